import { describe, expect, test } from 'vitest'
import { choicesForPoints, entryDifferences, mayGrow } from '#shared/domain/paper-entry.ts'
import { points } from '#shared/domain/points.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import { fullMarks, smallCases, smallRubric } from './small-rubric.ts'

const { set } = smallRubric
const criterion = (code: string) => {
  const found = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
  if (!found) throw new Error(`no criterion ${code}`)
  return found
}

test.each([
  ['1.1', 0, [0]],
  ['1.1', 2, [2]],
  ['1.1', 7, []],
  ['1.2', 0, ['none']],
  ['2', 3, [1]],
  ['2', 2, []],
  ['10', 1, [0, 1]],
])('criterion %s: %d points are %j', (code, value, expected) => {
  expect(choicesForPoints(criterion(code), smallCases, value)).toEqual(expected)
})

test('a digit may be the beginning of a larger number', () => {
  const wide = {
    ...criterion('1.1'),
    options: [
      { label: 'một', points: points(1) },
      { label: 'mười', points: points(10) },
    ],
  }
  expect(mayGrow(wide, {}, 1)).toBe(true)
  expect(mayGrow(wide, {}, 10)).toBe(false)
  expect(mayGrow(criterion('1.1'), {}, 1)).toBe(false)
})

describe('where the two passes differ', () => {
  const sheet = (choices: Record<string, number | 'none'>) => ({ kind: 'sheet' as const, choices })
  test.each([
    ['they agree', fullMarks, fullMarks, []],
    ['one level', fullMarks, { ...fullMarks, '1.1': 1 }, [['1.1', 3, 1]]],
    ['equal points, other option', { ...fullMarks, '10': 0 }, { ...fullMarks, '10': 1 }, [['10', 0, 1]]],
    [
      'not typed yet',
      fullMarks,
      { '1.1': 3 },
      [
        ['1.2', 2, null],
        ['2', 1, null],
        ['5.1', 3, null],
        ['5.2', 2, null],
        ['9', 2, null],
        ['10', 2, null],
      ],
    ],
    [
      'a line that counts nothing is typed in one pass only',
      { ...fullMarks, '5.1': 0, '5.2': 0 },
      { '1.1': 3, '1.2': 2, '2': 1, '5.1': 0, '9': 2, '10': 2 },
      [],
    ],
  ])('%s', (_, first, second, expected) => {
    const found = entryDifferences(set, first, sheet(second))
    expect(
      found.map(
        difference =>
          difference.kind === 'criterion' && [difference.criterion, difference.first, difference.second],
      ),
    ).toEqual(expected)
  })

  test('part totals as they stand on the paper', () => {
    const parts = { A: points(9), B: points(6), C: points(8) }
    expect(entryDifferences(set, fullMarks, { kind: 'totals', parts })).toEqual([
      { kind: 'part', part: 'B', first: 7, second: 6 },
    ])
    expect(entryDifferences(set, fullMarks, { kind: 'totals', parts: { ...parts, B: points(7) } })).toEqual(
      [],
    )
  })
})
