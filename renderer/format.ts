import { isDay } from '#shared/domain/calendar.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** Hour of a moment on this machine: "14:05". */
export function formatClock(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Minutes since midnight as "08:30". */
export const formatMinuteOfDay = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Day and hour of a moment on this machine: "05/6/2026 14:05". */
export function formatMoment(at: number): string {
  const date = new Date(at)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${formatTableDate(day)} ${formatClock(at)}`
}

/** Day of a moment on this machine: "05/6/2026". */
export function formatDayOf(at: number): string {
  const date = new Date(at)
  return formatTableDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}

/** Size of a file for people: "24 kB", "1,3 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

/** "08:30" or "08:30:00" as minutes since midnight; null when it is not a whole time yet. */
export function parseMinuteOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})/.exec(text)
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return minute < 1440 ? minute : null
}

/** A day as officials type it (5/6/2026, 05-06-2026, 05062026) as `YYYY-MM-DD`; null when there is no such day. */
export function parseTypedDay(text: string): string | null {
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim())
  if (!match) return null
  const [, date = '', month = '', year = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** The calendar day on this machine, to begin a date field with. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
