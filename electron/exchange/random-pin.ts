import { checkPin } from '#shared/domain/pin.ts'
import type { Random } from '../sealing/random.ts'

/** Bytes below this give every digit equally often. */
const FAIR = 250

/** A PIN of so many digits that the policy accepts. */
export function randomPin(random: Random, length: number): string {
  for (;;) {
    const digits = [...random(length * 2)].filter(byte => byte < FAIR).map(byte => byte % 10)
    const pin = digits.slice(0, length).join('')
    if (pin.length === length && checkPin(pin, length).ok) return pin
  }
}
