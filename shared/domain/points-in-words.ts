import { type ExactMean, formatMean } from './number-format.ts'

/** The two readings on which offices differ: 24 "hai mươi tư" or "bốn", 101 "một trăm linh một" or "lẻ". */
export type ReadingHabit = { readonly four: 'tư' | 'bốn'; readonly gap: 'linh' | 'lẻ' }

const USUAL: ReadingHabit = { four: 'tư', gap: 'linh' }
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const GROUPS = ['', 'nghìn', 'triệu', 'tỷ'] as const

const digit = (value: number): string => DIGITS[value] ?? ''

function unitAfterTens(unit: number, tens: number, habit: ReadingHabit): string {
  if (unit === 1 && tens > 1) return 'mốt'
  if (unit === 4 && tens > 1) return habit.four
  if (unit === 5) return 'lăm'
  return digit(unit)
}

function belowHundred(value: number, habit: ReadingHabit): string[] {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  if (tens === 0) return [digit(unit)]
  const head = tens === 1 ? ['mười'] : [digit(tens), 'mươi']
  return unit === 0 ? head : [...head, unitAfterTens(unit, tens, habit)]
}

function belowThousand(value: number, isLeading: boolean, habit: ReadingHabit): string[] {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0 && isLeading) return belowHundred(rest, habit)
  const head = [digit(hundreds), 'trăm']
  if (rest === 0) return head
  return rest < 10 ? [...head, habit.gap, digit(rest)] : [...head, ...belowHundred(rest, habit)]
}

/** Whole number from 0 to 999.999.999.999 read in Vietnamese. Throws outside that range. */
export function integerInWords(value: number, habit: ReadingHabit = USUAL): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`cannot read ${value}`)
  if (value === 0) return digit(0)
  const words: string[] = []
  for (let power = GROUPS.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000
    if (group === 0) continue
    words.push(...belowThousand(group, words.length === 0, habit))
    const name = GROUPS[power]
    if (name) words.push(name)
  }
  return words.join(' ')
}

/** Decimals as they are read: leading zeros one by one, the rest as a number, trailing zeros not at all. */
function decimalsInWords(decimals: string, habit: ReadingHabit): string[] {
  const meant = decimals.replace(/0+$/, '')
  if (meant === '') return []
  const zeros = meant.length - meant.replace(/^0+/, '').length
  return ['phẩy', ...Array<string>(zeros).fill(digit(0)), integerInWords(Number(meant), habit)]
}

/**
 * Mean in points read aloud, with its unit: 78,56 is "bảy mươi tám phẩy năm mươi sáu điểm". Reads exactly the digits that
 * `formatMean` prints, so that words and figures always agree. Throws on a count of 0.
 */
export function pointsInWords(mean: ExactMean, habit: ReadingHabit = USUAL): string {
  const [whole = '0', decimals = ''] = formatMean(mean).split(',')
  return [integerInWords(Number(whole), habit), ...decimalsInWords(decimals, habit), 'điểm'].join(' ')
}

/** The same with a capital first letter, as it stands in parentheses after the figure. */
export function pointsInWordsCapital(mean: ExactMean, habit: ReadingHabit = USUAL): string {
  const words = pointsInWords(mean, habit)
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
