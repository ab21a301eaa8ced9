/** Wrong PINs in a row that cost nothing but the retyping. */
const FREE_FAILURES = 5
/** Wrong PINs in a row after which only the chair can open the seat again. */
const LOCKING_FAILURES = 10
const FIRST_DELAY_MS = 30_000
/** A last failure this far in the future means that the clock was set back. */
const CLOCK_TOLERANCE_MS = 3_600_000

export type PinAttempts = { failures: number; lastFailureAt: number | null }
export type AttemptDecision =
  | { kind: 'allowed' }
  | { kind: 'wait'; untilAt: number }
  | { kind: 'locked'; reason: 'too-many' | 'clock-back' }

/** How long the seat stays shut after the n-th wrong PIN in a row, in ms: 0 for the first four, then 30 s doubling. */
function delayAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES)
}

/**
 * Decides whether a PIN may be tried now. Five tries are free, each further one waits twice as long as the one before
 * (30 s, 60 s, … 8 min), and after ten the seat is locked until the chair opens it.
 *
 * A clock set back must not lengthen a wait for years nor shorten it: the seat locks and says why. A clock set forward
 * cuts a wait short; the count of ten still holds.
 */
export function decideAttempt(attempts: PinAttempts, now: number): AttemptDecision {
  const { failures, lastFailureAt } = attempts
  if (failures >= LOCKING_FAILURES) return { kind: 'locked', reason: 'too-many' }
  const delay = delayAfter(failures)
  if (delay === 0 || lastFailureAt === null) return { kind: 'allowed' }
  if (lastFailureAt > now + CLOCK_TOLERANCE_MS) return { kind: 'locked', reason: 'clock-back' }
  const untilAt = lastFailureAt + delay
  return now >= untilAt ? { kind: 'allowed' } : { kind: 'wait', untilAt }
}

/** The count after a wrong PIN. */
export function afterFailure(attempts: PinAttempts, now: number): PinAttempts {
  return { failures: attempts.failures + 1, lastFailureAt: now }
}

/** The count after the right PIN, and after the chair opened a locked seat. */
export const noFailures: PinAttempts = { failures: 0, lastFailureAt: null }
