import fc from 'fast-check'
import { expect, test } from 'vitest'
import { starsOf, whatIf } from '#shared/domain/what-if.ts'
import { fullMarks, smallCases, smallRubric } from './small-rubric.ts'

const council = (...ballots: Record<string, number | 'none'>[]) => ballots
const ask = (ballots: Record<string, number | 'none'>[], rule: 'majority' | 'all' | 'mean' = 'majority') =>
  whatIf(smallRubric, smallCases, ballots, rule)

test('nobody scored: nothing to ask', () => {
  expect(ask([])).toEqual([])
})

test('one more member at the marked option lifts the product', () => {
  const ballots = council(fullMarks, { ...fullMarks, '1.1': 2 }, { ...fullMarks, '1.1': 2 })
  expect(starsOf(smallRubric, smallCases, ballots, 'majority')).toBe(4)
  expect(ask(ballots).filter(entry => entry.stars === 5)).toEqual([
    { criterion: '1.1', option: 3, members: 1, stars: 5 },
  ])
})

test('and the same change is not enough when all must reach it', () => {
  const ballots = council(fullMarks, { ...fullMarks, '1.1': 2 }, { ...fullMarks, '1.1': 2 })
  expect(ask(ballots, 'all').filter(entry => entry.stars === 5)).toEqual([
    { criterion: '1.1', option: 3, members: 2, stars: 5 },
  ])
})

test('a fall is found too, the fewest members first', () => {
  const falls = ask(council(fullMarks, fullMarks, fullMarks)).filter(entry => entry.stars < 5)
  expect(falls[0]).toEqual({ criterion: '5.1', option: 0, members: 1, stars: 4 })
  expect(falls.map(entry => [entry.criterion, entry.stars])).toContainEqual(['10', 2])
})

test('of two options with equal points the one without the mark holds the product back', () => {
  const marked = { ...fullMarks, '10': 1 }
  expect(ask(council(marked)).filter(entry => entry.criterion === '10')).toContainEqual({
    criterion: '10',
    option: 0,
    members: 1,
    stars: 2,
  })
})

test('reaching none of the levels is an option too', () => {
  expect(ask(council({ ...fullMarks, '9': 0 }))).toContainEqual({
    criterion: '9',
    option: 'none',
    members: 1,
    stars: 2,
  })
})

test('points alone: the mean lacks one point', () => {
  const ballots = council({ '1.1': 2, '1.2': 1, '2': 1, '5.1': 2, '5.2': 1, '9': 1, '10': 1 })
  expect(starsOf(smallRubric, smallCases, ballots, 'majority')).toBe(3)
  expect(
    ask(ballots)
      .filter(entry => entry.stars === 4)
      .map(entry => entry.criterion),
  ).toEqual(['1.1', '1.2', '5.1', '5.2', '9', '10'])
})

test('every line holds when the council is counted anew with those members moved', () => {
  const answer = fc.record({
    '1.1': fc.nat(3),
    '1.2': fc.constantFrom<number | 'none'>('none', 0, 1, 2),
    '2': fc.constantFrom<number | 'none'>('none', 0, 1),
    '5.1': fc.nat(3),
    '5.2': fc.nat(2),
    '9': fc.constantFrom<number | 'none'>('none', 0, 1, 2),
    '10': fc.constantFrom<number | 'none'>('none', 0, 1, 2),
  })
  const rules = fc.constantFrom<'majority' | 'all' | 'mean'>('majority', 'all', 'mean')
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 7 }), rules, (ballots, rule) => {
      for (const change of ask(ballots, rule)) {
        const stars = (count: number, farthest: (a: number, b: number) => number) => {
          const asked = (index: number) => change.criterion !== '5.2' || ballots[index]?.['5.1'] !== 0
          const order = [...ballots.keys()].filter(asked).sort(farthest)
          const moved = ballots.map((choices, index) =>
            order.slice(0, count).includes(index)
              ? { ...choices, [change.criterion]: change.option }
              : choices,
          )
          return starsOf(smallRubric, smallCases, moved, rule)
        }
        const height = (index: number) => {
          const choice = ballots[index]?.[change.criterion as '1.1'] as number | 'none'
          return choice === 'none' ? -1 : choice
        }
        const up = stars(change.members, (a, b) => height(a) - height(b))
        const down = stars(change.members, (a, b) => height(b) - height(a))
        expect([up, down]).toContain(change.stars)
      }
    }),
    { numRuns: 300 },
  )
})
