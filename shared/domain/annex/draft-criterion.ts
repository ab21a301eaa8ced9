import type { StarMark } from '../rubric.ts'
import type { Ask, Reading } from './annex-finding.ts'
import { readNotes } from './annex-notes.ts'
import type { MarksText } from './annex-row.ts'
import type { PrintedCriterion, PrintedOption } from './annex-tree.ts'
import { type DraftCriterion, type DraftOption, topOf } from './draft-set.ts'
import { maxInTitle, readMax, readOptionPoints } from './number-readings.ts'

const isMark = (count: number): count is StarMark => count === 3 || count === 4 || count === 5

/** The star minimum of an option; printed apart or in an odd number it is asked about. */
function readMark(ask: Ask, option: PrintedOption, at: string): StarMark | null {
  const { count, spaced }: MarksText = option.marks
  if (count === 0) return null
  if (isMark(count) && !spaced) return count
  const nearest: StarMark = count < 3 ? 3 : count > 5 ? 5 : (count as StarMark)
  const mark: Reading = { kind: 'marks', stars: nearest }
  const readings: Reading[] = [mark, { kind: 'marks', stars: null }]
  const about = { place: option.place, at, printed: option.printed, facts: { count } }
  const reading = ask({ ...about, code: spaced ? 'marks-spaced' : 'marks-odd', readings })
  return reading.kind === 'marks' ? reading.stars : nearest
}

type Cases = {
  readonly names: string[]
  readonly notes: string[]
  readonly numberOf: ReadonlyMap<number, number>
}

/** Cases that hold options; a line taken for one without any was a note. */
function readCases(ask: Ask, criterion: PrintedCriterion, at: string): Cases {
  const holds = (number: number) => criterion.options.some(option => option.inCase === number)
  const kept = criterion.cases
    .map((entry, index) => ({ ...entry, number: index + 1 }))
    .filter(entry => holds(entry.number))
  const notes = criterion.cases.filter((_, index) => !holds(index + 1)).map(entry => entry.line)
  if (kept.length === 1) {
    const about = {
      place: criterion.place,
      at,
      printed: kept[0]?.line ?? '',
      facts: { code: criterion.code },
    }
    ask({ ...about, code: 'case-single', readings: [{ kind: 'note' }, { kind: 'omitSet' }] })
    return { names: [], notes: [...notes, ...kept.map(entry => entry.line)], numberOf: new Map() }
  }
  const numberOf = new Map(kept.map((entry, index) => [entry.number, index + 1]))
  return { names: kept.map(entry => entry.name), notes, numberOf }
}

/** The best option below the maximum, or above it: one of the two is misprinted. `room` is what the section leaves for it. */
function agreeOnTop(
  ask: Ask,
  criterion: PrintedCriterion,
  draft: DraftCriterion,
  at: string,
): DraftCriterion {
  const top = topOf(draft.options)
  if (top === draft.max || draft.options.length === 0) return draft
  const about = { place: criterion.place, at, printed: `${criterion.line} | ${criterion.printedMax}` }
  const readings: Reading[] = [{ kind: 'points', value: top }, { kind: 'raise' }]
  const reading = ask({ ...about, code: 'criterion-top', facts: { top, max: draft.max }, readings })
  if (reading.kind === 'points') return { ...draft, max: reading.value }
  if (reading.kind !== 'raise') return draft
  const options = draft.options.map(option =>
    option.points === top ? { ...option, points: draft.max } : option,
  )
  return { ...draft, options }
}

/** The printed maximum, if no option may lie above it; a footnote mark on it does not make it less sure. */
function sureMaxOf({ max }: PrintedCriterion, inTitle: number | undefined): number | undefined {
  const inCell = max.kind === 'points' || max.kind === 'footnote' ? max.value : undefined
  return inTitle === undefined || inTitle === inCell ? inCell : undefined
}

/** Reads one criterion; asks about every doubt in the order of the print. `codes` are the criteria of its section. */
export function draftCriterion(
  ask: Ask,
  criterion: PrintedCriterion,
  section: string,
  codes: readonly string[],
): DraftCriterion {
  const at = `${section} / ${criterion.code}`
  const heading = maxInTitle(criterion.title)
  const cases = readCases(ask, criterion, at)
  const sureMax = sureMaxOf(criterion, heading.max)
  const aboutOption = (option: PrintedOption) => ({ place: option.place, at })
  const points = readOptionPoints(ask, criterion, sureMax, aboutOption)
  const options = criterion.options.flatMap((option, index): DraftOption[] => {
    const value = points[index]
    if (value === undefined || Number.isNaN(value)) return []
    const mark = readMark(ask, option, at)
    const inCase = cases.numberOf.get(option.inCase)
    return [
      {
        ...{ label: option.text, official: option.text, points: value },
        ...(mark === null ? {} : { minFor: mark }),
        ...(inCase === undefined ? {} : { case: inCase }),
      },
    ]
  })
  const printed = {
    max: criterion.max,
    text: `${criterion.line} | ${criterion.printedMax}`,
    title: heading.max,
  }
  const max = readMax(ask, { place: criterion.place, at }, printed, topOf(options))
  const notes = [...criterion.notes, ...cases.notes]
  const draft: DraftCriterion = {
    ...{ code: criterion.code, title: heading.title, max },
    ...(criterion.under === '' ? {} : { under: criterion.under }),
    ...readNotes(notes, criterion, codes),
    officialNotes: notes,
    ...(cases.names.length > 0 ? { cases: cases.names } : {}),
    options,
  }
  return agreeOnTop(ask, criterion, draft, at)
}
