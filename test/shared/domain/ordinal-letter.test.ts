import { expect, test } from 'vitest'
import { ordinalLetter, romanNumber } from '#shared/domain/ordinal-letter.ts'

test('points follow the Vietnamese alphabet with đ and without f, j, w, z', () => {
  const letters = Array.from({ length: 23 }, (_, index) => ordinalLetter(index)).join(' ')
  expect(letters).toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
})

test.each([
  [23, 'aa'],
  [24, 'ab'],
])('point %i is %s', (index, letters) => {
  expect(ordinalLetter(index)).toBe(letters)
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [39, 'XXXIX'],
])('romanNumber(%i) is %s', (value, text) => {
  expect(romanNumber(value)).toBe(text)
})

test('what has no letter or number throws', () => {
  expect(() => ordinalLetter(-1)).toThrow(RangeError)
  expect(() => romanNumber(0)).toThrow(RangeError)
})
