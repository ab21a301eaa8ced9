import type { BallotPoints, PartPoints } from './ballot.ts'
import { type Mean, meanOf, type Points, points } from './points.ts'
import type { SpreadRule } from './regulation.ts'
import type { PartCode } from './rubric.ts'

export type Sheet = { readonly memberId: string; readonly points: BallotPoints }

/** Members × parts of one product and round, all exact. `highest`, `lowest` and `spread` are of totals, in points. */
export type Tally = {
  readonly sheets: readonly Sheet[]
  readonly partMeans: Readonly<Record<PartCode, Mean>>
  readonly mean: Mean
  readonly highest: Points | undefined
  readonly lowest: Points | undefined
  readonly spread: Points
  readonly overLimit: boolean
}

/** The one spread rule of every path: exactly the limit passes under 'over' and fails under 'from' [RULES 7]. */
export function isOverLimit(spread: number, rule: Pick<SpreadRule, 'limit' | 'comparison'>): boolean {
  return rule.comparison === 'over' ? spread > rule.limit : spread >= rule.limit
}

/** Merges the valid sheets of one round. The recused and absent are not among them, so they are not in n [RULES 10]. */
export function tallySheets(sheets: readonly Sheet[], rule: Pick<SpreadRule, 'limit' | 'comparison'>): Tally {
  const totals = sheets.map(sheet => sheet.points.total)
  const highest = totals.length > 0 ? points(Math.max(...totals)) : undefined
  const lowest = totals.length > 0 ? points(Math.min(...totals)) : undefined
  const spread = points((highest ?? 0) - (lowest ?? 0))
  const partMean = (part: keyof PartPoints) => meanOf(sheets.map(sheet => sheet.points.parts[part]))
  return {
    sheets,
    partMeans: { A: partMean('A'), B: partMean('B'), C: partMean('C') },
    mean: meanOf(totals),
    highest,
    lowest,
    spread,
    overLimit: sheets.length > 1 && isOverLimit(spread, rule),
  }
}
