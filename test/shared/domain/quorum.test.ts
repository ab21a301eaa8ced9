import { expect, test } from 'vitest'
import { decideQuorum } from '#shared/domain/quorum.ts'

test.each([
  // 3/4 with the chair (Tây Ninh)
  [3, 4, true, 9, 7, true, { enough: true, needed: 7, chairMissing: false }],
  [3, 4, true, 9, 6, true, { enough: false, needed: 7, chairMissing: false }],
  [3, 4, true, 8, 6, true, { enough: true, needed: 6, chairMissing: false }],
  [3, 4, true, 9, 8, false, { enough: false, needed: 7, chairMissing: true }],
  // 5/7 (centre)
  [5, 7, false, 7, 5, false, { enough: true, needed: 5, chairMissing: false }],
  [5, 7, false, 7, 4, false, { enough: false, needed: 5, chairMissing: false }],
  [5, 7, false, 14, 10, false, { enough: true, needed: 10, chairMissing: false }],
  // exactly 2/3
  [2, 3, false, 9, 6, false, { enough: true, needed: 6, chairMissing: false }],
  [1, 1, false, 9, 8, true, { enough: false, needed: 9, chairMissing: false }],
  [1, 2, false, 0, 0, false, { enough: false, needed: 0, chairMissing: false }],
])(
  '%d/%d, chair required %s: of %d are %d present, chair %s',
  (numerator, denominator, chairRequired, size, present, chairPresent, expected) => {
    const rule = { numerator, denominator, chairRequired, citation: '' }
    expect(decideQuorum(rule, { size, present, chairPresent })).toMatchObject(expected)
  },
)
