import type { SameKeys } from '../shape.ts'
import type { domain as vietnamese } from '../vi/domain.ts'

export const domain: SameKeys<typeof vietnamese> = {
  level: {
    commune: 'Commune',
    district: 'District',
    province: 'Province',
    central: 'Central',
  },
  sessionState: {
    draft: 'Preparing',
    convened: 'Convened',
    scoring: 'Scoring',
    tallied: 'Tally',
    concluded: 'Findings',
    minuted: 'Minutes',
    decided: 'Decision',
  },
  sessionMove: {
    convene: 'Convene the session',
    withdraw: 'Back to preparing',
    startScoring: 'Start scoring',
    finishScoring: 'Finish scoring',
    reopenScoring: 'Reopen scoring',
    conclude: 'Conclude the session',
    reopenTally: 'Reopen the tally',
    approveMinutes: 'Approve the minutes',
    reopenMinutes: 'Reopen the minutes',
    decide: 'Record the decision as issued',
    reopenDecision: 'Reopen the decision',
  },
  registration: { first: 'First time', upgrade: 'Upgrade', reEvaluation: 'Re-evaluation' },
  outcome: {
    recognised: 'Recognised',
    potentialFive: 'Potential 5 stars',
    belowThree: 'Below 3 stars',
    rejected: 'Rejected',
  },
  minimumRule: {
    majority: 'More than half of the valid ballots reach the option',
    all: 'Every valid ballot reaches the option',
    mean: 'The mean points of the criterion reach those of the option',
  },
  part: { A: 'Part A', B: 'Part B', C: 'Part C' },
  stars: '{{stars}} stars',
  sex: { male: 'Male', female: 'Female', unknown: 'Unknown' },
}
