import { describe, expect, test } from 'vitest'
import { points } from '#shared/domain/points.ts'
import type { Criterion, ProductSet } from '#shared/domain/rubric.ts'
import { compareSets, counterpartOf, likeness } from '#shared/domain/rubric-diff.ts'
import { inventedSet } from './annex/printed-annex.ts'

/** The invented set with one criterion replaced, or left out. */
function withCriterion(code: string, change: (criterion: Criterion) => Criterion | undefined): ProductSet {
  const set = inventedSet()
  return {
    ...set,
    parts: set.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.flatMap(criterion =>
          criterion.code === code ? (change(criterion) ?? []) : criterion,
        ),
      })),
    })),
  }
}

const rowsOf = (left: ProductSet, right: ProductSet) =>
  compareSets(left, right).parts.flatMap(part =>
    part.rows
      .filter(row => row.kind !== 'same')
      .map(row => [
        row.kind,
        'left' in row ? row.left.criterion.code : '',
        'right' in row ? row.right.criterion.code : '',
        'changes' in row ? row.changes : [],
      ]),
  )

test('a set compared with itself is the same', () => {
  expect(compareSets(inventedSet(), inventedSet()).counts).toEqual({
    added: 0,
    removed: 0,
    changed: 0,
    same: 9,
  })
})

describe('what differs is found', () => {
  test.each<[string, (criterion: Criterion) => Criterion | undefined, unknown[]]>([
    ['a criterion gone', () => undefined, ['removed', '1.2', '', []]],
    ['another code', criterion => ({ ...criterion, code: '1.4' }), ['changed', '1.2', '1.4', ['code']]],
    ['another maximum', criterion => ({ ...criterion, max: points(6) }), ['changed', '1.2', '1.2', ['max']]],
    [
      'a title with an explanation',
      criterion => ({ ...criterion, title: 'Số thợ (Kể cả người làm theo mùa trong năm trước)' }),
      ['changed', '1.2', '1.2', ['title']],
    ],
    [
      'a star more',
      criterion => ({ ...criterion, options: criterion.options.map(option => ({ ...option, minFor: 3 })) }),
      ['changed', '1.2', '1.2', ['marks']],
    ],
    [
      'an option more',
      criterion => ({ ...criterion, options: [...criterion.options, { label: 'Thêm', points: points(4) }] }),
      ['changed', '1.2', '1.2', ['points']],
    ],
    [
      'a gate',
      criterion => ({ ...criterion, gate: 'Bị loại nếu không có thợ' }),
      ['changed', '1.2', '1.2', ['gate']],
    ],
    [
      'other words for the same points',
      criterion => ({
        ...criterion,
        options: criterion.options.map(option => ({ ...option, label: `${option.label} khác` })),
      }),
      ['changed', '1.2', '1.2', ['wording']],
    ],
  ])('%s', (_, change, expected) => {
    expect(rowsOf(inventedSet(), withCriterion('1.2', change))).toEqual([expected])
  })
  test('a criterion of quite another title is one gone and one new, side by side', () => {
    const right = withCriterion('1.2', criterion => ({
      ...criterion,
      code: '1.7',
      title: 'Máy móc hiện đại',
    }))
    expect(rowsOf(inventedSet(), right)).toEqual([
      ['removed', '1.2', '', []],
      ['added', '', '1.7', []],
    ])
  })
})

test('likeness looks at words, not at diacritics or case', () => {
  expect(likeness('Rau, củ, quả', 'RAU CU QUA')).toBe(1)
  expect(likeness('Rau', 'Hoa')).toBe(0)
})

test('the counterpart of a set is the one named alike', () => {
  const sets = [
    { name: 'Chè tươi, chế biến', group: 'Chè' },
    { name: 'Rượu trắng', group: 'Đồ uống có cồn' },
  ]
  expect(counterpartOf({ name: 'Chè tươi, chè chế biến', group: 'Chè' }, sets)?.name).toBe(
    'Chè tươi, chế biến',
  )
  expect(counterpartOf({ name: 'Cây cảnh', group: 'Sinh vật cảnh' }, sets)).toBeUndefined()
})
