import type { Ask, Question, Reading } from './annex-finding.ts'
import type { PrintedCriterion, PrintedOption } from './annex-tree.ts'
import { type PointsText, withoutOneDigit } from './points-text.ts'

type About = Pick<Question, 'place' | 'at'>

const most = 6
const asPoints = (values: readonly number[]): Reading[] =>
  [...new Set(values)]
    .filter(value => value >= 0 && value <= 100)
    .slice(0, most)
    .map(value => ({ kind: 'points', value }))

const numberOf = (reading: Reading, otherwise: number): number =>
  reading.kind === 'points' ? reading.value : otherwise

const inTitle = /\s*\(\s*(?:tối đa\s*)?(\d{1,3})\s*điểm\s*\)/iu

/** A maximum said in the heading itself: "(40 điểm)". */
export function maxInTitle(title: string): { title: string; max: number | undefined } {
  const found = inTitle.exec(title)
  return { title: title.replace(inTitle, '').trim(), max: found ? Number(found[1]) : undefined }
}

/**
 * The maximum of a part, section or criterion. `counted` is what stands below it: the sum of its entries, or its best option.
 * Only asks where the print leaves a doubt.
 */
export function readMax(
  ask: Ask,
  about: About,
  printed: { readonly max: PointsText; readonly text: string; readonly title: number | undefined },
  counted: number,
): number {
  const { max, text, title } = printed
  const askFor = (code: Question['code'], values: readonly number[]) =>
    numberOf(ask({ ...about, code, printed: text, facts: { counted }, readings: asPoints(values) }), counted)
  if (max.kind === 'points') {
    if (title === undefined || title === max.value) return max.value
    const order = title === counted ? [title, max.value] : [max.value, title]
    const readings = asPoints(order)
    const facts = { cell: max.value, title, counted }
    return numberOf(ask({ ...about, code: 'max-conflict', printed: text, facts, readings }), max.value)
  }
  if (max.kind === 'footnote') return askFor('points-footnote', [max.value, counted])
  if (max.kind === 'unclear') return askFor('points-unclear', [...near(max.numbers, counted), counted])
  return title ?? askFor('max-missing', [counted])
}

const near = (numbers: readonly number[], wanted: number): number[] =>
  numbers.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))

/** What the print says for certain; undefined where a reading is needed. */
const certain = (points: PointsText, max: number | undefined): number | undefined =>
  points.kind === 'points' && (max === undefined || points.value <= max) ? points.value : undefined

/** Whole numbers that keep the list rising between its neighbours, the likeliest first. */
function fitting(
  below: number | undefined,
  above: number | undefined,
  max: number | undefined,
  holdsMax: boolean,
): number[] {
  if (above === undefined) {
    const next = (below ?? 0) + 1
    return max === undefined || holdsMax ? [next] : [max, next].filter(value => value <= max)
  }
  const lowest = below === undefined ? 0 : below + 1
  const between = Array.from({ length: Math.max(0, above - lowest) }, (_, index) => lowest + index)
  return below === undefined && above > 1 ? [above - 1, ...between] : between
}

/** The points of the options of one criterion, in printed order. `max` is its printed maximum, if that is certain. */
export function readOptionPoints(
  ask: Ask,
  criterion: PrintedCriterion,
  max: number | undefined,
  aboutOption: (option: PrintedOption) => About,
): number[] {
  const sure = criterion.options.map(option => certain(option.points, max))
  const result: number[] = []
  for (const [index, option] of criterion.options.entries()) {
    const inList = (other: number) => criterion.options[other]?.inCase === option.inCase
    const before = result.filter((_, other) => inList(other)).at(-1)
    const after = sure.find((value, other) => other > index && value !== undefined && inList(other))
    const known = sure[index]
    if (known !== undefined) {
      result.push(checkOrder(ask, aboutOption(option), option, known, before, after))
      continue
    }
    const holdsMax = sure.some((value, other) => value === max && inList(other))
    const fits = fitting(before, after, max, holdsMax)
    const { code, values } = candidates(option.points, fits, max)
    const facts = { ...(max === undefined ? {} : { max }) }
    const readings = [...asPoints(values), { kind: 'omit' } as const]
    const reading = ask({
      ...aboutOption(option),
      code,
      printed: printedOption(option),
      facts,
      readings,
    })
    result.push(reading.kind === 'points' ? reading.value : Number.NaN)
  }
  return result
}

const printedOption = (option: PrintedOption): string =>
  option.printedPoints === '' ? option.printed : `${option.printed} | ${option.printedPoints}`

function candidates(
  points: PointsText,
  fits: readonly number[],
  max: number | undefined,
): { code: Question['code']; values: number[] } {
  const allowed = (values: readonly number[]) => values.filter(value => max === undefined || value <= max)
  const fitFirst = (values: readonly number[]) =>
    values.toSorted((a, b) => Number(fits.includes(b)) - Number(fits.includes(a)))
  switch (points.kind) {
    case 'none':
      return { code: 'points-missing', values: [...fits] }
    case 'footnote':
      return { code: 'points-footnote', values: [points.value, ...fits] }
    case 'unclear':
      return { code: 'points-unclear', values: [...fitFirst(allowed(points.numbers)), ...fits] }
    case 'points':
      return {
        code: 'points-above-max',
        values: [...fitFirst(allowed(withoutOneDigit(points.value))), ...fits],
      }
  }
}

/** A number that repeats or falls behind the one above it may be meant; it is asked about and kept unless somebody says otherwise. */
function checkOrder(
  ask: Ask,
  about: About,
  option: PrintedOption,
  value: number,
  before: number | undefined,
  after: number | undefined,
): number {
  if (before === undefined || Number.isNaN(before) || value > before) return value
  const code = value === before ? 'points-repeated' : 'points-falling'
  const between = after === undefined ? [] : fitting(before, after, undefined, false)
  const readings: Reading[] = [{ kind: 'keep' }, ...asPoints(between)]
  const facts = { points: value, above: before }
  return numberOf(ask({ ...about, code, printed: printedOption(option), facts, readings }), value)
}
