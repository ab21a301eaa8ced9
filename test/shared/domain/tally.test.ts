import { describe, expect, test } from 'vitest'
import { points } from '#shared/domain/points.ts'
import { isOverLimit, type Sheet, tallySheets } from '#shared/domain/tally.ts'

const sheet = (memberId: string, A: number, B: number, C: number): Sheet => ({
  memberId,
  points: { parts: { A: points(A), B: points(B), C: points(C) }, total: points(A + B + C) },
})

test.each([
  [9, 'over', false],
  [10, 'over', false],
  [11, 'over', true],
  [9, 'from', false],
  [10, 'from', true],
  [11, 'from', true],
] as const)('a spread of %d, %s 10, is over the limit: %s', (spread, comparison, expected) => {
  expect(isOverLimit(spread, { limit: 10, comparison })).toBe(expected)
})

describe('merging sheets', () => {
  const rule = { limit: 10, comparison: 'over' } as const

  test('sums stay whole; the means are sum and count', () => {
    const tally = tallySheets([sheet('lan', 30, 20, 29), sheet('minh', 31, 15, 23)], rule)
    expect(tally).toMatchObject({
      partMeans: { A: { sum: 61, count: 2 }, B: { sum: 35, count: 2 }, C: { sum: 52, count: 2 } },
      mean: { sum: 148, count: 2 },
      highest: 79,
      lowest: 69,
      spread: 10,
      overLimit: false,
    })
  })

  test.each([
    ['one more point is over', [sheet('lan', 30, 20, 30), sheet('minh', 31, 15, 23)], true],
    ['a single sheet has no spread', [sheet('lan', 30, 20, 30)], false],
    ['nobody', [], false],
  ])('%s', (_, sheets, over) => {
    expect(tallySheets(sheets, rule).overLimit).toBe(over)
  })

  test('nobody has no highest, no lowest and no mean', () => {
    expect(tallySheets([], rule)).toMatchObject({ highest: undefined, lowest: undefined, mean: { count: 0 } })
  })

  test('one sheet and a limit counted "from": still no spread to be over', () => {
    expect(tallySheets([sheet('lan', 1, 1, 1)], { limit: 1, comparison: 'from' }).overLimit).toBe(false)
  })
})
