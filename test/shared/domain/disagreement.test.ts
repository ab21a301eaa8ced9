import { standardDeviation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import {
  deviationOf,
  disagreements,
  rangeOf,
  scatterOf,
  spreadShares,
  widestFirst,
} from '#shared/domain/disagreement.ts'
import { fullMarks, smallRubric } from './small-rubric.ts'

const { set } = smallRubric

test.each([
  [[], 0, 0],
  [[3], 0, 0],
  [[1, 1, 1], 0, 0],
  [[2, 4, 4, 4, 5, 5, 7, 9], 7, 2],
  [[0, 5], 5, 2.5],
])('%j has range %d and deviation %d', (values, range, deviation) => {
  const scatter = scatterOf(values)
  expect(rangeOf(scatter)).toBe(range)
  expect(deviationOf(scatter)).toBe(deviation)
})

test.each([[[1, 2, 3]], [[0, 0, 5]], [[3, 3, 2, 5, 1, 1, 4]], [[10, 10, 9, 10, 0, 7, 8, 10, 10]]])(
  'the deviation of %j is that of a statistics library',
  values => {
    expect(deviationOf(scatterOf(values))).toBeCloseTo(standardDeviation(values), 12)
  },
)

test('a fraction is refused', () => {
  expect(() => scatterOf([1.5])).toThrow('Not whole')
})

test('each criterion knows its points by ballot; the widest comes first', () => {
  const ballots = [fullMarks, { ...fullMarks, '1.1': 1, '5.1': 0 }]
  const entries = disagreements(set, ballots)
  expect(entries.map(entry => entry.criterion)).toEqual(['1.1', '1.2', '2', '5.1', '5.2', '9', '10'])
  expect(entries[3]?.points).toEqual([5, 0])
  expect(widestFirst(entries).map(entry => [entry.criterion, rangeOf(entry.scatter)])).toEqual([
    ['5.1', 5],
    ['1.1', 2],
    ['5.2', 2],
    ['1.2', 0],
    ['2', 0],
    ['9', 0],
    ['10', 0],
  ])
})

describe('what makes the spread', () => {
  test('the fewest criteria that make two thirds of it', () => {
    const low = { ...fullMarks, '5.1': 0, '1.1': 2, '9': 1 }
    expect(spreadShares(set, [low, fullMarks])).toEqual({
      highest: 1,
      lowest: 0,
      spread: 9,
      main: [
        { criterion: '5.1', difference: 5 },
        { criterion: '5.2', difference: 2 },
      ],
      mainPoints: 7,
    })
  })

  test('criteria that pull the other way are not named', () => {
    const other = { ...fullMarks, '9': 0 }
    const one = { ...fullMarks, '1.1': 2 }
    expect(spreadShares(set, [one, other])?.main).toEqual([{ criterion: '9', difference: 3 }])
  })

  test.each([
    ['nobody', []],
    ['one sheet', [fullMarks]],
    ['equal totals', [fullMarks, fullMarks]],
  ])('%s has no spread', (_, ballots) => {
    expect(spreadShares(set, ballots)).toBeUndefined()
  })
})
