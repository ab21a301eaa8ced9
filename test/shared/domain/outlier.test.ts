import { expect, test } from 'vitest'
import { doubledMedian, findOutliers } from '#shared/domain/outlier.ts'
import { points } from '#shared/domain/points.ts'

test.each([
  [[], 0],
  [[5], 10],
  [[1, 2], 3],
  [[9, 1, 5], 10],
])('twice the median of %j is %d', (values, expected) => {
  expect(doubledMedian(values)).toBe(expected)
})

test.each([
  ['three sheets are too few', [50, 90, 91], []],
  ['two points off in a unanimous council', [70, 70, 70, 72], []],
  ['six points off in a unanimous council', [70, 70, 70, 70, 76], [4]],
  ['an even field', [66, 70, 74, 78, 82], []],
  ['one far below', [76, 77, 78, 79, 80, 52], [5]],
  ['one on each side', [70, 71, 72, 73, 74, 40, 99], [5, 6]],
])('%s', (_, totals, expected) => {
  expect(findOutliers(totals.map(points)).map(entry => entry.sheet)).toEqual(expected)
})

test('says how far, and what the spread is without the sheet', () => {
  expect(findOutliers([76, 77, 78, 79, 80, 52].map(points))).toEqual([
    { sheet: 5, total: 52, doubledDistance: -51, spreadWithout: 4 },
  ])
})
