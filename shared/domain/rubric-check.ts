import {
  type Criterion,
  criteriaOf,
  type PackHead,
  type ProductSet,
  partCodes,
  printedCodeOf,
} from './rubric.ts'

/** What can be wrong with a set whose fields are all well-formed. */
export const rubricFaultCodes = [
  'parts-not-abc',
  'part-not-scale',
  'part-sum',
  'section-sum',
  'section-code-twice',
  'criterion-top',
  'criterion-code-twice',
  'case-without-options',
  'option-case-unknown',
  'option-without-case',
  'option-above-max',
  'mark-order',
  'condition-unknown',
  'condition-itself',
  'condition-unreachable',
  'total-not-hundred',
] as const
/** What can be wrong with the head of a pack. */
export const headFaultCodes = ['scale-not-hundred', 'band-order', 'dates-order'] as const

type Fault<Code> = {
  readonly code: Code
  /** Place such as `A / 1 / 1.2`. */
  readonly at: string
  readonly facts: Readonly<Record<string, string | number>>
}
export type RubricFault = Fault<(typeof rubricFaultCodes)[number]>
export type HeadFault = Fault<(typeof headFaultCodes)[number]>

/** Options that compete with each other: all of them, or those of one case. */
function optionLists(criterion: Criterion): { name: number; points: number[] }[] {
  if (!criterion.cases) return [{ name: 0, points: criterion.options.map(option => option.points) }]
  return criterion.cases.map((_, index) => ({
    name: index + 1,
    points: criterion.options.filter(option => option.case === index + 1).map(option => option.points),
  }))
}

/** A case may stop below the maximum (criterion 3.2 of 1048 does); the best option of all cases may not. */
function checkPoints(criterion: Criterion, at: string): RubricFault[] {
  const { max } = criterion
  const lists = optionLists(criterion)
  const empty = lists.filter(list => list.points.length === 0)
  const above = lists.flatMap(list => list.points).filter(value => value > max)
  const top = Math.max(0, ...lists.flatMap(list => list.points))
  return [
    ...empty.map(({ name }) => ({ code: 'case-without-options' as const, at, facts: { case: name } })),
    ...above.map(points => ({ code: 'option-above-max' as const, at, facts: { points, max } })),
    ...(top < max ? [{ code: 'criterion-top' as const, at, facts: { top, max } }] : []),
  ]
}

function checkCases(criterion: Criterion, at: string): RubricFault[] {
  const count = criterion.cases?.length ?? 0
  return criterion.options.flatMap((option, index): RubricFault[] => {
    if (option.case === undefined)
      return count > 0 ? [{ code: 'option-without-case', at, facts: { option: index + 1 } }] : []
    return option.case > count ? [{ code: 'option-case-unknown', at, facts: { case: option.case } }] : []
  })
}

/** A higher star must not ask for fewer points than a lower one. */
function checkMarks(criterion: Criterion, at: string): RubricFault[] {
  const marked = criterion.options.filter(option => option.minFor !== undefined)
  return marked.flatMap((option): RubricFault[] => {
    const cheaper = marked.find(
      other =>
        other.case === option.case &&
        (other.minFor ?? 0) > (option.minFor ?? 0) &&
        other.points < option.points,
    )
    return cheaper
      ? [{ code: 'mark-order', at, facts: { mark: option.minFor ?? 0, above: cheaper.minFor ?? 0 } }]
      : []
  })
}

function checkCondition(
  criterion: Criterion,
  byCode: ReadonlyMap<string, Criterion>,
  at: string,
): RubricFault[] {
  const { onlyIf } = criterion
  if (!onlyIf) return []
  const facts = { criterion: onlyIf.criterion }
  if (onlyIf.criterion === criterion.code) return [{ code: 'condition-itself', at, facts }]
  const other = byCode.get(onlyIf.criterion)
  if (!other) return [{ code: 'condition-unknown', at, facts }]
  return onlyIf.minPoints > other.max
    ? [{ code: 'condition-unreachable', at, facts: { ...facts, points: onlyIf.minPoints, max: other.max } }]
    : []
}

