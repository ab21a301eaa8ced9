import { expect, test } from 'vitest'
import { suggestSection } from '#shared/domain/papers/section-suggestion.ts'

test.each([
  [80, 1, 100, 'strength'],
  [79, 1, 100, 'neither'],
  [60, 1, 100, 'neither'],
  [59, 1, 100, 'weakness'],
  [72, 9, 10, 'strength'],
  [71, 9, 10, 'neither'],
  [53, 9, 10, 'weakness'],
  [0, 0, 10, 'neither'],
] as const)('%i points of %i ballots, at most %i each: %s', (sum, count, max, suggestion) => {
  expect(suggestSection({ sum, count }, max)).toBe(suggestion)
})
