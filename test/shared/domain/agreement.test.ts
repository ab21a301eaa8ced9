import { describe, expect, test } from 'vitest'
import {
  agreementGrade,
  councilAgreement,
  doubledRanks,
  intraclassCorrelation,
  kendallW,
} from '#shared/domain/agreement.ts'

const halves = (rows: number[][]) => rows.map(row => row.map(value => value * 2))
const turned = (rows: number[][]) => (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? 0))

test('equal values share the middle of their ranks', () => {
  expect(doubledRanks([3, 1, 3])).toEqual([5, 2, 5])
})

describe("Kendall's W against published examples", () => {
  test('three executives rank six applicants: W = 0.16 [Siegel 1956, table 9.6]', () => {
    const rows = [
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]
    expect(kendallW(rows)).toBeCloseTo(0.162, 3)
  })

  test('three rankings of ten objects with ties: W = 0.828 [Siegel 1956, table 9.7; NAG g08da]', () => {
    const rows = halves([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ])
    expect(kendallW(rows)).toBeCloseTo(0.8277, 4)
  })
})

test.each([
  [
    'the same order with other points',
    [
      [60, 70, 80],
      [1, 2, 3],
    ],
    1,
  ],
  [
    'opposite orders',
    [
      [1, 2, 3],
      [3, 2, 1],
    ],
    0,
  ],
  ['one member', [[1, 2, 3]], undefined],
  ['one product', [[1], [2]], undefined],
  [
    'nobody tells the products apart',
    [
      [5, 5, 5],
      [7, 7, 7],
    ],
    undefined,
  ],
  ['nobody', [], undefined],
])('W of %s', (_, rows, expected) => {
  expect(kendallW(rows)).toBe(expected)
})

test('four judges of six targets: ICC(2,1) = 0.29 [Shrout & Fleiss 1979, tables 2 to 4]', () => {
  const targets = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  expect(intraclassCorrelation(turned(targets))).toBeCloseTo(0.2898, 4)
})

test.each([
  [
    'the same points by all',
    [
      [60, 70, 80],
      [60, 70, 80],
    ],
    1,
  ],
  ['one member', [[60, 70]], undefined],
  [
    'all points equal',
    [
      [7, 7],
      [7, 7],
    ],
    undefined,
  ],
])('ICC of %s', (_, rows, expected) => {
  expect(intraclassCorrelation(rows)).toBe(expected)
})

test('a table with a hole or a fraction is a mistake of the caller', () => {
  expect(() => kendallW([[1, 2], [1]])).toThrow('every item')
  expect(() => intraclassCorrelation([[1, 2.5]])).toThrow('Not whole')
})

test.each([
  [0, 'veryWeak'],
  [0.19, 'veryWeak'],
  [0.2, 'weak'],
  [0.5, 'moderate'],
  [0.7, 'strong'],
  [0.8, 'veryStrong'],
  [1, 'veryStrong'],
])('W of %d is %s', (w, grade) => {
  expect(agreementGrade(w)).toBe(grade)
})

test('a member recused from one product is left out of the measure and not out of the count', () => {
  const products = [
    new Map([
      ['lan', 60],
      ['minh', 62],
      ['thu', 90],
    ]),
    new Map([
      ['lan', 70],
      ['minh', 75],
    ]),
  ]
  expect(councilAgreement(products)).toMatchObject({ w: 1, members: 2, items: 2 })
  expect(councilAgreement([])).toBeUndefined()
})
