import { type Day, daysBetween, recallDeadline } from './calendar.ts'

/**
 * Points of the grounds on which a certificate is recalled, a closed list in the order of the decree. A certificate that runs out is none of
 * them: it gets a notice that it has expired [26 Đ.8.1, Đ.4.3].
 */
export const recallGrounds = ['a', 'b', 'c', 'd', 'đ', 'e'] as const
export type RecallGround = (typeof recallGrounds)[number]

/** From so many days before the deadline on it is worth a warning. */
const SOON = 5

export type RecallClock = {
  /** Last day on which the decision may be issued. */
  readonly deadline: Day
  /** Whole days until then; negative once it is past. */
  readonly daysLeft: number
  readonly state: 'open' | 'soon' | 'late'
}

/**
 * How long there is to decide on a recall: 15 days from the conclusion of the inspection, or from the day the commune confirmed that the
 * producer has stopped [26 Đ.8.4].
 */
export function recallClock(concludedOn: Day, today: Day): RecallClock {
  const deadline = recallDeadline(concludedOn)
  const daysLeft = daysBetween(today, deadline)
  return { deadline, daysLeft, state: daysLeft < 0 ? 'late' : daysLeft <= SOON ? 'soon' : 'open' }
}
