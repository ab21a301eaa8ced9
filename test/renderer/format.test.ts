import { expect, test } from 'vitest'
import { formatMinuteOfDay, formatSize, parseMinuteOfDay, parseTypedDay } from '../../renderer/format.ts'

test.each([
  ['5/6/2026', '2026-06-05'],
  ['05-06-2026', '2026-06-05'],
  ['05062026', '2026-06-05'],
  [' 29.2.2028 ', '2028-02-29'],
  ['29/2/2026', null],
  ['31/4/2026', null],
  ['6/2026', null],
  ['', null],
])('the day typed as "%s" is %s', (typed, day) => {
  expect(parseTypedDay(typed)).toBe(day)
})

test.each([
  ['08:30', 510],
  ['8:05:59', 485],
  ['00:00', 0],
  ['24:00', null],
  ['', null],
])('the time "%s" is minute %s of the day', (text, minute) => {
  expect(parseMinuteOfDay(text)).toBe(minute)
})

test('a minute of the day is shown with two digits', () => {
  expect([0, 65, 1439].map(formatMinuteOfDay)).toEqual(['00:00', '01:05', '23:59'])
})

test.each([
  [400, '1 kB'],
  [37_400, '37 kB'],
  [1_250_000, '1,3 MB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})
