import {
  ballotPoints,
  type Choice,
  type Choices,
  choicePoints,
  criterionPoints,
  type PartPoints,
} from './ballot.ts'
import { gatesOf, type RaisedGate } from './gate.ts'
import type { Points } from './points.ts'
import {
  type CaseChoices,
  type Criterion,
  criteriaOf,
  offeredOptions,
  offersNone,
  type PartCode,
  type ProductSet,
  partCodes,
} from './rubric.ts'

/**
 * Choices that give these points: what a signed paper sheet shows is the number. Two where options are printed with equal points, none
 * where the sheet shows a number that the criterion does not know.
 */
export function choicesForPoints(criterion: Criterion, cases: CaseChoices, points: number): Choice[] {
  const all: Choice[] = offeredOptions(criterion, cases).map(({ index }) => index)
  if (offersNone(criterion, cases)) all.unshift('none')
  return all.filter(choice => choicePoints(criterion, choice) === points)
}

/** Whether more digits may follow: 1 is also the beginning of 10. */
export function mayGrow(criterion: Criterion, cases: CaseChoices, points: number): boolean {
  return offeredOptions(criterion, cases).some(
    ({ option }) =>
      option.points >= 10 && String(option.points).startsWith(String(points)) && option.points !== points,
  )
}

/** One place where the two passes over a paper sheet differ. */
export type EntryDifference =
  | {
      readonly kind: 'criterion'
      readonly criterion: string
      readonly first: Choice | null
      readonly second: Choice | null
    }
  | {
      readonly kind: 'gate'
      readonly gateId: string
      readonly first: boolean
      readonly second: boolean
    }
  | { readonly kind: 'part'; readonly part: PartCode; readonly first: Points; readonly second: Points }

/** The second pass: the whole sheet once more, or only the part totals as they stand on the paper. */
export type SecondPass =
  | { readonly kind: 'sheet'; readonly choices: Choices; readonly gates: readonly RaisedGate[] }
  | { readonly kind: 'totals'; readonly parts: PartPoints }

/** Grounds to reject that only one of the passes found on the paper; the wording of a reason is not compared [RULES 4]. */
export function gateDifferences(
  set: ProductSet,
  first: readonly RaisedGate[],
  second: SecondPass,
): EntryDifference[] {
  if (second.kind === 'totals') return []
  const raised = (gates: readonly RaisedGate[], id: string) => gates.some(gate => gate.gateId === id)
  return gatesOf(set).flatMap(({ id }) => {
    const [a, b] = [raised(first, id), raised(second.gates, id)]
    return a === b ? [] : [{ kind: 'gate' as const, gateId: id, first: a, second: b }]
  })
}

/** Where the passes differ, in printed order; empty when they agree. Criteria that count 0 in both are not compared. */
export function entryDifferences(
  set: ProductSet,
  first: Choices,
  second: { readonly kind: 'sheet'; readonly choices: Choices } | Extract<SecondPass, { kind: 'totals' }>,
): EntryDifference[] {
  if (second.kind === 'totals') {
    const { parts } = ballotPoints(set, first)
    return partCodes.flatMap(part =>
      parts[part] === second.parts[part]
        ? []
        : [{ kind: 'part' as const, part, first: parts[part], second: second.parts[part] }],
    )
  }
  const counted = (choices: Choices) => criterionPoints(set, choices)
  const firstPoints = counted(first)
  const secondPoints = counted(second.choices)
  return criteriaOf(set).flatMap(({ criterion: { code } }) => {
    const a = first[code] ?? null
    const b = second.choices[code] ?? null
    const bothNothing =
      firstPoints.get(code) === 0 && secondPoints.get(code) === 0 && (a === null || b === null)
    return a === b || bothNothing
      ? []
      : [{ kind: 'criterion' as const, criterion: code, first: a, second: b }]
  })
}
