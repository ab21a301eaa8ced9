import { type Points, points } from './points.ts'

/** A sheet whose total lies far from the others, for the talk; it stays in the mean [26 Đ.3.3 knows no trimming]. */
export type Outlier = {
  /** Position of the sheet among the ballots. */
  readonly sheet: number
  readonly total: Points
  /** Total minus median, times two so that it stays whole; the sign says above or below. */
  readonly doubledDistance: number
  /** Spread of the remaining sheets, in points. */
  readonly spreadWithout: Points
}

/** Twice the median of whole values; 0 of none. */
export function doubledMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return lower + upper
}

/**
 * Totals whose modified z-score 0.6745·|x − median| / MAD exceeds 3.5 (Iglewicz & Hoaglin, 1993), the MAD taken as at least one
 * point so that one member is not singled out for two points in an otherwise unanimous council. Needs four sheets or more.
 */
export function findOutliers(totals: readonly Points[]): Outlier[] {
  if (totals.length < 4) return []
  const median = doubledMedian(totals)
  const distances = totals.map(total => Math.abs(2 * total - median))
  // Twice a doubled median: the deviation is in quarter points here, four of them are one point.
  const mad = Math.max(4, doubledMedian(distances))
  return totals.flatMap((total, sheet) => {
    const distance = 2 * total - median
    const far = 0.6745 * 2 * Math.abs(distance) > 3.5 * mad
    return far
      ? [{ sheet, total, doubledDistance: distance, spreadWithout: spreadWithout(totals, sheet) }]
      : []
  })
}

function spreadWithout(totals: readonly Points[], sheet: number): Points {
  const others = totals.filter((_, index) => index !== sheet)
  return points(Math.max(...others) - Math.min(...others))
}
