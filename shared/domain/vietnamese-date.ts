/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type DayText = string

const NBSP = '\u00a0'
const BLANK_DAY = NBSP.repeat(4)
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
const MINUTES_IN_DAY = 24 * 60

type Parts = { readonly year: number; readonly month: number; readonly day: number }

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Splits a day; throws when it is not a day of the calendar, because days are checked at the door. */
function partsOf(day: DayText): Parts {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined)
    throw new RangeError(`not a day: ${day}`)
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    throw new RangeError(`no such day: ${day}`)
  }
  return { year, month, day: date }
}

const twoDigits = (value: number): string => value.toString().padStart(2, '0')

/** Months 1 and 2 take a leading zero, 3 to 12 do not [NĐ 30/2020 PL I.II.4]. */
const monthText = (month: number): string => (month <= 2 ? twoDigits(month) : month.toString())

/** "ngày 05 tháng 6 năm 2026", for body text and citations. */
export function formatFullDate(day: DayText): string {
  const { year, month, day: date } = partsOf(day)
  return `ngày ${twoDigits(date)} tháng ${monthText(month)} năm ${year}`
}

/** "ngày      tháng      năm 2026": day and month are given at signature [NĐ 30/2020 Đ.15]. */
export function formatBlankDate(year: number): string {
  return `ngày ${BLANK_DAY} tháng ${BLANK_DAY} năm ${year}`
}

/** Place and date of issue under the motto: "Hòa An, ngày 05 tháng 6 năm 2026"; blank day when not yet issued. */
export function formatIssueLine(place: string, day: DayText | null, year: number): string {
  return `${place}, ${day === null ? formatBlankDate(year) : formatFullDate(day)}`
}

/** "05/6/2026", only inside tables. */
export function formatTableDate(day: DayText): string {
  const { year, month, day: date } = partsOf(day)
  return `${twoDigits(date)}/${monthText(month)}/${year}`
}

/** Weekday with the capital of NĐ 30/2020 PL II.V.8: "thứ Sáu", "Chủ nhật". */
export function weekdayOf(day: DayText): string {
  const { year, month, day: date } = partsOf(day)
  // Sakamoto: January and February count with the year before.
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  const index = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + date) % 7
  return WEEKDAYS[index] ?? ''
}

/** Minutes since midnight as "08 giờ 00 phút"; throws outside one day. */
export function formatTime(minutesOfDay: number): string {
  if (!Number.isInteger(minutesOfDay) || minutesOfDay < 0 || minutesOfDay >= MINUTES_IN_DAY) {
    throw new RangeError(`not a time of day: ${minutesOfDay}`)
  }
  return `${twoDigits(Math.floor(minutesOfDay / 60))} giờ ${twoDigits(minutesOfDay % 60)} phút`
}

/** "08 giờ 00 phút, ngày 05 tháng 6 năm 2026", as minutes open and close. */
export function formatMoment(minutesOfDay: number, day: DayText): string {
  return `${formatTime(minutesOfDay)}, ${formatFullDate(day)}`
}

/** "08 giờ 00 phút, thứ Sáu, ngày 05 tháng 6 năm 2026", as invitations say it. */
export function formatMomentWithWeekday(minutesOfDay: number, day: DayText): string {
  return `${formatTime(minutesOfDay)}, ${weekdayOf(day)}, ${formatFullDate(day)}`
}
