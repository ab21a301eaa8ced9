import type { Day } from '../calendar.ts'
import type { Regime } from '../papers/common.ts'
import type { LegalBasis } from '../wording.ts'
import type { IssuedKind } from './issued-kinds.ts'

/** Acts cited in the records: '' where there is none yet, which drops the bases that name it. */
export type CitedActs = Readonly<
  Record<'law' | 'councilDecision' | 'regulation' | 'minutes' | 'submission' | 'department', string>
>

/** Whether a paper of this day may rest on the act. */
const isInForce = (basis: LegalBasis, day: Day): boolean =>
  (basis.from === null || basis.from <= day) && (basis.until === null || day <= basis.until)

/** Legal bases of a paper, in the order of the library, with what the records know filled in. */
export function chooseBases(
  library: readonly LegalBasis[],
  paper: { readonly kind: IssuedKind; readonly regime: Regime; readonly day: Day },
  acts: CitedActs,
): string[] {
  return library
    .filter(
      basis =>
        basis.papers.includes(paper.kind) &&
        basis.regimes.includes(paper.regime) &&
        isInForce(basis, paper.day),
    )
    .flatMap(basis => fillActs(basis.text, acts) ?? [])
}

/** The text with its acts; undefined when one of them is not known yet. */
function fillActs(text: string, acts: CitedActs): string | undefined {
  let isKnown = true
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const act = Object.hasOwn(acts, name) ? acts[name as keyof CitedActs] : ''
    if (act === '') isKnown = false
    return act
  })
  return isKnown ? filled : undefined
}
