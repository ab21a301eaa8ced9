/** A day as `YYYY-MM-DD`, without a time zone. */
export type Day = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

function parts(day: Day): { year: number; month: number; date: number } {
  const match = pattern.exec(day)
  if (!match) throw new Error(`Not a day: ${day}`)
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) }
}

const two = (value: number) => String(value).padStart(2, '0')
const toDay = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`

/** Days in a month (1–12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const { year, month, date } = parts(text)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Same date `months` later; the 31st becomes the last day of a shorter month [BLDS 2015 Đ.148]. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = parts(day)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return toDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

function toEpochDays(day: Day): number {
  const { year, month, date } = parts(day)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

function fromEpochDays(value: number): Day {
  const date = new Date(value * 86_400_000)
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Calendar days added (negative goes back). */
export function addDays(day: Day, count: number): Day {
  return fromEpochDays(toEpochDays(day) + count)
}

/** Calendar days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDays(to) - toEpochDays(from)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((toEpochDays(day) + 3) % 7) + 7) % 7) + 1
}

/** Working days added, Monday to Friday; public holidays are announced year by year and passed in. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day> = new Set()): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (weekday(current) <= 5 && !holidays.has(current)) left -= 1
  }
  return current
}

/** Last day of a certificate: 36 months from issue [26 Đ.4.3]. */
export const certificateExpiry = (issuedOn: Day): Day => addMonths(issuedOn, 36)

/** Days between which the file for re-evaluation is handed in: day −180 to −120 before expiry [26 Đ.7.6]. */
export const reEvaluationWindow = (expiry: Day): { from: Day; to: Day } => ({
  from: addDays(expiry, -180),
  to: addDays(expiry, -120),
})

/** Commune's deadline: 15 working days from receipt [26 Đ.7.2]. */
export const communeDeadline = (receivedOn: Day, holidays?: ReadonlySet<Day>): Day =>
  addWorkingDays(receivedOn, 15, holidays)

/** Recall decision within 15 days of the conclusion [26 Đ.8.4]. */
export const recallDeadline = (concludedOn: Day): Day => addDays(concludedOn, 15)

/** Last day of the batch that a file proposed on `day` falls into, and the day it is decided by [26 Đ.5]. */
export function batchOf(level: 'province' | 'central', day: Day): { proposedBy: Day; decidedBy: Day } {
  const { year } = parts(day)
  const windows =
    level === 'province'
      ? [
          [toDay(year, 4, 30), toDay(year, 6, 30)],
          [toDay(year, 10, 30), toDay(year, 12, 30)],
          [toDay(year + 1, 4, 30), toDay(year + 1, 6, 30)],
        ]
      : [
          [toDay(year, 1, 30), toDay(year, 3, 30)],
          [toDay(year, 7, 30), toDay(year, 9, 30)],
          [toDay(year + 1, 1, 30), toDay(year + 1, 3, 30)],
        ]
  for (const [proposedBy, decidedBy] of windows) {
    if (proposedBy && decidedBy && day <= proposedBy) return { proposedBy, decidedBy }
  }
  throw new Error(`No batch for ${day}`)
}
