/** What a cell of the points column says. */
export type PointsText =
  | { readonly kind: 'none' }
  | { readonly kind: 'points'; readonly value: number }
  /** A number with something stuck to it: `4¹`, `4*`, `4)`; `value` is the number without it. */
  | { readonly kind: 'footnote'; readonly value: number }
  /** Not one whole number; the numbers found in it are what it may mean. */
  | { readonly kind: 'unclear'; readonly numbers: readonly number[] }

const plain = /^0?(\d{1,3})\s*(?:điểm|đ)?[.;]?$/i
const withMark = /^0?(\d{1,3})\s*(?:điểm|đ)?\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d+\]|\(\d+\)|\*|\))$/i

/** Reads a cell of the column "Thang điểm". */
export function readPoints(cell: string): PointsText {
  const text = cell.trim()
  if (text === '' || /^[-–—.…_\s]+$/.test(text)) return { kind: 'none' }
  const whole = plain.exec(text)
  if (whole) return { kind: 'points', value: Number(whole[1]) }
  const marked = withMark.exec(text)
  if (marked) return { kind: 'footnote', value: Number(marked[1]) }
  const asDigits = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
  const found = asDigits.match(/\d{1,3}/g) ?? []
  return { kind: 'unclear', numbers: [...new Set(found.map(Number))] }
}

/** Numbers that a misprinted one may stand for when one digit is doubled or stuck on: 13 may be 3 or 1, 11 may be 1. */
export function withoutOneDigit(value: number): number[] {
  const digits = String(value)
  if (digits.length < 2) return []
  const candidates = [...digits].map((_, index) => Number(digits.slice(0, index) + digits.slice(index + 1)))
  return [...new Set(candidates)]
}
