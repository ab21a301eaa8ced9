import { type Choice, type Choices, choicePoints, isAsked } from './ballot.ts'
import { type Mean, points, reaches } from './points.ts'
import {
  type CaseChoices,
  type Criterion,
  criteriaOf,
  offeredOptions,
  type PackHead,
  type ProductSet,
  type StarMark,
  type Stars,
} from './rubric.ts'

/** Who decides whether a star minimum is met; the law does not say [RULES 3]. */
export const minimumRules = ['majority', 'all', 'mean'] as const
export type MinimumRule = (typeof minimumRules)[number]

/** Stars from the unrounded mean by the bands of the pack [26 Đ.3.3]. Undefined when nobody scored. */
export function starsByPoints(mean: Mean, bands: PackHead['bands']): Stars | undefined {
  if (mean.count === 0) return undefined
  const reached = bands.filter(band => reaches(mean, band.min)).map(band => band.stars)
  return reached.length > 0 ? (Math.max(...reached) as Stars) : 1
}

/** The option that a product of `stars` stars must reach in this criterion, with its index; undefined when none is marked. */
export function requiredOption(
  criterion: Criterion,
  cases: CaseChoices,
  stars: StarMark,
): { index: number; points: number; mark: StarMark } | undefined {
  let best: { index: number; points: number; mark: StarMark } | undefined
  for (const { index, option } of offeredOptions(criterion, cases)) {
    const mark = option.minFor
    if (mark === undefined || mark > stars) continue
    if (!best || mark > best.mark) best = { index, points: option.points, mark }
  }
  return best
}

/** Whether a choice is at least the required option: more points, or as many and not printed before it. */
export function choiceReaches(
  criterion: Criterion,
  choice: Choice | undefined,
  required: { index: number; points: number },
): boolean {
  if (choice === undefined || choice === 'none') return false
  const got = choicePoints(criterion, choice)
  return got > required.points || (got === required.points && choice >= required.index)
}

/** How the ballots stand to one star minimum. `met` follows the council's rule; `unanimous` false is put to the meeting. */
export type MinimumFinding = {
  readonly criterion: string
  readonly stars: StarMark
  /** Highest mark not above `stars` in this criterion, and the option that bears it. */
  readonly mark: StarMark
  readonly option: number
  readonly reachedBy: number
  readonly ballots: number
  readonly met: boolean
  readonly unanimous: boolean
}

function isMet(rule: MinimumRule, reachedBy: number, mean: Mean, requiredPoints: number): boolean {
  switch (rule) {
    case 'majority':
      return reachedBy * 2 > mean.count
    case 'all':
      return mean.count > 0 && reachedBy === mean.count
    case 'mean':
      return reaches(mean, requiredPoints)
  }
}

/** The star minimums of one criterion against the ballots, for 3, 4 and 5 stars; empty when none is marked. */
export function criterionMinimums(
  set: ProductSet,
  criterion: Criterion,
  cases: CaseChoices,
  ballots: readonly Choices[],
  rule: MinimumRule,
): MinimumFinding[] {
  const findings: MinimumFinding[] = []
  for (const stars of [3, 4, 5] as const) {
    const required = requiredOption(criterion, cases, stars)
    if (!required) continue
    let reachedBy = 0
    let sum = 0
    for (const choices of ballots) {
      const choice = isAsked(set, criterion, choices) ? choices[criterion.code] : undefined
      if (choice !== undefined) sum += choicePoints(criterion, choice)
      if (choiceReaches(criterion, choice, required)) reachedBy += 1
    }
    const mean = { sum: points(sum), count: ballots.length }
    const met = isMet(rule, reachedBy, mean, required.points)
    findings.push({
      criterion: criterion.code,
      stars,
      mark: required.mark,
      option: required.index,
      reachedBy,
      ballots: ballots.length,
      met,
      unanimous: reachedBy === 0 || reachedBy === ballots.length,
    })
  }
  return findings
}

/** Every star minimum of the set against the ballots, in printed order, for 3, 4 and 5 stars. */
export function minimumFindings(
  set: ProductSet,
  cases: CaseChoices,
  ballots: readonly Choices[],
  rule: MinimumRule,
): MinimumFinding[] {
  return criteriaOf(set).flatMap(({ criterion }) => criterionMinimums(set, criterion, cases, ballots, rule))
}

/**
 * A council's vote that settles one marked option otherwise than the rule counted it. It names the mark and not the stars: where only
 * *** is printed, the same option is asked for 3, 4 and 5 stars, and one vote settles all three.
 */
export type MinimumVote = { readonly criterion: string; readonly mark: StarMark; readonly met: boolean }

/** Applies the council's recorded votes over the counted findings. */
export function applyMinimumVotes(
  findings: readonly MinimumFinding[],
  votes: readonly MinimumVote[],
): MinimumFinding[] {
  return findings.map(finding => {
    const vote = votes.find(entry => entry.criterion === finding.criterion && entry.mark === finding.mark)
    return vote ? { ...finding, met: vote.met } : finding
  })
}

/**
 * The highest number of stars whose minimums are all met, and those of every number below too: a vote may confirm **** where *** was
 * refused. 2 when a minimum for 3 stars fails, since marks begin at 3.
 */
export function starsByMinimums(findings: readonly MinimumFinding[]): Stars {
  for (const stars of [5, 4, 3] as const) {
    if (findings.every(finding => finding.stars > stars || finding.met)) return stars
  }
  return 2
}

export type StarResult = {
  readonly byPoints: Stars | undefined
  readonly byMinimums: Stars
  readonly stars: Stars | undefined
  /** Minimums that hold the product below its stars by points, and what each asks. */
  readonly unmet: readonly MinimumFinding[]
  /** Minimums on which members disagree, for the meeting and the minutes. */
  readonly disputed: readonly MinimumFinding[]
}

/** `stars = min(by points, by minimums)`; unmet lists only what stands between the product and its stars by points [26 PL II, note]. */
export function decideStars(
  mean: Mean,
  bands: PackHead['bands'],
  findings: readonly MinimumFinding[],
): StarResult {
  const byPoints = starsByPoints(mean, bands)
  const byMinimums = starsByMinimums(findings)
  const stars = byPoints === undefined ? undefined : (Math.min(byPoints, byMinimums) as Stars)
  const seen = new Set<string>()
  const unmet = findings.filter(finding => {
    const holdsBack = !finding.met && byPoints !== undefined && finding.stars <= byPoints
    if (!holdsBack || seen.has(finding.criterion)) return false
    seen.add(finding.criterion)
    return true
  })
  return { byPoints, byMinimums, stars, unmet, disputed: findings.filter(finding => !finding.unanimous) }
}
