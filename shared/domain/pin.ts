import { no, ok, type Result } from '../result.ts'

/** Shortest PIN a council may set; six digits are 20 bits, see README on what that does not stop. */
const PIN_LENGTH_MIN = 6
const PASSPHRASE_LENGTH_MIN = 12
const PIN_LENGTH_MAX = 256

export type PinRefusal =
  | 'pin-too-short'
  | 'passphrase-too-short'
  | 'pin-too-long'
  | 'pin-obvious'
  | 'pin-date'

/**
 * Decides whether a member may take this PIN or passphrase.
 *
 * Digits only is a PIN of at least `minLength` digits (never below 6); anything else is a passphrase of at least
 * 12 characters. Refused: runs (123456), repeats (000000, 121212, 112233) and dates of any order, because
 * those are tried first. The value returned is NFC text: the same word typed on another keyboard opens the key.
 */
export function checkPin(entered: string, minLength: number = PIN_LENGTH_MIN): Result<string, PinRefusal> {
  const pin = entered.normalize('NFC')
  const length = [...pin].length
  if (length > PIN_LENGTH_MAX) return no('pin-too-long')
  if (/^\d*$/.test(pin)) return checkDigits(pin, Math.max(minLength, PIN_LENGTH_MIN))
  if (length < PASSPHRASE_LENGTH_MIN) return no('passphrase-too-short')
  if (new Set(pin).size < 5 || isRepeated(pin)) return no('pin-obvious')
  return ok(pin)
}

/**
 * Decides whether a passphrase may lock an archive, which anybody can try to open for years: at least 12 characters, also
 * where they are all digits, and no run or repeat. The value returned is NFC text.
 */
export function checkPassphrase(entered: string): Result<string, PinRefusal> {
  const text = entered.normalize('NFC')
  const length = [...text].length
  if (length > PIN_LENGTH_MAX) return no('pin-too-long')
  if (length < PASSPHRASE_LENGTH_MIN) return no('passphrase-too-short')
  const isDigits = /^\d*$/.test(text)
  if (new Set(text).size < 5 || isRepeated(text) || (isDigits && isRun(text))) return no('pin-obvious')
  return ok(text)
}

function checkDigits(pin: string, minLength: number): Result<string, PinRefusal> {
  if (pin.length < minLength) return no('pin-too-short')
  if (isRun(pin) || isRepeated(pin) || isPairs(pin) || new Set(pin).size < 3) return no('pin-obvious')
  if (isDate(pin)) return no('pin-date')
  return ok(pin)
}

/** 123456, 987654, 135790: every step the same, counted round the ten digits. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10)
  return new Set(steps).size === 1
}

/** 123123, abcabcabcabc: a shorter piece over and over. */
function isRepeated(pin: string): boolean {
  return (pin + pin).indexOf(pin, 1) < pin.length
}

/** 112233, 111222: digits that come in blocks of the same length. */
function isPairs(pin: string): boolean {
  const blocks = pin.match(/(\d)\1*/g) ?? []
  return (
    blocks.length > 1 && blocks.length < pin.length && new Set(blocks.map(block => block.length)).size === 1
  )
}

const DATE_SHAPES = [
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})$/,
  /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})$/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
]

/** A birthday in the orders people write it: ddmmyy, yymmdd, ddmmyyyy, yyyymmdd. */
function isDate(pin: string): boolean {
  return DATE_SHAPES.some(shape => {
    const groups = shape.exec(pin)?.groups
    const day = Number(groups?.day)
    const month = Number(groups?.month)
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
  })
}
