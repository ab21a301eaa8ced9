import type { ExactMean } from '../number-format.ts'

/** Share of the maximum from which a section is offered as a strong point, and below which as a weak one. Our choice, no law. */
const STRONG_PERCENT = 80
const WEAK_PERCENT = 60

/** Where a section of the criteria is offered in the notice to the producer; to be edited. `max` in points, tested without rounding. */
export function suggestSection(mean: ExactMean, max: number): 'strength' | 'weakness' | 'neither' {
  const reached = mean.sum * 100
  const whole = max * mean.count
  if (whole === 0) return 'neither'
  if (reached >= STRONG_PERCENT * whole) return 'strength'
  return reached < WEAK_PERCENT * whole ? 'weakness' : 'neither'
}
