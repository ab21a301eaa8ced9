import { describe, expect, test } from 'vitest'
import { starOutlook } from '#shared/domain/next-star.ts'
import { fullMarks, smallCases, smallRubric } from './small-rubric.ts'

const outlook = (choices: Record<string, number | 'none'>) => starOutlook(smallRubric, smallCases, choices)

test('an empty ballot says nothing about stars but knows what can be reached', () => {
  expect(outlook({})).toMatchObject({
    total: 0,
    byPoints: undefined,
    byMinimums: 5,
    target: 3,
    pointsMissing: 12,
    missed: [],
    pending: ['1.1', '9', '10'],
    reachable: 24,
    ceiling: 5,
  })
})

test('full marks leave nothing to reach', () => {
  expect(outlook(fullMarks)).toMatchObject({
    total: 24,
    byPoints: 5,
    target: undefined,
    pointsMissing: 0,
    missed: [],
    pending: [],
    ceiling: 5,
  })
})

describe('what is missing', () => {
  test('points enough for 4 stars, held at 3 by a minimum', () => {
    const choices = { ...fullMarks, '1.1': 1 }
    expect(outlook(choices)).toMatchObject({
      total: 22,
      byPoints: 5,
      byMinimums: 3,
      target: 4,
      pointsMissing: 0,
      missed: [{ criterion: '1.1', option: 2, mark: 4 }],
      ceiling: 3,
    })
  })

  test('minimums met, points missing', () => {
    const choices = { '1.1': 2, '1.2': 0, '2': 0, '5.1': 2, '5.2': 0, '9': 1, '10': 1 }
    expect(outlook(choices)).toMatchObject({
      total: 12,
      byPoints: 3,
      target: 4,
      pointsMissing: 5,
      missed: [],
    })
  })

  test('equal points do not hide which option bears the mark', () => {
    expect(outlook({ ...fullMarks, '10': 0 })).toMatchObject({
      byMinimums: 2,
      target: 3,
      missed: [{ criterion: '10', option: 1, mark: 3 }],
    })
  })

  test('none of the levels misses a minimum', () => {
    expect(outlook({ '9': 'none' }).missed).toEqual([{ criterion: '9', option: 0, mark: 3 }])
  })

  test('no story: what depends on it is lost and no longer reachable', () => {
    expect(outlook({ '5.1': 0 })).toMatchObject({
      reachable: 17,
      ceiling: 3,
      beyond: { stars: 4, missed: [{ criterion: '5.1', option: 2, mark: 4 }], pointsShort: 0 },
    })
  })

  test('points that can no longer be had', () => {
    const choices = { '1.1': 3, '1.2': 'none' as const, '2': 'none' as const, '9': 'none' as const, '10': 2 }
    expect(outlook({ ...choices, '5.1': 2 }).beyond).toEqual({
      stars: 3,
      missed: [{ criterion: '9', option: 0, mark: 3 }],
      pointsShort: 1,
    })
  })
})
