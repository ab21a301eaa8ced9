import { type Criterion, criteriaOf, type PackHead, type ProductSet, partCodes } from './rubric.ts'

export type RubricFault = {
  readonly code:
    | 'parts-not-abc'
    | 'part-not-scale'
    | 'part-sum'
    | 'section-sum'
    | 'criterion-top'
    | 'criterion-code-twice'
    | 'case-without-options'
    | 'option-case-unknown'
    | 'option-above-max'
    | 'mark-order'
    | 'condition-unknown'
    | 'condition-itself'
    | 'total-not-hundred'
  /** Place such as `A / 1 / 1.2`. */
  readonly at: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Options that compete with each other: all without a case, or those of one case. */
function optionLists(criterion: Criterion): { name: number; points: number[] }[] {
  if (!criterion.cases) return [{ name: 0, points: criterion.options.map(option => option.points) }]
  return criterion.cases.map((_, index) => ({
    name: index + 1,
    points: criterion.options
      .filter(option => option.case === index + 1 || option.case === undefined)
      .map(option => option.points),
  }))
}

function checkCriterion(criterion: Criterion, codes: ReadonlySet<string>, at: string): RubricFault[] {
  const faults: RubricFault[] = []
  const lists = optionLists(criterion)
  for (const list of lists) {
    if (list.points.length === 0)
      faults.push({ code: 'case-without-options', at, facts: { case: list.name } })
    for (const points of list.points)
      if (points > criterion.max)
        faults.push({ code: 'option-above-max', at, facts: { points, max: criterion.max } })
  }
  const top = Math.max(...lists.flatMap(list => list.points))
  if (top !== criterion.max) faults.push({ code: 'criterion-top', at, facts: { top, max: criterion.max } })
  for (const option of criterion.options) {
    if (option.case !== undefined && option.case > (criterion.cases?.length ?? 0))
      faults.push({ code: 'option-case-unknown', at, facts: { case: option.case } })
  }
  const marked = criterion.options.filter(option => option.minFor !== undefined)
  for (const [index, option] of marked.entries()) {
    const before = marked[index - 1]
    if (before && before.case === option.case && (before.minFor ?? 0) > (option.minFor ?? 0))
      faults.push({ code: 'mark-order', at, facts: { mark: option.minFor ?? 0 } })
  }
  const condition = criterion.onlyIf?.criterion
  if (condition === criterion.code)
    faults.push({ code: 'condition-itself', at, facts: { criterion: condition } })
  else if (condition !== undefined && !codes.has(condition))
    faults.push({ code: 'condition-unknown', at, facts: { criterion: condition } })
  return faults
}

/**
 * Integrity of one set: sums of criteria, sections, parts and total, one option list per case, marks in order, conditions
 * that point to existing criteria, unique codes. Empty means sound. A set marked unverified may miss its scale.
 */
export function checkSet(set: ProductSet, scale: PackHead['scale']): RubricFault[] {
  const faults: RubricFault[] = []
  const entries = criteriaOf(set)
  const codes = new Set(entries.map(entry => entry.criterion.code))
  if (codes.size !== entries.length) {
    const seen = new Set<string>()
    for (const { criterion } of entries) {
      if (seen.has(criterion.code))
        faults.push({
          code: 'criterion-code-twice',
          at: criterion.code,
          facts: { criterion: criterion.code },
        })
      seen.add(criterion.code)
    }
  }
  if (set.parts.map(part => part.code).join() !== partCodes.join())
    faults.push({ code: 'parts-not-abc', at: '', facts: {} })
  for (const part of set.parts) {
    if (part.max !== scale[part.code])
      faults.push({
        code: 'part-not-scale',
        at: part.code,
        facts: { max: part.max, scale: scale[part.code] },
      })
    const sections = part.sections.reduce((sum, section) => sum + section.max, 0)
    if (sections !== part.max && !set.unverified)
      faults.push({ code: 'part-sum', at: part.code, facts: { sum: sections, max: part.max } })
    for (const section of part.sections) {
      const criteria = section.criteria.reduce((sum, criterion) => sum + criterion.max, 0)
      if (criteria !== section.max && !set.unverified)
        faults.push({
          code: 'section-sum',
          at: `${part.code} / ${section.code}`,
          facts: { sum: criteria, max: section.max },
        })
      for (const criterion of section.criteria)
        faults.push(...checkCriterion(criterion, codes, `${part.code} / ${section.code} / ${criterion.code}`))
    }
  }
  const total = set.parts.reduce((sum, part) => sum + part.max, 0)
  if (total !== 100 && !set.unverified) faults.push({ code: 'total-not-hundred', at: '', facts: { total } })
  return faults
}
