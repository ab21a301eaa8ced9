import { describe, expect, it } from 'vitest'
import { decideNumber, nextNumber, numberText, seriesOf } from '#shared/domain/register.ts'

const given = (number: number, issuedOn = '2026-06-05', voided = false) => ({ number, issuedOn, voided })

describe('the series of a symbol', () => {
  it.each([
    ['BB-HĐOCOP', 'HĐOCOP'],
    ['GM-HĐOCOP', 'HĐOCOP'],
    ['TTr-SNNMT', 'SNNMT'],
    ['QĐ-UBND', 'UBND'],
    ['UBND-KT', 'UBND'],
    ['SNNMT-PTNT', 'SNNMT'],
    ['GCN-OCOP', 'GCN-OCOP'],
  ])('%s is numbered in %s', (symbol, series) => {
    expect(seriesOf(symbol, 'agency')).toBe(series)
    expect(seriesOf(symbol, 'symbol')).toBe(symbol)
  })
})

describe('the next number', () => {
  it('begins at 01 and follows the highest one ever given, voided ones too', () => {
    expect(numberText(nextNumber([]))).toBe('01')
    expect(nextNumber([given(1), given(7, '2026-06-06', true), given(2)])).toBe(8)
  })
})

describe('a wanted number', () => {
  const book = [given(1), given(2, '2026-06-10'), given(3, '2026-06-10', true)]
  const cases: [string, number, string, boolean, string | null][] = [
    ['the next one', 4, '2026-06-11', true, null],
    ['one that is taken', 2, '2026-06-11', true, 'number-taken'],
    ['a voided one', 3, '2026-06-11', true, 'number-taken'],
    ['a gap in the own register', 6, '2026-06-11', true, 'number-gap'],
    ['a gap in a register kept elsewhere', 3981, '2026-06-11', false, null],
    ['an earlier day than a smaller number', 4, '2026-06-09', true, 'number-date-order'],
    ['the same day as a smaller number', 4, '2026-06-10', true, null],
  ]
  it('a gap filled with a day later than that of a larger number wants a reason', () => {
    const gap = [given(1), given(5, '2026-06-10')]
    const fill = (issuedOn: string, reason = '') => decideNumber(gap, { number: 3, issuedOn, reason }, true)
    expect(fill('2026-06-11')).toEqual({
      ok: false,
      error: { code: 'number-date-late', after: '2026-06-10' },
    })
    expect(fill('2026-06-10').ok).toBe(true)
    expect(fill('2026-06-11', 'ghi bù').ok).toBe(true)
    expect(
      decideNumber([given(5, '2026-06-10', true)], { number: 3, issuedOn: '2026-06-11', reason: '' }, true)
        .ok,
    ).toBe(true)
  })
  it.each(cases)('%s', (_name, number, issuedOn, own, code) => {
    const decided = decideNumber(book, { number, issuedOn, reason: '' }, own)
    expect(decided.ok ? null : decided.error.code).toBe(code)
    expect(decideNumber(book, { number, issuedOn, reason: 'sổ giấy ghi trước' }, own).ok).toBe(true)
  })
})