function checkCodes(set: ProductSet): RubricFault[] {
  const faults: RubricFault[] = []
  const criteria = new Set<string>()
  for (const { part, section, criterion } of criteriaOf(set)) {
    const at = `${part.code} / ${section.code} / ${printedCodeOf(criterion)}`
    if (criteria.has(criterion.code))
      faults.push({ code: 'criterion-code-twice', at, facts: { criterion: criterion.code } })
    criteria.add(criterion.code)
  }
  const sections = new Set<string>()
  for (const part of set.parts) {
    for (const { code } of part.sections) {
      if (sections.has(code))
        faults.push({ code: 'section-code-twice', at: `${part.code} / ${code}`, facts: { section: code } })
      sections.add(code)
    }
  }
  return faults
}

const sumOf = (entries: readonly { readonly max: number }[]): number =>
  entries.reduce((sum, entry) => sum + entry.max, 0)

function checkSums(set: ProductSet): RubricFault[] {
  if (set.unverified) return []
  const faults: RubricFault[] = []
  for (const part of set.parts) {
    const sum = sumOf(part.sections)
    if (sum !== part.max) faults.push({ code: 'part-sum', at: part.code, facts: { sum, max: part.max } })
    for (const section of part.sections) {
      const inSection = sumOf(section.criteria)
      if (inSection === section.max) continue
      const at = `${part.code} / ${section.code}`
      faults.push({ code: 'section-sum', at, facts: { sum: inSection, max: section.max } })
    }
  }
  const total = sumOf(set.parts)
  if (total !== 100) faults.push({ code: 'total-not-hundred', at: '', facts: { total } })
  return faults
}

/**
 * Integrity of one set: sums of criteria, sections, parts and total, one option list per case, marks in order, conditions
 * that point to existing criteria, unique codes. Empty means sound. A set marked unverified may miss the sums.
 */
export function checkSet(set: ProductSet, scale: PackHead['scale']): RubricFault[] {
  const faults: RubricFault[] = []
  if (set.parts.map(part => part.code).join() !== partCodes.join())
    faults.push({ code: 'parts-not-abc', at: '', facts: {} })
  for (const { code, max } of set.parts) {
    if (max !== scale[code])
      faults.push({ code: 'part-not-scale', at: code, facts: { max, scale: scale[code] } })
  }
  const entries = criteriaOf(set)
  const byCode = new Map(entries.map(({ criterion }) => [criterion.code, criterion]))
  for (const { part, section, criterion } of entries) {
    const at = `${part.code} / ${section.code} / ${printedCodeOf(criterion)}`
    faults.push(...checkCases(criterion, at), ...checkPoints(criterion, at), ...checkMarks(criterion, at))
    faults.push(...checkCondition(criterion, byCode, at))
  }
  return [...faults, ...checkCodes(set), ...checkSums(set)]
}

/** A pack's head: parts add up to 100, bands fall from five stars to one which begins at 0, the days are in order. */
export function checkHead(head: PackHead): HeadFault[] {
  const faults: HeadFault[] = []
  const total = head.scale.A + head.scale.B + head.scale.C
  if (total !== 100) faults.push({ code: 'scale-not-hundred', at: 'scale', facts: { total } })
  const bands = head.bands.toSorted((a, b) => b.stars - a.stars)
  const falls = bands.every((band, index) => {
    const next = bands[index + 1]
    return next ? band.stars === next.stars + 1 && band.min > next.min : band.stars === 1 && band.min === 0
  })
  if (!falls) faults.push({ code: 'band-order', at: 'bands', facts: {} })
  if (head.effectiveTo !== undefined && head.effectiveTo < head.effectiveFrom)
    faults.push({
      code: 'dates-order',
      at: 'effectiveTo',
      facts: { from: head.effectiveFrom, to: head.effectiveTo },
    })
  return faults
}
