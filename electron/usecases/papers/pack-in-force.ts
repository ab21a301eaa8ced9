import type { CouncilInput } from '#shared/domain/council.ts'
import { regimeOf } from '#shared/domain/papers/regime.ts'
import type { PackHead } from '#shared/domain/rubric.ts'
import { type Context, dayOf } from '../context.ts'

type Library = Pick<Context, 'rubrics' | 'now'>

/** The newest decision in force on a day; the first of all where none is yet. */
export function headInForce({ rubrics, now }: Library): PackHead {
  const newest = rubrics.packs
    .map(pack => pack.head)
    .toSorted((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))
  const head = newest.find(({ effectiveFrom }) => effectiveFrom <= dayOf(now())) ?? newest.at(-1)
  if (!head) throw new Error('The application comes with rubric packs')
  return head
}

/** The decision of papers that name no product: the one in force, and 1048 for a district, which later decisions do not know. */
export function headFor(library: Library, { level }: CouncilInput): PackHead {
  if (level !== 'district') return headInForce(library)
  const old = library.rubrics.packs.find(pack => regimeOf(pack.head) === 'R2019')
  return old?.head ?? headInForce(library)
}
