import { describe, expect, test } from 'vitest'
import {
  formatBlankDate,
  formatFullDate,
  formatIssueLine,
  formatMoment,
  formatMomentWithWeekday,
  formatTableDate,
  formatTime,
  weekdayOf,
} from '#shared/domain/vietnamese-date.ts'

test.each([
  ['2026-06-05', 'ngày 05 tháng 6 năm 2026', '05/6/2026'],
  ['2027-01-15', 'ngày 15 tháng 01 năm 2027', '15/01/2027'],
  ['2028-02-29', 'ngày 29 tháng 02 năm 2028', '29/02/2028'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026', '09/3/2026'],
  ['2026-12-31', 'ngày 31 tháng 12 năm 2026', '31/12/2026'],
])('%s', (day, full, inTable) => {
  expect(formatFullDate(day)).toBe(full)
  expect(formatTableDate(day)).toBe(inTable)
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-6-5', '05/6/2026', ''])('%s is no day', day => {
  expect(() => formatFullDate(day)).toThrow(RangeError)
})

describe('issue line', () => {
  const pattern = /^.+, ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (01|02|[3-9]|1[0-2]|\s+) năm \d{4}$/
  test.each([
    ['2026-06-05', 'Hòa An, ngày 05 tháng 6 năm 2026'],
    ['2027-02-01', 'Hòa An, ngày 01 tháng 02 năm 2027'],
  ])('%s', (day, text) => {
    expect(formatIssueLine('Hòa An', day, 2026)).toBe(text)
    expect(text).toMatch(pattern)
  })

  test('not yet issued: day and month stay open, without double spaces', () => {
    const text = formatIssueLine('Hòa An', null, 2026)
    expect(text).toMatch(pattern)
    expect(text).not.toContain('  ')
    expect(formatBlankDate(2026)).toMatch(/^ngày \s+ tháng \s+ năm 2026$/)
  })
})

test.each([
  ['2026-06-05', 'thứ Sáu'],
  ['2026-06-07', 'Chủ nhật'],
  ['2026-11-23', 'thứ Hai'],
  ['2024-02-29', 'thứ Năm'],
  ['2000-01-01', 'thứ Bảy'],
  ['2026-12-31', 'thứ Năm'],
])('%s is a %s', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday)
})

test('time of day', () => {
  expect(formatTime(480)).toBe('08 giờ 00 phút')
  expect(formatTime(990)).toBe('16 giờ 30 phút')
  expect(formatMoment(480, '2026-06-05')).toBe('08 giờ 00 phút, ngày 05 tháng 6 năm 2026')
  expect(formatMomentWithWeekday(480, '2026-06-05')).toBe('08 giờ 00 phút, thứ Sáu, ngày 05 tháng 6 năm 2026')
  expect(() => formatTime(1440)).toThrow(RangeError)
})
