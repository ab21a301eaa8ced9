import { z } from 'zod'
import { no, ok, type Result } from '#shared/result.ts'
import { deriveKey, KEY_LENGTH, publicKeyOf } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import type { Random } from './random.ts'
import { lockBox, unlockBox } from './sealed-box.ts'
import { stretch } from './stretch.ts'

/** log2 of scrypt's N in the product: 128 MiB and about a third of a second per guess. Tests pass 10. */
export const PIN_COST = 17
export const PIN_COST_MIN = 10
/** What is stored may be edited: twice the product's work is still under a second, more would only hold up whoever waits. */
const PIN_COST_MAX = 18
const SALT_LENGTH = 16
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

/** A member's seed as it lies in the database, under PIN and device secret; plain JSON. */
const wrappedSecretSchema = z.strictObject({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  cost: z.int().min(PIN_COST_MIN).max(PIN_COST_MAX),
  device: z.string().regex(/^[0-9a-f]{16}$/),
  salt: base64,
  box: base64,
})
export type WrappedSecret = z.infer<typeof wrappedSecretSchema>

/** A member's open keys, in memory while he sits. One seed, three independent keys from it. */
export type MemberSecret = {
  memberId: string
  seed: Uint8Array
  signSecret: Uint8Array
  boxSecret: Uint8Array
  draftKey: Uint8Array
}
export type MemberKey = {
  signPublicKey: Uint8Array
  boxPublicKey: Uint8Array
  wrapped: WrappedSecret
  secret: MemberSecret
}
/**
 * `wrong-pin`: PIN and lock do not fit. `other-device`: the key was made with another laptop's secret, no PIN can open
 * it here. `key-damaged`: the stored value is not a wrapped key at all.
 */
export type MemberKeyError = 'wrong-pin' | 'other-device' | 'key-damaged'

type Lock = { pin: string; memberId: string; deviceSecret: Uint8Array }
type NewLock = Lock & { cost?: number; random: Random }

/** Makes a member's keys under the PIN that he has just chosen (already accepted by `checkPin`). */
export async function createMemberKey(lock: NewLock): Promise<MemberKey> {
  const secret = memberSecret(lock.memberId, lock.random(KEY_LENGTH))
  return {
    signPublicKey: publicKeyOf('ed25519', secret.signSecret),
    boxPublicKey: publicKeyOf('x25519', secret.boxSecret),
    wrapped: await wrapSeed(secret.seed, lock),
    secret,
  }
}

/** Opens a member's keys. Takes as long for a wrong PIN as for the right one. */
export async function openMemberKey(
  lock: Lock & { wrapped: unknown },
): Promise<Result<MemberSecret, MemberKeyError>> {
  const parsed = wrappedSecretSchema.safeParse(lock.wrapped)
  if (!parsed.success) return no('key-damaged')
  const wrapped = parsed.data
  if (wrapped.device !== deviceMark(lock.deviceSecret)) return no('other-device')
  const key = await lockKey(lock, wrapped.cost, Buffer.from(wrapped.salt, 'base64'))
  const seed = unlockBox(key, wrapContext(lock.memberId, wrapped), Buffer.from(wrapped.box, 'base64'))
  if (seed === undefined || seed.length !== KEY_LENGTH) return no('wrong-pin')
  return ok(memberSecret(lock.memberId, seed))
}

/** The same keys under a new PIN; the public keys stay, so that earlier ballots stay verifiable. */
export async function rewrapMemberKey(
  lock: NewLock & { wrapped: unknown; newPin: string },
): Promise<Result<WrappedSecret, MemberKeyError>> {
  const opened = await openMemberKey(lock)
  if (!opened.ok) return opened
  return ok(await wrapSeed(opened.value.seed, { ...lock, pin: lock.newPin }))
}

/** Overwrites the keys when the member leaves the seat; copies the engine made are beyond reach. */
export function forgetMemberSecret(secret: MemberSecret): void {
  for (const key of [secret.seed, secret.signSecret, secret.boxSecret, secret.draftKey]) key.fill(0)
}

function memberSecret(memberId: string, seed: Uint8Array): MemberSecret {
  const derive = (purpose: string) => deriveKey(seed, new Uint8Array(), `cham-sao member ${purpose} 1`)
  return { memberId, seed, signSecret: derive('sign'), boxSecret: derive('box'), draftKey: derive('draft') }
}

async function wrapSeed(seed: Uint8Array, lock: NewLock): Promise<WrappedSecret> {
  const salt = lock.random(SALT_LENGTH)
  const cost = lock.cost ?? PIN_COST
  const head = { version: 1, kdf: 'scrypt', cost, device: deviceMark(lock.deviceSecret) } as const
  const key = await lockKey(lock, cost, salt)
  const box = lockBox(key, wrapContext(lock.memberId, head), seed, lock.random)
  return { ...head, salt: Buffer.from(salt).toString('base64'), box: Buffer.from(box).toString('base64') }
}

function wrapContext(
  memberId: string,
  head: Pick<WrappedSecret, 'version' | 'kdf' | 'cost' | 'device'>,
): Uint8Array {
  return lengthPrefixed([
    'cham-sao member key',
    memberId,
    `${head.version}/${head.kdf}/${head.cost}/${head.device}`,
  ])
}

/** The key that locks the seed: what the member knows (stretched) and what only this laptop holds. */
async function lockKey(lock: Lock, cost: number, salt: Uint8Array): Promise<Uint8Array> {
  const stretched = await stretch(lock.pin, cost, salt)
  return deriveKey(
    Buffer.concat([stretched, lock.deviceSecret]),
    salt,
    `cham-sao member lock 1 ${lock.memberId}`,
  )
}

/** Tells a restored copy on another laptop from a wrong PIN; 64 bits of a hash of 256 random bits give nothing away. */
export function deviceMark(deviceSecret: Uint8Array): string {
  const mark = deriveKey(deviceSecret, new Uint8Array(), 'cham-sao device mark 1')
  return Buffer.from(mark.subarray(0, 8)).toString('hex')
}
