import { type Choices, criterionPoints } from './ballot.ts'
import { addPoints, type Points, points } from './points.ts'
import { criteriaOf, type PartCode, type ProductSet } from './rubric.ts'

/** Whole values of one thing scored by several members, kept as exact sums until the root is taken. */
export type Scatter = {
  readonly count: number
  readonly sum: number
  readonly sumOfSquares: number
  readonly lowest: number
  readonly highest: number
}

/** Sums of whole values; throws on a fraction. `lowest` and `highest` are 0 when there are none. */
export function scatterOf(values: readonly number[]): Scatter {
  if (values.some(value => !Number.isSafeInteger(value))) throw new Error(`Not whole: ${values.join(', ')}`)
  return {
    count: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value * value, 0),
    lowest: values.length > 0 ? Math.min(...values) : 0,
    highest: values.length > 0 ? Math.max(...values) : 0,
  }
}

/** Highest minus lowest, in the unit of the values. */
export const rangeOf = (scatter: Scatter): number => scatter.highest - scatter.lowest

/**
 * Standard deviation in the unit of the values. The members who scored are the whole council and no sample of one, so the divisor
 * is n (Excel's STDEV.P): sqrt(n·Σx² − (Σx)²) / n. 0 for fewer than two values.
 */
export function deviationOf({ count, sum, sumOfSquares }: Scatter): number {
  return count < 2 ? 0 : Math.sqrt(count * sumOfSquares - sum * sum) / count
}

/** How far the members are apart on one criterion (points), with the criterion's maximum to compare by. */
export type CriterionDisagreement = {
  readonly criterion: string
  readonly part: PartCode
  readonly max: Points
  readonly scatter: Scatter
  /** Points by ballot, in the order of the ballots. */
  readonly points: readonly Points[]
}

/** Disagreement of every criterion in printed order. */
export function disagreements(set: ProductSet, ballots: readonly Choices[]): CriterionDisagreement[] {
  const each = ballots.map(choices => criterionPoints(set, choices))
  return criteriaOf(set).map(({ part, criterion }) => {
    const scored = each.map(map => points(map.get(criterion.code) ?? 0))
    return {
      criterion: criterion.code,
      part: part.code,
      max: criterion.max,
      scatter: scatterOf(scored),
      points: scored,
    }
  })
}

/** The same, widest range first; equal ranges by deviation, then in printed order. */
export function widestFirst(entries: readonly CriterionDisagreement[]): CriterionDisagreement[] {
  return [...entries].sort(
    (a, b) =>
      rangeOf(b.scatter) - rangeOf(a.scatter) ||
      varianceNumerator(b.scatter) - varianceNumerator(a.scatter) ||
      entries.indexOf(a) - entries.indexOf(b),
  )
}

const varianceNumerator = ({ count, sum, sumOfSquares }: Scatter): number => count * sumOfSquares - sum * sum

/** What one criterion adds to the spread: points of the highest sheet minus points of the lowest. */
export type SpreadShare = { readonly criterion: string; readonly difference: number }

/** Where the spread between the highest and the lowest sheet comes from. */
export type SpreadShares = {
  /** Positions of the two sheets among the ballots. */
  readonly highest: number
  readonly lowest: number
  readonly spread: Points
  /** The fewest criteria, largest difference first, that together make at least two thirds of the spread. */
  readonly main: readonly SpreadShare[]
  /** Sum of the main differences, in points; can exceed the spread because other criteria pull the other way. */
  readonly mainPoints: Points
}

/**
 * Names the few criteria that make most of the spread, so that the talk begins there. Two thirds is the app's own measure, not a
 * rule of law. Of several highest or lowest sheets the first is taken. Undefined when the totals do not differ.
 */
export function spreadShares(set: ProductSet, ballots: readonly Choices[]): SpreadShares | undefined {
  const each = ballots.map(choices => criterionPoints(set, choices))
  const totals = each.map(map => addPoints(map.values()))
  const highest = totals.indexOf(points(Math.max(0, ...totals)))
  const lowest = totals.indexOf(points(Math.min(Number.MAX_SAFE_INTEGER, ...totals)))
  const top = each[highest]
  const bottom = each[lowest]
  const spread = points(Math.max(0, (totals[highest] ?? 0) - (totals[lowest] ?? 0)))
  if (!top || !bottom || spread === 0) return undefined
  const shares = [...top]
    .map(([criterion, value]) => ({ criterion, difference: value - (bottom.get(criterion) ?? 0) }))
    .filter(share => share.difference > 0)
    .sort((a, b) => b.difference - a.difference)
  const main: SpreadShare[] = []
  let sum = 0
  for (const share of shares) {
    if (sum * 3 >= spread * 2) break
    main.push(share)
    sum += share.difference
  }
  return { highest, lowest, spread, main, mainPoints: points(sum) }
}
