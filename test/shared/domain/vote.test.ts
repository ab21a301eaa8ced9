import { expect, test } from 'vitest'
import { decideVote } from '#shared/domain/vote.ts'

const half = { numerator: 1, denominator: 2 }
const twoThirds = { numerator: 2, denominator: 3 }

test.each([
  [5, 4, 0, 9, half, true],
  [4, 4, 0, 8, half, false],
  [4, 3, 2, 9, half, false],
  [6, 3, 0, 9, twoThirds, false],
  [7, 2, 0, 9, twoThirds, true],
  [0, 0, 0, 0, half, false],
])(
  '%d for, %d against, %d other of %d by %j: carried %s',
  (inFavour, against, other, voters, rule, carried) => {
    expect(decideVote({ inFavour, against, other }, voters, rule)).toEqual({ ok: true, value: { carried } })
  },
)

test('votes that do not add up are refused with both numbers', () => {
  expect(decideVote({ inFavour: 5, against: 3, other: 0 }, 9, half)).toEqual({
    ok: false,
    error: { code: 'votes-do-not-add-up', voters: 9, counted: 8 },
  })
})
