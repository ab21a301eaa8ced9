import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  batchOf,
  certificateExpiry,
  communeDeadline,
  daysBetween,
  isDay,
  recallDeadline,
  reEvaluationWindow,
  weekday,
} from '#shared/domain/calendar.ts'

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-04-31', false],
  ['2026-4-1', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-05-31', -3, '2026-02-28'],
  ['2026-11-15', 2, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 36, '2027-02-28'],
])('%s plus %d months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-06-05', 0, '2026-06-05'],
])('%s plus %d days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
  expect(daysBetween(day, expected)).toBe(count)
})

test.each([
  ['2026-06-05', 5],
  ['2026-06-07', 7],
  ['2026-06-08', 1],
  ['1969-12-29', 1],
])('%s is weekday %d', (day, expected) => {
  expect(weekday(day)).toBe(expected)
})

describe('working days', () => {
  test.each([
    ['2026-06-05', 1, '2026-06-08'],
    ['2026-06-06', 1, '2026-06-08'],
    ['2026-06-01', 15, '2026-06-22'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('%s plus %d is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected)
  })

  test('a holiday does not count', () => {
    expect(communeDeadline('2026-08-24')).toBe('2026-09-14')
    expect(communeDeadline('2026-08-24', new Set(['2026-09-01', '2026-09-02']))).toBe('2026-09-16')
  })
})

test('a certificate of 22/5/2026 lives to 22/5/2029; its renewal is handed in 180 to 120 days before', () => {
  const expiry = certificateExpiry('2026-05-22')
  expect(expiry).toBe('2029-05-22')
  expect(reEvaluationWindow(expiry)).toEqual({ from: '2028-11-23', to: '2029-01-22' })
})

test('a recall is decided within 15 days', () => {
  expect(recallDeadline('2026-06-20')).toBe('2026-07-05')
})

test.each([
  ['province', '2026-01-05', '2026-04-30', '2026-06-30'],
  ['province', '2026-04-30', '2026-04-30', '2026-06-30'],
  ['province', '2026-05-01', '2026-10-30', '2026-12-30'],
  ['province', '2026-10-31', '2027-04-30', '2027-06-30'],
  ['central', '2026-01-30', '2026-01-30', '2026-03-30'],
  ['central', '2026-01-31', '2026-07-30', '2026-09-30'],
  ['central', '2026-07-31', '2027-01-30', '2027-03-30'],
] as const)('%s, proposed on %s: the batch of %s, decided by %s', (level, day, proposedBy, decidedBy) => {
  expect(batchOf(level, day)).toEqual({ proposedBy, decidedBy })
})
