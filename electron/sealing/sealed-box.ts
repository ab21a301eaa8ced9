import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { agree, deriveKey, KEY_LENGTH, publicKeyOf } from './curve-keys.ts'
import type { Random } from './random.ts'

const NONCE_LENGTH = 24
const TAG_LENGTH = 16

/** Encrypts under a symmetric key: nonce (24) ‖ ciphertext ‖ tag (16). `context` is bound, not stored. */
export function lockBox(key: Uint8Array, context: Uint8Array, bytes: Uint8Array, random: Random): Uint8Array {
  const nonce = random(NONCE_LENGTH)
  return concatBytes(nonce, xchacha20poly1305(key, nonce, context).encrypt(bytes))
}

/** What {@link lockBox} locked, or undefined for another key, another context or any changed byte. */
export function unlockBox(key: Uint8Array, context: Uint8Array, box: Uint8Array): Uint8Array | undefined {
  if (box.length < NONCE_LENGTH + TAG_LENGTH) return undefined
  try {
    return xchacha20poly1305(key, box.subarray(0, NONCE_LENGTH), context).decrypt(box.subarray(NONCE_LENGTH))
  } catch {
    return undefined
  }
}

/** Encrypts to an X25519 public key with a key pair made for this one box: ephemeral public key (32) ‖ locked box. */
export function sealTo(
  recipient: Uint8Array,
  context: Uint8Array,
  bytes: Uint8Array,
  random: Random,
): Uint8Array {
  const ephemeralSecret = random(KEY_LENGTH)
  const ephemeral = publicKeyOf('x25519', ephemeralSecret)
  const key = boxKey(agree(ephemeralSecret, recipient), ephemeral, recipient)
  return concatBytes(ephemeral, lockBox(key, context, bytes, random))
}

/** What {@link sealTo} sealed for the owner of `boxSecret`, or undefined. */
export function openSealed(
  boxSecret: Uint8Array,
  context: Uint8Array,
  box: Uint8Array,
): Uint8Array | undefined {
  if (box.length < KEY_LENGTH + NONCE_LENGTH + TAG_LENGTH) return undefined
  const ephemeral = box.subarray(0, KEY_LENGTH)
  try {
    const key = boxKey(agree(boxSecret, ephemeral), ephemeral, publicKeyOf('x25519', boxSecret))
    return unlockBox(key, context, box.subarray(KEY_LENGTH))
  } catch {
    return undefined
  }
}

function boxKey(shared: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Uint8Array {
  return deriveKey(shared, concatBytes(ephemeral, recipient), 'cham-sao sealed box 1')
}
