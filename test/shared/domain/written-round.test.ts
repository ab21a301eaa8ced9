import { describe, expect, test } from 'vitest'
import {
  daysLeft,
  meetingReasons,
  notInWriting,
  type WrittenProduct,
  writtenDeadline,
} from '#shared/domain/written-round.ts'

test.each([
  ['2026-06-01', 10, '2026-06-11'],
  ['2026-12-28', 7, '2027-01-04'],
])('sent on %s, %d days: until %s', (sentOn, deadlineDays, expected) => {
  expect(writtenDeadline(sentOn, { deadlineDays })).toBe(expected)
})

test.each([
  ['2026-06-11', '2026-06-10', 1],
  ['2026-06-11', '2026-06-11', 0],
  ['2026-06-11', '2026-06-12', -1],
])('deadline %s on %s: %d days left', (deadline, today, expected) => {
  expect(daysLeft(deadline, today)).toBe(expected)
})

test('a first evaluation and an upgrade are not asked in writing', () => {
  const products = [
    { name: 'Chè', registration: 'reEvaluation' },
    { name: 'Mật ong', registration: 'first' },
    { name: 'Cam', registration: 'upgrade' },
  ] as const
  expect(notInWriting(products)).toEqual(['Mật ong', 'Cam'])
})

describe('when the council has to meet', () => {
  const tea: WrittenProduct = { name: 'Chè', opened: true, overLimit: false, gatesRaised: 0 }
  const wide = { ...tea, name: 'Mật ong', overLimit: true }
  const raised = { ...tea, name: 'Cam', gatesRaised: 2 }
  test.each([
    ['of one mind', true, [tea], []],
    ['over the limit', true, [tea, wide], [{ kind: 'spread', products: ['Mật ong'] }]],
    ['over the limit, the regulation does not mind', false, [wide], []],
    ['a ground to reject', false, [raised], [{ kind: 'gate', products: ['Cam'] }]],
    [
      'both',
      true,
      [wide, raised],
      [
        { kind: 'spread', products: ['Mật ong'] },
        { kind: 'gate', products: ['Cam'] },
      ],
    ],
    ['nothing is opened yet', true, [{ ...wide, opened: false }], []],
  ])('%s', (_, meetingWhenSpread, products, expected) => {
    expect(meetingReasons({ meetingWhenSpread }, products)).toEqual(expected)
  })
})
