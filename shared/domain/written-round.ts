import { addDays, type Day, daysBetween } from './calendar.ts'
import type { RegistrationKind } from './product.ts'
import type { Regulation } from './regulation.ts'

/** Last day for a sheet to come back: calendar days of the council's own regulation after it was sent. */
export const writtenDeadline = (sentOn: Day, rule: Pick<Regulation['written'], 'deadlineDays'>): Day =>
  addDays(sentOn, rule.deadlineDays)

/** Days left on `today`; negative when the deadline has passed. */
export const daysLeft = (deadlineOn: Day, today: Day): number => daysBetween(today, deadlineOn)

/** What the opened sheets of one product say about the need to meet. */
export type WrittenProduct = {
  readonly name: string
  readonly opened: boolean
  readonly overLimit: boolean
  /** Grounds to reject that a member raised. */
  readonly gatesRaised: number
}

/** Names of products that may not be asked in writing: it is the way of a re-evaluation [26 Đ.7.6.d, RULES 13]. */
export const notInWriting = (
  products: readonly { readonly name: string; readonly registration: RegistrationKind }[],
): string[] =>
  products.filter(product => product.registration !== 'reEvaluation').map(product => product.name)

export type MeetingReason = { readonly kind: 'spread' | 'gate'; readonly products: readonly string[] }

/**
 * Why a council that is asked in writing has to meet: "ý kiến khác nhau nhiều hoặc nội dung phức tạp" [26 Đ.7.6.d]. Opinions differ
 * much when the spread is over the council's limit, where its regulation says so; a ground to reject can only be voted on in a meeting.
 * Empty when nothing opened so far asks for one.
 */
export function meetingReasons(
  rule: Pick<Regulation['written'], 'meetingWhenSpread'>,
  products: readonly WrittenProduct[],
): MeetingReason[] {
  const opened = products.filter(product => product.opened)
  const apart = rule.meetingWhenSpread ? opened.filter(product => product.overLimit) : []
  const raised = opened.filter(product => product.gatesRaised > 0)
  const reason = (kind: MeetingReason['kind'], found: readonly WrittenProduct[]): MeetingReason[] =>
    found.length > 0 ? [{ kind, products: found.map(product => product.name) }] : []
  return [...reason('spread', apart), ...reason('gate', raised)]
}
