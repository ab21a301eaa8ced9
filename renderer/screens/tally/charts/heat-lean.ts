import type { CriterionDisagreement } from '#shared/domain/disagreement.ts'
import { doubledMedian } from '#shared/domain/outlier.ts'

const steps = 4

/** Below, at or above the council's median on this criterion, as a share of its maximum, in quarters from -4 to 4. */
export function lean(points: number, criterion: CriterionDisagreement): number {
  if (criterion.max === 0) return 0
  const distance = (2 * points - doubledMedian(criterion.points)) / (2 * criterion.max)
  return Math.sign(distance) * Math.min(steps, Math.ceil(Math.abs(distance) * steps))
}
