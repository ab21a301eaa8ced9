import { describe, expect, test } from 'vitest'
import { integerInWords, pointsInWords, pointsInWordsCapital } from '#shared/domain/points-in-words.ts'

describe('integerInWords', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [707, 'bảy trăm linh bảy'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [12_500_000, 'mười hai triệu năm trăm nghìn'],
  ])('%i is read %s', (value, words) => {
    expect(integerInWords(value)).toBe(words)
  })

  test('other habits: bốn and lẻ', () => {
    const habit = { four: 'bốn', gap: 'lẻ' } as const
    expect(integerInWords(24, habit)).toBe('hai mươi bốn')
    expect(integerInWords(101, habit)).toBe('một trăm lẻ một')
  })

  test.each([-1, 1.5, Number.NaN, 1e12])('%d is refused', value => {
    expect(() => integerInWords(value)).toThrow(RangeError)
  })
})

describe('pointsInWords', () => {
  test.each([
    [{ sum: 707, count: 9 }, 'bảy mươi tám phẩy năm mươi sáu điểm'],
    [{ sum: 157, count: 2 }, 'bảy mươi tám phẩy năm điểm'],
    [{ sum: 8905, count: 100 }, 'tám mươi chín phẩy không năm điểm'],
    [{ sum: 270, count: 3 }, 'chín mươi điểm'],
    [{ sum: 100, count: 1 }, 'một trăm điểm'],
    [{ sum: 0, count: 4 }, 'không điểm'],
    [{ sum: 86, count: 1 }, 'tám mươi sáu điểm'],
    [{ sum: 69_996, count: 1000 }, 'sáu mươi chín phẩy chín trăm chín mươi sáu điểm'],
  ])('%j', (mean, words) => {
    expect(pointsInWords(mean)).toBe(words)
  })

  test('in parentheses it starts with a capital', () => {
    expect(pointsInWordsCapital({ sum: 86, count: 1 })).toBe('Tám mươi sáu điểm')
  })
})
