import { describe, expect, test } from 'vitest'
import { points } from '#shared/domain/points.ts'
import { criteriaOf, type PackHead } from '#shared/domain/rubric.ts'
import {
  applyMinimumVotes,
  choiceReaches,
  decideStars,
  type MinimumRule,
  minimumFindings,
  requiredOption,
  starsByMinimums,
  starsByPoints,
} from '#shared/domain/stars.ts'
import { fullMarks, smallCases, smallRubric } from './small-rubric.ts'

const bands: PackHead['bands'] = [
  { stars: 5, min: points(90) },
  { stars: 4, min: points(70) },
  { stars: 3, min: points(50) },
  { stars: 2, min: points(30) },
  { stars: 1, min: points(0) },
]
const { set } = smallRubric
const criterion = (code: string) => {
  const found = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
  if (!found) throw new Error(`no criterion ${code}`)
  return found
}

describe('stars by points, at the edges of every band', () => {
  test.each([
    [0, 9, 1],
    [269, 9, 1],
    [2_999_999, 100_000, 1],
    [270, 9, 2],
    [449, 9, 2],
    [4_999_999, 100_000, 2],
    [450, 9, 3],
    [629, 9, 3],
    [6_999_999, 100_000, 3],
    [630, 9, 4],
    [809, 9, 4],
    [8_999_999, 100_000, 4],
    [810, 9, 5],
    [900, 9, 5],
    [0, 0, undefined],
  ])('%d points of %d ballots give %s', (sum, count, expected) => {
    expect(starsByPoints({ sum: points(sum), count }, bands)).toBe(expected)
  })
})

test.each([
  ['1.1', 3, 1],
  ['1.1', 4, 2],
  ['1.1', 5, 3],
  ['1.2', 3, undefined],
  ['1.2', 4, undefined],
  ['1.2', 5, 2],
  ['5.1', 3, undefined],
  ['5.1', 4, 2],
  ['5.1', 5, 2],
  ['9', 5, 0],
  ['2', 5, undefined],
] as const)('criterion %s asks for %d stars option %s', (code, stars, expected) => {
  expect(requiredOption(criterion(code), smallCases, stars)?.index).toBe(expected)
})

test.each([
  ['1.1', 2, 2, true],
  ['1.1', 3, 2, true],
  ['1.1', 1, 2, false],
  ['1.1', undefined, 1, false],
  ['9', 'none', 0, false],
  ['10', 0, 1, false],
  ['10', 1, 1, true],
  ['10', 2, 1, true],
] as const)('%s: choice %s reaches option %d: %s', (code, choice, index, expected) => {
  const option = criterion(code).options[index]
  expect(choiceReaches(criterion(code), choice, { index, points: option?.points ?? 0 })).toBe(expected)
})

describe('whose tick counts', () => {
  const at = (choice: number | 'none') => ({ ...fullMarks, '9': choice })
  test.each<[string, (number | 'none')[], Record<MinimumRule, boolean>, boolean]>([
    ['all reach it', [0, 1, 2], { majority: true, all: true, mean: true }, true],
    ['two of three', [0, 0, 'none'], { majority: true, all: false, mean: false }, false],
    ['two of three, one far above', [2, 2, 'none'], { majority: true, all: false, mean: true }, false],
    ['half is no majority', [0, 'none'], { majority: false, all: false, mean: false }, false],
    [
      'half, but the mean reaches it exactly',
      [1, 'none'],
      { majority: false, all: false, mean: true },
      false,
    ],
    ['nobody', ['none', 'none'], { majority: false, all: false, mean: false }, true],
    ['no ballots', [], { majority: false, all: false, mean: false }, true],
  ])('%s', (_, choices, expected, unanimous) => {
    for (const rule of ['majority', 'all', 'mean'] as const) {
      const found = minimumFindings(set, smallCases, choices.map(at), rule).find(
        finding => finding.criterion === '9' && finding.stars === 3,
      )
      expect([rule, found?.met, found?.unanimous]).toEqual([rule, expected[rule], unanimous])
    }
  })

  test('a criterion that is not asked reaches nothing', () => {
    const findings = minimumFindings(set, smallCases, [{ ...fullMarks, '5.1': 0 }], 'majority')
    expect(findings.find(finding => finding.criterion === '5.1' && finding.stars === 4)?.met).toBe(false)
  })
})

describe('stars are the lesser of points and minimums', () => {
  const result = (ballots: Record<string, number | 'none'>[], rule: MinimumRule = 'majority') =>
    decideStars(
      { sum: points(90 * ballots.length), count: ballots.length },
      bands,
      minimumFindings(set, smallCases, ballots, rule),
    )

  test.each([
    ['nothing holds it', fullMarks, 5, []],
    ['1.1 at four', { ...fullMarks, '1.1': 2 }, 4, ['1.1']],
    ['1.1 at three and no story', { ...fullMarks, '1.1': 1, '5.1': 0 }, 3, ['1.1', '5.1']],
    ['9 not at all', { ...fullMarks, '9': 'none' as const }, 2, ['9']],
  ])('%s', (_, choices, stars, unmet) => {
    const { byPoints, stars: given, unmet: found } = result([choices])
    expect([byPoints, given, found.map(finding => finding.criterion)]).toEqual([5, stars, unmet])
  })

  test('minimums above the stars by points are not named', () => {
    const findings = minimumFindings(set, smallCases, [{ ...fullMarks, '1.1': 2 }], 'majority')
    expect(decideStars({ sum: points(75), count: 1 }, bands, findings)).toMatchObject({ stars: 4, unmet: [] })
  })

  test('nobody scored: no stars', () => {
    expect(result([])).toMatchObject({ byPoints: undefined, stars: undefined, unmet: [] })
  })
})

describe('the council votes on a minimum', () => {
  const findings = minimumFindings(set, smallCases, [fullMarks, { ...fullMarks, '10': 0 }], 'majority')

  test('one vote settles the mark for every number of stars that asks for it', () => {
    expect(starsByMinimums(findings)).toBe(2)
    const voted = applyMinimumVotes(findings, [{ criterion: '10', mark: 3, met: true }])
    expect(starsByMinimums(voted)).toBe(5)
  })

  test('a refused *** is not made good by a confirmed ****', () => {
    const voted = applyMinimumVotes(minimumFindings(set, smallCases, [fullMarks], 'majority'), [
      { criterion: '1.1', mark: 3, met: false },
      { criterion: '1.1', mark: 4, met: true },
    ])
    expect(starsByMinimums(voted)).toBe(2)
  })
})
