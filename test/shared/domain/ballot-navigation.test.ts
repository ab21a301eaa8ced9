import { describe, expect, test } from 'vitest'
import { findCriteria, jumpList, neighbour, nextUnanswered } from '#shared/domain/ballot-navigation.ts'
import { fullMarks, smallRubric } from './small-rubric.ts'

const { set } = smallRubric

test('the jump list counts what is asked, answered and scored by part', () => {
  const parts = jumpList(set, { '1.1': 2, '1.2': 'none', '5.1': 0 }, ['2'])
  expect(parts.map(({ part, answered, asked, points }) => [part, answered, asked, points])).toEqual([
    ['A', 2, 3, 2],
    ['B', 1, 1, 0],
    ['C', 0, 2, 0],
  ])
  expect(
    parts.flatMap(part => part.entries.map(entry => [entry.criterion.code, entry.state, entry.aside])),
  ).toEqual([
    ['1.1', 'answered', false],
    ['1.2', 'answered', false],
    ['2', 'open', true],
    ['5.1', 'answered', false],
    ['5.2', 'notAsked', false],
    ['9', 'open', false],
    ['10', 'open', false],
  ])
})

describe('next unanswered', () => {
  test.each([
    ['from the start', {}, [], undefined, '1.1'],
    ['goes on in printed order', { '1.1': 1 }, [], '1.1', '1.2'],
    ['goes round', { '10': 0 }, [], '10', '1.1'],
    ['leaps over what is not asked', { '1.1': 1, '1.2': 1, '2': 1, '5.1': 0 }, [], '5.1', '9'],
    ['asks it once the condition holds', { '1.1': 1, '1.2': 1, '2': 1, '5.1': 1 }, [], '5.1', '5.2'],
    ['leaves what is set aside to the end', { '1.1': 1 }, ['1.2'], '1.1', '2'],
    ['then comes to what is set aside', { ...fullMarks, '1.2': undefined as never }, ['1.2'], '10', '1.2'],
    ['ends', fullMarks, [], '1.1', undefined],
  ])('%s', (_, choices, aside, from, expected) => {
    expect(nextUnanswered(set, choices, aside, from)).toBe(expected)
  })
})

test.each([
  ['1.1', 1, '1.2'],
  ['1.1', -1, '1.1'],
  ['10', 1, '10'],
  ['5.1', 1, '9'],
  ['9', -1, '5.1'],
] as const)('from %s one step %d is %s when there is no story', (code, step, expected) => {
  expect(neighbour(set, { '5.1': 0 }, code, step)).toBe(expected)
})

test.each([
  ['1', ['1.1', '1.2', '10']],
  ['cau chuyen', ['5.1', '5.2']],
  ['ĐÓNG', ['2']],
  ['không có gì', []],
])('find %s', (text, expected) => {
  expect(findCriteria(set, text)).toEqual(expected)
})
