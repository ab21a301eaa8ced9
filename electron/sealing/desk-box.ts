import { no, ok, type Result } from '#shared/result.ts'
import { deriveKey } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import { pad, unpad } from './padding.ts'
import type { Random } from './random.ts'
import { lockBox, unlockBox } from './sealed-box.ts'

/**
 * Locks what several people of one machine may continue, such as a paper sheet typed by one and checked by another: under a key of the
 * machine, so that the file alone does not tell it. `place` says where it belongs.
 */
export function lockOnDesk(
  deviceSecret: Uint8Array,
  place: readonly string[],
  bytes: Uint8Array,
  random: Random,
): Uint8Array {
  return lockBox(deskKey(deviceSecret), deskContext(place), pad(bytes), random)
}

/** `desk-box-damaged` also on another machine: the paper is typed again there. */
export function unlockOnDesk(
  deviceSecret: Uint8Array,
  place: readonly string[],
  box: Uint8Array,
): Result<Uint8Array, 'desk-box-damaged'> {
  const padded = unlockBox(deskKey(deviceSecret), deskContext(place), box)
  const bytes = padded && unpad(padded)
  return bytes ? ok(bytes) : no('desk-box-damaged')
}

const deskKey = (deviceSecret: Uint8Array) => deriveKey(deviceSecret, new Uint8Array(), 'cham-sao desk key 1')
const deskContext = (place: readonly string[]) => lengthPrefixed(['cham-sao desk box 1', ...place])
