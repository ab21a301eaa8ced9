import { describe, expect, test } from 'vitest'
import {
  formatCount,
  formatInteger,
  formatMean,
  formatPartMean,
  formatPercent,
  partMeansMissTotal,
} from '#shared/domain/number-format.ts'

describe('formatMean', () => {
  test.each([
    [707, 9, '78,56'],
    [157, 2, '78,50'],
    [270, 3, '90,00'],
    [100, 1, '100,00'],
    [0, 5, '0,00'],
    [1, 200, '0,01'],
    [1, 201, '0,00'],
    [69_994, 1000, '69,99'],
    [69_995, 1000, '69,995'],
    [69_996, 1000, '69,996'],
    [699_999, 10_000, '69,9999'],
    [70_000, 1000, '70,00'],
    [89_995, 1000, '89,995'],
    [49_995, 1000, '49,995'],
    [29_995, 1000, '29,995'],
    [59_995, 1000, '60,00'],
  ])('%i points of %i ballots is %s', (sum, count, text) => {
    expect(formatMean({ sum, count })).toBe(text)
  })

  test.each([
    [1, 0],
    [0.5, 1],
    [-1, 1],
  ])('%d of %d is refused', (sum, count) => {
    expect(() => formatMean({ sum, count })).toThrow(RangeError)
  })

  test('a part has no bands', () => {
    expect(formatPartMean({ sum: 29_995, count: 1000 })).toBe('30,00')
  })
})

test('the footnote on rounding is due only when the printed parts miss the printed total', () => {
  const thirds = [1, 1, 1].map(sum => ({ sum, count: 3 }))
  expect(partMeansMissTotal(thirds, { sum: 3, count: 3 })).toBe(true)
  expect(
    partMeansMissTotal(
      [30, 20, 28].map(sum => ({ sum, count: 1 })),
      { sum: 78, count: 1 },
    ),
  ).toBe(false)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
])('formatInteger(%i) is %s', (value, text) => {
  expect(formatInteger(value)).toBe(text)
})

test.each([
  [0, '00'],
  [4, '04'],
  [9, '09'],
  [10, '10'],
  [1200, '1.200'],
])('formatCount(%i) is %s', (value, text) => {
  expect(formatCount(value)).toBe(text)
})

test.each([
  [9, 11, '81,82%'],
  [20, 24, '83,33%'],
  [9, 12, '75%'],
  [1, 1, '100%'],
  [0, 7, '0%'],
])('formatPercent(%i, %i) is %s', (part, whole, text) => {
  expect(formatPercent(part, whole)).toBe(text)
})
