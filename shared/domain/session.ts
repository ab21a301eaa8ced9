import { no, ok, type Result } from '../result.ts'
import type { Day } from './calendar.ts'
import type { QuorumFinding } from './quorum.ts'

/** States of a scoring session, in order. */
export const sessionStates = [
  'draft',
  'convened',
  'scoring',
  'tallied',
  'concluded',
  'minuted',
  'decided',
] as const
export type SessionState = (typeof sessionStates)[number]

/** Acts that move a session. Going back needs a reason, which the audit trail keeps. */
export const sessionMoves = {
  convene: { from: ['draft'], to: 'convened', reason: false },
  withdraw: { from: ['convened'], to: 'draft', reason: true },
  startScoring: { from: ['convened'], to: 'scoring', reason: false },
  finishScoring: { from: ['scoring'], to: 'tallied', reason: false },
  reopenScoring: { from: ['tallied'], to: 'scoring', reason: true },
  conclude: { from: ['tallied'], to: 'concluded', reason: false },
  reopenTally: { from: ['concluded'], to: 'tallied', reason: true },
  approveMinutes: { from: ['concluded'], to: 'minuted', reason: false },
  reopenMinutes: { from: ['minuted'], to: 'concluded', reason: true },
  decide: { from: ['minuted'], to: 'decided', reason: false },
  reopenDecision: { from: ['decided'], to: 'minuted', reason: true },
} as const satisfies Record<string, { from: readonly SessionState[]; to: SessionState; reason: boolean }>
export type SessionMove = keyof typeof sessionMoves

export type MinutesLack = 'heldOn' | 'startMinute' | 'endMinute' | 'place' | 'endAfterStart'

type MeetingTimes = {
  readonly heldOn: Day | null
  readonly startMinute: number | null
  readonly endedOn: Day | null
  readonly endMinute: number | null
  readonly place: string
}

/** Day, hours and place that the minutes name [NĐ 30/2020 mẫu 1.9]; the meeting ends after it began. */
export function minutesLack(meeting: MeetingTimes): MinutesLack[] {
  const { heldOn, startMinute, endedOn, endMinute, place } = meeting
  const lacks: MinutesLack[] = []
  if (heldOn === null) lacks.push('heldOn')
  if (startMinute === null) lacks.push('startMinute')
  if (endMinute === null) lacks.push('endMinute')
  if (place.trim() === '') lacks.push('place')
  if (heldOn !== null && startMinute !== null && endMinute !== null) {
    const lastDay = endedOn ?? heldOn
    if (lastDay < heldOn || (lastDay === heldOn && endMinute <= startMinute)) lacks.push('endAfterStart')
  }
  return lacks
}

/** What stands in the way of a move, counted by the use case from the records. */
export type MoveSituation = {
  readonly state: SessionState
  readonly reason: string | undefined
  readonly regulationQuorumSet: boolean
  readonly products: number
  readonly productsWithoutCase: readonly string[]
  /** Products that may not be asked in writing, where the session is held so. */
  readonly productsFirstInWriting: readonly string[]
  readonly scorers: number
  readonly quorum: QuorumFinding | undefined
  /** Products whose last round is not opened yet. */
  readonly productsNotTallied: readonly string[]
  /** Products over the spread limit without a second round or a waiver. */
  readonly productsOverLimit: readonly string[]
  /** Products whose written round has to end in a meeting that was not called yet [26 Đ.7.6.d]. */
  readonly productsNeedMeeting: readonly string[]
  /** Products without a finding. */
  readonly productsNotConcluded: readonly string[]
  /** What the minutes cannot be approved without. */
  readonly minutesLack: readonly MinutesLack[]
}

export type MoveError =
  | { code: 'move-not-allowed'; state: SessionState; move: SessionMove }
  | { code: 'reason-missing' }
  | { code: 'quorum-rule-missing' }
  | { code: 'quorum-not-met'; present: number; size: number; needed: number }
  | { code: 'chair-absent' }
  | { code: 'session-without-products' }
  | { code: 'session-without-scorers' }
  | { code: 'case-missing'; products: readonly string[] }
  | { code: 'written-first-time'; products: readonly string[] }
  | { code: 'meeting-needed'; products: readonly string[] }
  | { code: 'products-not-tallied'; products: readonly string[] }
  | { code: 'products-over-limit'; products: readonly string[] }
  | { code: 'products-not-concluded'; products: readonly string[] }
  | { code: 'minutes-incomplete'; fields: readonly MinutesLack[] }

/** Whether the move is allowed now; gives the new state or the first obstacle. */
export function decideMove(move: SessionMove, situation: MoveSituation): Result<SessionState, MoveError> {
  const rule = sessionMoves[move]
  if (!rule.from.some(state => state === situation.state))
    return no({ code: 'move-not-allowed', state: situation.state, move })
  if (rule.reason && !situation.reason?.trim()) return no({ code: 'reason-missing' })
  const obstacle = obstacleTo(move, situation)
  return obstacle ? no(obstacle) : ok(rule.to)
}

function obstacleTo(move: SessionMove, s: MoveSituation): MoveError | undefined {
  switch (move) {
    case 'convene':
      if (s.products === 0) return { code: 'session-without-products' }
      if (s.productsWithoutCase.length > 0) return { code: 'case-missing', products: s.productsWithoutCase }
      if (s.productsFirstInWriting.length > 0)
        return { code: 'written-first-time', products: s.productsFirstInWriting }
      return s.regulationQuorumSet ? undefined : { code: 'quorum-rule-missing' }
    case 'startScoring':
      if (!s.quorum) return { code: 'quorum-rule-missing' }
      if (s.quorum.chairMissing) return { code: 'chair-absent' }
      if (!s.quorum.enough)
        return {
          code: 'quorum-not-met',
          present: s.quorum.present,
          size: s.quorum.size,
          needed: s.quorum.needed,
        }
      return s.scorers > 0 ? undefined : { code: 'session-without-scorers' }
    case 'finishScoring':
      return s.productsNotTallied.length > 0
        ? { code: 'products-not-tallied', products: s.productsNotTallied }
        : undefined
    case 'conclude':
      if (s.productsNeedMeeting.length > 0) return { code: 'meeting-needed', products: s.productsNeedMeeting }
      if (s.productsOverLimit.length > 0)
        return { code: 'products-over-limit', products: s.productsOverLimit }
      return s.productsNotConcluded.length > 0
        ? { code: 'products-not-concluded', products: s.productsNotConcluded }
        : undefined
    case 'approveMinutes':
      return s.minutesLack.length > 0 ? { code: 'minutes-incomplete', fields: s.minutesLack } : undefined
    case 'withdraw':
    case 'reopenScoring':
    case 'reopenTally':
    case 'reopenMinutes':
    case 'decide':
    case 'reopenDecision':
      return undefined
  }
}
