import { ballotPoints, type Choices, isAsked, missingCriteria } from './ballot.ts'
import { type Points, points } from './points.ts'
import {
  type CaseChoices,
  criteriaOf,
  offeredOptions,
  type Rubric,
  type StarMark,
  type Stars,
} from './rubric.ts'
import { choiceReaches, requiredOption, starsByPoints } from './stars.ts'

/** A star minimum that an answered criterion of this ballot misses, and the option it asks for. */
export type MissedMinimum = { readonly criterion: string; readonly option: number; readonly mark: StarMark }

/** What one ballot says about stars while it is written. Only a hint: the council's mean and rule decide. */
export type StarOutlook = {
  readonly total: Points
  /** By this ballot's total alone; undefined before the first answer. */
  readonly byPoints: Stars | undefined
  /** By the answers given so far; criteria without an answer yet hold nothing back. */
  readonly byMinimums: Stars
  /** The next number of stars to reach (3 to 5), undefined when 5 are reached. */
  readonly target: StarMark | undefined
  /** Points still missing for the target. */
  readonly pointsMissing: Points
  /** Answered criteria below the minimum for the target. */
  readonly missed: readonly MissedMinimum[]
  /** Criteria with a minimum for the target that have no answer yet. */
  readonly pending: readonly string[]
  /** Most points this ballot can still come to. */
  readonly reachable: Points
  /** Most stars this ballot can still come to, by minimums missed and points lost so far. */
  readonly ceiling: Stars
  /** The first number of stars that is out of reach, and why; undefined while 5 can still be reached. */
  readonly beyond: Beyond | undefined
}

/** Why this ballot cannot come to so many stars any more: answered criteria below the minimum, points that can no longer be had. */
export type Beyond = {
  readonly stars: StarMark
  readonly missed: readonly MissedMinimum[]
  readonly pointsShort: Points
}

function missedFor(rubric: Rubric, cases: CaseChoices, choices: Choices, stars: StarMark): MissedMinimum[] {
  return criteriaOf(rubric.set).flatMap(({ criterion }) => {
    const required = requiredOption(criterion, cases, stars)
    const choice = isAsked(rubric.set, criterion, choices) ? choices[criterion.code] : undefined
    const settled = choice !== undefined || isRuledOut(rubric, criterion.code, choices)
    if (!required || !settled || choiceReaches(criterion, choice, required)) return []
    return [{ criterion: criterion.code, option: required.index, mark: required.mark }]
  })
}

/** A conditional criterion is lost, not pending, once its condition was answered and does not hold [RULES 5]. */
function isRuledOut(rubric: Rubric, code: string, choices: Choices): boolean {
  const criterion = criteriaOf(rubric.set).find(entry => entry.criterion.code === code)?.criterion
  if (!criterion?.onlyIf) return false
  return choices[criterion.onlyIf.criterion] !== undefined && !isAsked(rubric.set, criterion, choices)
}

/** Points this ballot can still gain: the best offered option of every criterion that is open or may yet be asked. */
function openPoints(rubric: Rubric, cases: CaseChoices, choices: Choices): Points {
  let sum = 0
  for (const { criterion } of criteriaOf(rubric.set)) {
    const answered = choices[criterion.code] !== undefined && isAsked(rubric.set, criterion, choices)
    if (answered || isRuledOut(rubric, criterion.code, choices)) continue
    sum += Math.max(0, ...offeredOptions(criterion, cases).map(({ option }) => option.points))
  }
  return points(sum)
}

/** "What is missing for N stars" for one ballot, complete or not (points) [26 Đ.3.3; note in 26 PL II]. */
export function starOutlook(rubric: Rubric, cases: CaseChoices, choices: Choices): StarOutlook {
  const { set, pack } = rubric
  const { total } = ballotPoints(set, choices)
  const started = Object.keys(choices).length > 0
  const byPoints = started ? starsByPoints({ sum: total, count: 1 }, pack.bands) : undefined
  const missed = {
    3: missedFor(rubric, cases, choices, 3),
    4: missedFor(rubric, cases, choices, 4),
    5: missedFor(rubric, cases, choices, 5),
  }
  const byMinimums = ([5, 4, 3] as const).find(stars => missed[stars].length === 0) ?? 2
  const held = Math.min(byPoints ?? 1, byMinimums)
  const target = ([3, 4, 5] as const).find(stars => stars > held)
  const reachable = points(total + openPoints(rubric, cases, choices))
  const byReachable = starsByPoints({ sum: reachable, count: 1 }, pack.bands) ?? 1
  const unanswered = missingCriteria(set, choices)
  const ceiling = Math.min(byReachable, byMinimums) as Stars
  const lost = ([3, 4, 5] as const).find(stars => stars > ceiling)
  return {
    total,
    byPoints,
    byMinimums,
    target,
    pointsMissing: points(target ? Math.max(0, bandOf(rubric, target) - total) : 0),
    missed: target ? missed[target] : [],
    pending: target
      ? unanswered.filter(code => {
          const criterion = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
          return criterion !== undefined && requiredOption(criterion, cases, target) !== undefined
        })
      : [],
    reachable,
    ceiling,
    beyond: lost && {
      stars: lost,
      missed: missed[lost],
      pointsShort: points(Math.max(0, bandOf(rubric, lost) - reachable)),
    },
  }
}

function bandOf(rubric: Rubric, stars: Stars): number {
  return rubric.pack.bands.find(band => band.stars === stars)?.min ?? 0
}
