import { certificateExpiry, type Day, reEvaluationWindow } from './calendar.ts'

export const followStates = ['notIssued', 'valid', 'windowOpen', 'windowMissed', 'expired'] as const
/** Where a certificate stands today: running, file due now, day −120 gone by without a file, or over. */
export type FollowState = (typeof followStates)[number]

export type FollowUp = {
  readonly state: FollowState
  readonly expiresOn: Day | null
  /** First and last day for the re-evaluation file: −180 to −120 before expiry [26 Đ.7.6]. */
  readonly window: { readonly from: Day; readonly to: Day } | null
}

/** The clock of one certificate: 36 months from the decision [26 Đ.4.3]; no day as long as the decision has none. */
export function followUp(issuedOn: Day | null, today: Day): FollowUp {
  if (issuedOn === null) return { state: 'notIssued', expiresOn: null, window: null }
  const expiresOn = certificateExpiry(issuedOn)
  const window = reEvaluationWindow(expiresOn)
  return { state: stateOf(today, expiresOn, window), expiresOn, window }
}

function stateOf(today: Day, expiresOn: Day, window: { from: Day; to: Day }): FollowState {
  if (today > expiresOn) return 'expired'
  if (today > window.to) return 'windowMissed'
  return today >= window.from ? 'windowOpen' : 'valid'
}

/** Products in force by stars, for the targets of the programme. */
export type StarCounts = { readonly three: number; readonly four: number; readonly five: number }

/** Counts what is in force: not expired, three stars or more. */
export function countInForce(
  lines: readonly { readonly stars: number; readonly state: FollowState }[],
): StarCounts {
  const of = (stars: number) => lines.filter(line => line.stars === stars && line.state !== 'expired').length
  return { three: of(3), four: of(4), five: of(5) }
}
