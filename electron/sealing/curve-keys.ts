import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

// A raw 32-byte key becomes a key object through its DER frame [RFC 8410].
const FRAMES = {
  ed25519: { secret: '302e020100300506032b657004220420', public: '302a300506032b6570032100' },
  x25519: { secret: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
} as const
type Curve = keyof typeof FRAMES

export const KEY_LENGTH = 32

/** Derives an independent 32-byte key for one purpose [RFC 5869, SHA-256]. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, KEY_LENGTH))
}

function secretKey(curve: Curve, raw: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(FRAMES[curve].secret, 'hex'), checkLength(raw)])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

function publicKey(curve: Curve, raw: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(FRAMES[curve].public, 'hex'), checkLength(raw)])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

function checkLength(raw: Uint8Array): Uint8Array {
  if (raw.length !== KEY_LENGTH) throw new Error(`A key has ${KEY_LENGTH} bytes, not ${raw.length}`)
  return raw
}

export function publicKeyOf(curve: Curve, secret: Uint8Array): Uint8Array {
  const der = createPublicKey(secretKey(curve, secret)).export({ format: 'der', type: 'spki' })
  return Uint8Array.from(der.subarray(-KEY_LENGTH))
}

export function signBytes(signSecret: Uint8Array, message: Uint8Array): Uint8Array {
  return Uint8Array.from(sign(null, message, secretKey('ed25519', signSecret)))
}

/** False for a wrong signature and for anything that is no signature or no key at all. */
export function isSignedBy(signPublicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signPublicKey.length !== KEY_LENGTH || signature.length !== 64) return false
  try {
    return verify(null, message, publicKey('ed25519', signPublicKey), signature)
  } catch {
    return false
  }
}

/** The X25519 shared secret; throws on a public key of low order, which would make it a known value. */
export function agree(boxSecret: Uint8Array, boxPublicKey: Uint8Array): Uint8Array {
  const privateKey = secretKey('x25519', boxSecret)
  return Uint8Array.from(diffieHellman({ privateKey, publicKey: publicKey('x25519', boxPublicKey) }))
}
