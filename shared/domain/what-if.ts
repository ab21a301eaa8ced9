import { ballotPoints, type Choice, type Choices, choicePoints, isAsked } from './ballot.ts'
import { type Mean, meanOf, points } from './points.ts'
import {
  type CaseChoices,
  type Criterion,
  criteriaOf,
  offeredOptions,
  offersNone,
  type Rubric,
  type Stars,
} from './rubric.ts'
import {
  criterionMinimums,
  decideStars,
  type MinimumFinding,
  type MinimumRule,
  minimumFindings,
} from './stars.ts'

/** One change that would turn the result: so many members at another option of one criterion. */
export type WhatIf = {
  readonly criterion: string
  readonly option: Choice
  /** Fewest members who would have to choose it, those farthest from it first. */
  readonly members: number
  readonly stars: Stars
}

/** Stars of a council's ballots by points and minimums, before any vote. Undefined when nobody scored. */
export function starsOf(
  rubric: Rubric,
  cases: CaseChoices,
  ballots: readonly Choices[],
  rule: MinimumRule,
): Stars | undefined {
  const mean = meanOf(ballots.map(choices => ballotPoints(rubric.set, choices).total))
  const findings = minimumFindings(rubric.set, cases, ballots, rule)
  return decideStars(mean, rubric.pack.bands, findings).stars
}

/** A council's result, kept so that a change in one criterion needs no second count of the others. */
type Counted = {
  readonly rubric: Rubric
  readonly cases: CaseChoices
  readonly ballots: readonly Choices[]
  readonly rule: MinimumRule
  readonly mean: Mean
  readonly findings: readonly MinimumFinding[]
  /** Criteria on which others depend ("chỉ áp dụng khi…"): a change there counts everything anew. */
  readonly conditions: ReadonlySet<string>
}

function count(rubric: Rubric, cases: CaseChoices, ballots: readonly Choices[], rule: MinimumRule): Counted {
  const conditions = criteriaOf(rubric.set).flatMap(({ criterion }) => criterion.onlyIf?.criterion ?? [])
  return {
    rubric,
    cases,
    ballots,
    rule,
    mean: meanOf(ballots.map(choices => ballotPoints(rubric.set, choices).total)),
    findings: minimumFindings(rubric.set, cases, ballots, rule),
    conditions: new Set(conditions),
  }
}

/** Stars after the named ballots have moved to the option. */
function starsAfter(
  counted: Counted,
  criterion: Criterion,
  option: Choice,
  who: readonly number[],
): Stars | undefined {
  const { rubric, cases, ballots, rule, mean, findings } = counted
  const after = moved(ballots, who, criterion.code, option)
  if (counted.conditions.has(criterion.code)) return starsOf(rubric, cases, after, rule)
  const gained = who.reduce((sum, ballot) => {
    const before = ballots[ballot]?.[criterion.code] ?? 'none'
    return sum + choicePoints(criterion, option) - choicePoints(criterion, before)
  }, 0)
  const others = findings.filter(finding => finding.criterion !== criterion.code)
  const own = criterionMinimums(rubric.set, criterion, cases, after, rule)
  const sum = points(mean.sum + gained)
  return decideStars({ sum, count: mean.count }, rubric.pack.bands, [...others, ...own]).stars
}

/**
 * For the chair: which single criterion would change the stars, and how many members would have to see it otherwise. Fewest members
 * first. Points only ever rise (or fall) as more members move to a better (or worse) option, so the least number is found by halving.
 */
export function whatIf(
  rubric: Rubric,
  cases: CaseChoices,
  ballots: readonly Choices[],
  rule: MinimumRule,
): WhatIf[] {
  const counted = count(rubric, cases, ballots, rule)
  const now = decideStars(counted.mean, rubric.pack.bands, counted.findings).stars
  if (now === undefined) return []
  const found: WhatIf[] = []
  for (const { criterion } of criteriaOf(rubric.set)) {
    for (const option of possibleChoices(criterion, cases)) {
      for (const direction of [1, -1] as const) {
        const change = fewestMovers(counted, criterion, option, direction, now)
        if (change) found.push({ criterion: criterion.code, option, ...change })
      }
    }
  }
  return keepEasiest(found, now).sort((a, b) => a.members - b.members)
}

function possibleChoices(criterion: Criterion, cases: CaseChoices): Choice[] {
  const offered: Choice[] = offeredOptions(criterion, cases).map(({ index }) => index)
  return offersNone(criterion, cases) ? ['none', ...offered] : offered
}

/** Orders choices by points, then as printed: of two options with equal points the later one counts as more (see `choiceReaches`). */
function height(criterion: Criterion, choice: Choice): number {
  return choicePoints(criterion, choice) * 100 + (choice === 'none' ? 0 : choice + 1)
}

function fewestMovers(
  counted: Counted,
  criterion: Criterion,
  option: Choice,
  direction: 1 | -1,
  now: Stars,
): { members: number; stars: Stars } | undefined {
  const order = movers(counted.rubric, counted.ballots, criterion, option, direction)
  const after = (members: number) => starsAfter(counted, criterion, option, order.slice(0, members)) ?? now
  if (order.length === 0 || after(order.length) === now) return undefined
  let low = 1
  let high = order.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (after(middle) === now) low = middle + 1
    else high = middle
  }
  return { members: low, stars: after(low) }
}

/** Ballots that would have to move up (or down) to the option, the farthest first; those not asked stay. */
function movers(
  rubric: Rubric,
  ballots: readonly Choices[],
  criterion: Criterion,
  option: Choice,
  direction: 1 | -1,
): number[] {
  const wanted = height(criterion, option)
  return ballots
    .flatMap((choices, ballot) => {
      const choice = choices[criterion.code]
      if (choice === undefined || !isAsked(rubric.set, criterion, choices)) return []
      const distance = (wanted - height(criterion, choice)) * direction
      return distance > 0 ? [{ ballot, distance }] : []
    })
    .sort((a, b) => b.distance - a.distance || a.ballot - b.ballot)
    .map(entry => entry.ballot)
}

function moved(
  ballots: readonly Choices[],
  which: readonly number[],
  code: string,
  option: Choice,
): Choices[] {
  return ballots.map((choices, ballot) => (which.includes(ballot) ? { ...choices, [code]: option } : choices))
}

/** One line per criterion and outcome: the fewest members, then the smallest step. Options are printed from few points to many. */
function keepEasiest(found: readonly WhatIf[], now: Stars): WhatIf[] {
  const best = new Map<string, WhatIf>()
  for (const entry of found) {
    const key = `${entry.criterion} ${entry.stars}`
    const known = best.get(key)
    const smallerStep = entry.stars < now && entry.members === known?.members
    if (!known || entry.members < known.members || smallerStep) best.set(key, entry)
  }
  return [...best.values()]
}
