import { agree, deriveKey, isSignedBy, publicKeyOf, signBytes } from './curve-keys.ts'
import { lockBox, unlockBox } from './sealed-box.ts'
import { stretch } from './stretch.ts'

export type Primitive = 'ed25519' | 'x25519' | 'hkdf' | 'scrypt' | 'xchacha20-poly1305'

const EMPTY = new Uint8Array()
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const hexOf = (value: Uint8Array): string => Buffer.from(value).toString('hex')
const count = (from: number, length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => from + i)

/** RFC 8032 §7.1, test 1. */
function ed25519(): boolean {
  const secret = bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
  const publicKey = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  const signature = bytes(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
  return (
    hexOf(publicKeyOf('ed25519', secret)) === hexOf(publicKey) &&
    hexOf(signBytes(secret, EMPTY)) === hexOf(signature) &&
    isSignedBy(publicKey, EMPTY, signature) &&
    !isSignedBy(publicKey, bytes('00'), signature)
  )
}

/** RFC 7748 §6.1. */
function x25519(): boolean {
  const alice = bytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
  const bob = bytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
  return hexOf(agree(alice, bob)) === '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
}

/** RFC 5869 A.3, the first 32 bytes. */
function hkdf(): boolean {
  const derived = deriveKey(new Uint8Array(22).fill(0x0b), EMPTY, '')
  return hexOf(derived) === '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d'
}

/** RFC 7914 §12, third vector, the first 32 bytes. */
async function scrypt(): Promise<boolean> {
  const stretched = await stretch('pleaseletmein', 14, Buffer.from('SodiumChloride'))
  return hexOf(stretched) === '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2'
}

/** draft-irtf-cfrg-xchacha A.3.1. */
function xchacha20Poly1305(): boolean {
  const text =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
  const key = count(0x80, 32)
  const context = bytes('50515253c0c1c2c3c4c5c6c7')
  const box = lockBox(key, context, Buffer.from(text), () => count(0x40, 24))
  const tag = hexOf(box.subarray(-16))
  return tag === 'c0875924c1c7987947deafd8780acf49' && unlockBox(key, EMPTY, box) === undefined
}

const CHECKS: readonly (readonly [Primitive, () => boolean | Promise<boolean>])[] = [
  ['ed25519', ed25519],
  ['x25519', x25519],
  ['hkdf', hkdf],
  ['scrypt', scrypt],
  ['xchacha20-poly1305', xchacha20Poly1305],
]

/**
 * The primitives that do not give the published answers in this program; empty where all is well. Electron brings
 * another crypto library than Node, so it is asked at the start and not assumed.
 */
export async function failedPrimitives(): Promise<Primitive[]> {
  const failed: Primitive[] = []
  for (const [name, check] of CHECKS) if (!(await passes(check))) failed.push(name)
  return failed
}

async function passes(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    return false
  }
}
