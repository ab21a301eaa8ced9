import { expect, test } from 'vitest'
import { addPoints, compareMeans, meanOf, noPoints, points, reaches } from '#shared/domain/points.ts'

test.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no score', value => {
  expect(() => points(value)).toThrow('Not whole points')
})

test('sums and means stay whole', () => {
  expect(addPoints([])).toBe(0)
  expect(meanOf([70, 69, 72].map(points))).toEqual({ sum: 211, count: 3 })
  expect(meanOf([])).toEqual({ sum: noPoints, count: 0 })
})

const mean = (sum: number, count: number) => ({ sum: points(sum), count })

test.each([
  [210, 3, 70, true],
  [209, 3, 70, false],
  [0, 3, 0, true],
  [0, 0, 0, false],
])('%d of %d reaches %d: %s', (sum, count, minimum, expected) => {
  expect(reaches(mean(sum, count), minimum)).toBe(expected)
})

test.each([
  ['1/3 and 2/6 are equal', mean(1, 3), mean(2, 6), 0],
  ['71/9 is more than 78/10', mean(71, 9), mean(78, 10), 1],
  ['nobody comes last', mean(0, 0), mean(0, 5), -1],
  ['two of nobody are equal', mean(0, 0), mean(0, 0), 0],
])('%s', (_, a, b, sign) => {
  expect(Math.sign(compareMeans(a, b))).toBe(sign)
})
