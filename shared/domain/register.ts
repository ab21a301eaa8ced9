import { no, ok, type Result } from '../result.ts'
import type { Day } from './calendar.ts'

/* The register of outgoing papers ("sổ văn bản"): one series of numbers an agency and year, from 01 on 1 January [NĐ 30/2020 Đ.15.1]. */

/** Kinds of papers in front of an agency's symbol [NĐ 30/2020 PL III.I]; what is none of them is an agency ("UBND-KT"). */
const PAPER_SYMBOLS =
  /^(NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB)-(.+)$/u

/**
 * Series that a symbol is numbered in: by the agency ("HĐOCOP" for BB-HĐOCOP and GM-HĐOCOP, "UBND" for UBND-KT), or by the whole symbol.
 * The register of certificates is a book of its own.
 */
export function seriesOf(symbol: string, by: 'agency' | 'symbol'): string {
  if (by === 'symbol' || symbol.startsWith('GCN-')) return symbol
  const paper = PAPER_SYMBOLS.exec(symbol)
  return paper ? (paper[2] ?? symbol) : (symbol.split('-')[0] ?? symbol)
}

export type RegisteredNumber = {
  readonly number: number
  readonly issuedOn: Day
  readonly voided: boolean
}

/** The number after the highest one ever given in the series; a voided number stays in the book. */
export const nextNumber = (given: readonly RegisteredNumber[]): number =>
  Math.max(0, ...given.map(entry => entry.number)) + 1

export type NumberRefusal =
  | { readonly code: 'number-taken'; readonly number: number; readonly next: number }
  | { readonly code: 'number-gap'; readonly number: number; readonly next: number }
  | { readonly code: 'number-date-order'; readonly before: Day }
  | { readonly code: 'number-date-late'; readonly after: Day }

/**
 * Whether a number may be given: never twice, without gaps where the register is kept here, not earlier than a smaller number was
 * given and not later than a larger one. A reason overrides each; it stays in the book.
 */
export function decideNumber(
  given: readonly RegisteredNumber[],
  wanted: { readonly number: number; readonly issuedOn: Day; readonly reason: string },
  isOwn: boolean,
): Result<null, NumberRefusal> {
  if (wanted.reason.trim() !== '') return ok(null)
  const next = nextNumber(given)
  if (given.some(entry => entry.number === wanted.number))
    return no({ code: 'number-taken', number: wanted.number, next })
  if (isOwn && wanted.number > next) return no({ code: 'number-gap', number: wanted.number, next })
  const inForce = given.filter(entry => !entry.voided)
  const before = inForce
    .filter(entry => entry.number < wanted.number && entry.issuedOn > wanted.issuedOn)
    .at(-1)
  if (before) return no({ code: 'number-date-order', before: before.issuedOn })
  const after = inForce.find(entry => entry.number > wanted.number && entry.issuedOn < wanted.issuedOn)
  return after ? no({ code: 'number-date-late', after: after.issuedOn }) : ok(null)
}

/** "05": numbers below ten take a zero [NĐ 30/2020 PL I.II.3]. */
export const numberText = (value: number): string => String(value).padStart(2, '0')
