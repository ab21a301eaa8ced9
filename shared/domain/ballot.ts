import { no, ok, type Result } from '../result.ts'
import { addPoints, noPoints, type Points, points } from './points.ts'
import {
  type CaseChoices,
  type Criterion,
  criteriaOf,
  offeredOptions,
  offersNone,
  type PartCode,
  type ProductSet,
} from './rubric.ts'

/** An option by its index in the printed list, or 'none': reaches no printed level, 0 points. */
export type Choice = number | 'none'
/** One member's answers, criterion code to choice. A missing code is "not answered yet", which is not 'none'. */
export type Choices = Readonly<Record<string, Choice>>

/** Points of one answered criterion. Throws when the choice is not on the list: stored ballots were checked by `decideSeal`. */
export function choicePoints(criterion: Criterion, choice: Choice): Points {
  if (choice === 'none') return noPoints
  const option = criterion.options[choice]
  if (!option) throw new Error(`Criterion ${criterion.code} has no option ${choice}`)
  return option.points
}

/** Whether the criterion is put to the member: "Chỉ áp dụng khi…" counts 0 and is not asked unless its condition holds [RULES 5]. */
export function isAsked(set: ProductSet, criterion: Criterion, choices: Choices): boolean {
  const condition = criterion.onlyIf
  if (!condition) return true
  const other = criteriaOf(set).find(entry => entry.criterion.code === condition.criterion)?.criterion
  const choice = other && choices[other.code]
  return other !== undefined && choice !== undefined && choicePoints(other, choice) >= condition.minPoints
}

/** Codes of asked criteria without an answer, in printed order. */
export function missingCriteria(set: ProductSet, choices: Choices): string[] {
  return criteriaOf(set)
    .filter(({ criterion }) => isAsked(set, criterion, choices) && choices[criterion.code] === undefined)
    .map(({ criterion }) => criterion.code)
}

export type PartPoints = Readonly<Record<PartCode, Points>>
/** Whole points by part and in total of one ballot. */
export type BallotPoints = { readonly parts: PartPoints; readonly total: Points }

/** Points of each asked and answered criterion; conditional criteria that are not asked count 0. */
export function criterionPoints(set: ProductSet, choices: Choices): Map<string, Points> {
  const result = new Map<string, Points>()
  for (const { criterion } of criteriaOf(set)) {
    const choice = choices[criterion.code]
    const counts = choice !== undefined && isAsked(set, criterion, choices)
    result.set(criterion.code, counts ? choicePoints(criterion, choice) : noPoints)
  }
  return result
}

/** Sums a ballot, complete or not, by part and in total (points). */
export function ballotPoints(set: ProductSet, choices: Choices): BallotPoints {
  const each = criterionPoints(set, choices)
  const parts = { A: noPoints, B: noPoints, C: noPoints }
  for (const { part, criterion } of criteriaOf(set)) {
    parts[part.code] = points(parts[part.code] + (each.get(criterion.code) ?? 0))
  }
  return { parts, total: addPoints(Object.values(parts)) }
}

export type ChoiceError =
  | { code: 'criterion-unknown'; criterion: string }
  | { code: 'option-unknown'; criterion: string }
  | { code: 'option-of-other-case'; criterion: string }
  | { code: 'none-not-offered'; criterion: string }

/** Checks one answer against the rubric and the product's cases. */
export function checkChoice(
  set: ProductSet,
  cases: CaseChoices,
  code: string,
  choice: Choice,
): Result<Criterion, ChoiceError> {
  const criterion = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
  if (!criterion) return no({ code: 'criterion-unknown', criterion: code })
  if (choice === 'none') {
    return offersNone(criterion, cases) ? ok(criterion) : no({ code: 'none-not-offered', criterion: code })
  }
  if (!criterion.options[choice]) return no({ code: 'option-unknown', criterion: code })
  const offered = offeredOptions(criterion, cases).some(({ index }) => index === choice)
  return offered ? ok(criterion) : no({ code: 'option-of-other-case', criterion: code })
}

export type SealError =
  | ChoiceError
  | { code: 'ballot-incomplete'; criteria: readonly string[] }
  | { code: 'ballot-already-sealed' }
  | { code: 'member-recused' }
  | { code: 'member-absent' }
  | { code: 'member-does-not-score' }
  | { code: 'scoring-closed' }

export type SealSituation = {
  readonly set: ProductSet
  readonly cases: CaseChoices
  readonly choices: Choices
  readonly scoringOpen: boolean
  readonly scores: boolean
  readonly present: boolean
  readonly recused: boolean
  readonly alreadySealed: boolean
}

/**
 * Whether a member may seal this ballot now. Answers to criteria that are not asked are dropped from the sealed choices.
 * Errors name the first thing to mend [RULES 5, 6, 9–11].
 */
export function decideSeal(
  situation: SealSituation,
): Result<{ choices: Choices; points: BallotPoints }, SealError> {
  if (!situation.scoringOpen) return no({ code: 'scoring-closed' })
  if (!situation.scores) return no({ code: 'member-does-not-score' })
  if (!situation.present) return no({ code: 'member-absent' })
  if (situation.recused) return no({ code: 'member-recused' })
  if (situation.alreadySealed) return no({ code: 'ballot-already-sealed' })
  for (const [code, choice] of Object.entries(situation.choices)) {
    const checked = checkChoice(situation.set, situation.cases, code, choice)
    if (!checked.ok) return checked
  }
  const missing = missingCriteria(situation.set, situation.choices)
  if (missing.length > 0) return no({ code: 'ballot-incomplete', criteria: missing })
  const asked = Object.fromEntries(
    criteriaOf(situation.set)
      .filter(({ criterion }) => isAsked(situation.set, criterion, situation.choices))
      .map(({ criterion }) => [criterion.code, situation.choices[criterion.code] ?? 'none'] as const),
  )
  return ok({ choices: asked, points: ballotPoints(situation.set, asked) })
}
