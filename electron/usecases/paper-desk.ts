import { z } from 'zod'
import { choiceSchema } from '#shared/contract/ballot.ts'
import { type SheetState, sheetGatesSchema } from '#shared/contract/paper-sheet.ts'
import { type Choices, missingCriteria } from '#shared/domain/ballot.ts'
import {
  type EntryDifference,
  entryDifferences,
  gateDifferences,
  type SecondPass,
} from '#shared/domain/paper-entry.ts'
import { points } from '#shared/domain/points.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { lockOnDesk, unlockOnDesk } from '../sealing/desk-box.ts'
import type { BallotHead, MemberPlace } from '../store/ballot.ts'
import { deletePasses, loadPasses, type StoredPass, savePass } from '../store/paper-sheet.ts'
import { type Answer, type Caller, type Context, refuse } from './context.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'
import { rubricOf } from './tally-view.ts'

const wholePoints = z.int().min(0).max(100).transform(points)
const passSchema = z.union([
  z.strictObject({
    kind: z.literal('sheet'),
    choices: z.record(z.string(), choiceSchema),
    opinion: z.string(),
    // A pass typed before grounds were typed too has none.
    gates: sheetGatesSchema.default([]),
  }),
  z.strictObject({
    kind: z.literal('totals'),
    parts: z.strictObject({ A: wholePoints, B: wholePoints, C: wholePoints }),
  }),
])
type PassContent = z.infer<typeof passSchema>
type Typed<Content> = { readonly typedBy: string; readonly content: Content }

export type Typist = Extract<Caller, { kind: 'member' }>
export type SheetPlace = { sessionId: string; productId: string; memberId: string }

/** One signed paper sheet with what has been typed of it. */
export type TypedSheet = {
  readonly line: ListedRecord
  readonly rubric: Rubric
  readonly place: MemberPlace
  readonly first: Typed<Extract<PassContent, { kind: 'sheet' }>> | undefined
  readonly second: Typed<PassContent> | undefined
  readonly ballot: BallotHead | undefined
}

/** A sheet and who sits down to type it. */
export type PaperDesk = TypedSheet & { readonly record: SessionRecord; readonly typist: Typist }

const boxPlace = (place: MemberPlace, pass: 1 | 2): string[] => [
  place.sessionId,
  place.productId,
  place.memberId,
  String(place.round),
  String(pass),
]

/** A pass that does not open (another machine, a damaged byte) counts as not typed. */
function readPass(context: Context, stored: StoredPass | undefined): Typed<PassContent> | undefined {
  const opened = stored && unlockOnDesk(context.deviceSecret, boxPlace(stored, stored.pass), stored.box)
  if (!stored || !opened?.ok) return undefined
  const content = passSchema.safeParse(JSON.parse(Buffer.from(opened.value).toString('utf8')))
  return content.success ? { typedBy: stored.typedBy, content: content.data } : undefined
}

export function paperDesk(context: Context, where: SheetPlace): Answer<PaperDesk> {
  const { caller } = context
  if (caller.kind !== 'member') return refuse('seat-required')
  const record = loadSessionRecord(context, where.sessionId, where.productId)
  if (!record) return refuse('session-not-found')
  const line = record.list.find(entry => entry.product.id === where.productId)
  if (!line) return refuse('product-not-in-session')
  if (line.rubricSha256 === null) return refuse('scoring-closed')
  if (!record.members.some(member => member.id === where.memberId)) return refuse('member-not-found')
  const passes = loadPasses(context.db, { ...where, round: line.round })
  return ok({ record, typist: caller, ...typedSheet(context, line, where, passes) })
}

/** What has been typed of one sheet in the running round, from passes already loaded. */
export function typedSheet(
  context: Context,
  line: ListedRecord,
  where: SheetPlace,
  passes: readonly StoredPass[],
): TypedSheet {
  const read = (wanted: 1 | 2) =>
    readPass(
      context,
      passes.find(pass => pass.pass === wanted),
    )
  const first = read(1)
  return {
    line,
    rubric: rubricOf(context, line),
    place: { ...where, round: line.round },
    first: first?.content.kind === 'sheet' ? { ...first, content: first.content } : undefined,
    second: read(2),
    ballot: line.ballots.find(ballot => ballot.memberId === where.memberId && ballot.round === line.round),
  }
}

/** Whether the sheet may be typed now, by this seat. A typist who scores seals his own ballot first [RULES 9]. */
export function mayType(desk: PaperDesk): Answer<null> {
  const { record, line, place, typist, ballot } = desk
  if (record.session.state !== 'scoring' || line.opened) return refuse('scoring-closed')
  if (line.recusals.some(recusal => recusal.memberId === place.memberId)) return refuse('member-recused')
  if (!line.due.includes(place.memberId)) return refuse('member-does-not-score')
  if (ballot) return refuse('ballot-already-sealed')
  const ownOpen = line.due.includes(typist.memberId) && !line.sealed.includes(typist.memberId)
  return ownOpen && typist.memberId !== place.memberId ? refuse('own-ballot-first') : ok(null)
}

export function savePassOf(context: Context, desk: PaperDesk, pass: 1 | 2, content: PassContent): void {
  const bytes = Buffer.from(JSON.stringify(content))
  const box = lockOnDesk(context.deviceSecret, boxPlace(desk.place, pass), bytes, context.random)
  savePass(context.db, { ...desk.place, pass, typedBy: desk.typist.memberId, box }, context.now())
}

export const clearDesk = (context: Context, desk: PaperDesk): void => deletePasses(context.db, desk.place)

export function differencesOf(desk: TypedSheet): EntryDifference[] {
  if (!desk.first || !desk.second) return []
  const second: SecondPass = desk.second.content
  const { set } = desk.rubric
  const { choices, gates } = desk.first.content
  return [...entryDifferences(set, choices, second), ...gateDifferences(set, gates, second)]
}

/** A second pass is compared only once it is through: a half-typed one differs everywhere. */
export function stateOf(desk: TypedSheet): SheetState {
  if (desk.ballot) return 'merged'
  if (!desk.first) return 'none'
  const complete = (choices: Choices) => missingCriteria(desk.rubric.set, choices).length === 0
  const { content } = desk.second ?? {}
  const secondThrough = content && (content.kind === 'totals' || complete(content.choices))
  if (!secondThrough || !complete(desk.first.content.choices)) return 'first'
  return differencesOf(desk).length > 0 ? 'differs' : 'ready'
}
