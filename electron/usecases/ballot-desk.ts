import type { BallotDraft, BallotView } from '#shared/contract/ballot.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { openDraft } from '../sealing/draft-box.ts'
import { loadDraft, type MemberPlace } from '../store/ballot.ts'
import { type Answer, type Caller, type Context, refuse } from './context.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'
import { rubricOf } from './tally-view.ts'

const emptyDraft: BallotDraft = { choices: {}, notes: {}, setAside: [], gates: [], opinion: '' }

export type Seated = Extract<Caller, { kind: 'member' }>
export type Desk = {
  record: SessionRecord
  line: ListedRecord
  rubric: Rubric
  seat: Seated
  place: MemberPlace
  draft: BallotDraft
}

export const placeNames = (place: MemberPlace) => [place.sessionId, place.productId, String(place.round)]

/** Everything the seated member has before him for one product. */
export function deskOf(
  context: Context,
  where: { sessionId: string; productId: string },
  loaded?: SessionRecord,
): Answer<Desk> {
  const { caller } = context
  if (caller.kind !== 'member') return refuse('seat-required')
  const record = loaded ?? loadSessionRecord(context, where.sessionId, where.productId)
  if (!record) return refuse('session-not-found')
  const line = record.list.find(entry => entry.product.id === where.productId)
  if (!line) return refuse('product-not-in-session')
  if (line.rubricSha256 === null) return refuse('scoring-closed')
  const place = {
    sessionId: where.sessionId,
    productId: where.productId,
    round: line.round,
    memberId: caller.memberId,
  }
  return ok({
    record,
    line,
    rubric: rubricOf(context, line),
    seat: caller,
    place,
    draft: readDraft(context, caller, place) ?? emptyDraft,
  })
}

/** The member's own draft, opened with his key; one that no longer opens is treated as lost and said so by its absence. */
function readDraft(context: Context, seat: Seated, place: MemberPlace): BallotDraft | undefined {
  const stored = loadDraft(context.db, place)
  if (!stored) return undefined
  const opened = openDraft(seat.secret, placeNames(place), stored.box)
  return opened.ok ? JSON.parse(Buffer.from(opened.value).toString('utf8')) : undefined
}

export const sealedBy = (desk: Desk) =>
  desk.line.ballots.find(
    ballot => ballot.memberId === desk.seat.memberId && ballot.round === desk.place.round,
  )

export function refusalOf(desk: Desk): BallotView['refusal'] {
  const { record, line, seat } = desk
  if (line.recusals.some(recusal => recusal.memberId === seat.memberId)) return 'member-recused'
  if (!line.due.includes(seat.memberId)) {
    return record.attendance.some(entry => entry.memberId === seat.memberId && entry.present)
      ? 'member-does-not-score'
      : 'member-absent'
  }
  return record.session.state === 'scoring' && !line.opened ? null : 'scoring-closed'
}
