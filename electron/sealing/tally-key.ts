import { combine, split } from 'shamir-secret-sharing'
import { z } from 'zod'
import { no, ok, type Result } from '#shared/result.ts'
import { KEY_LENGTH, publicKeyOf } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import type { MemberSecret } from './member-key.ts'
import type { Random } from './random.ts'
import { openSealed, sealTo } from './sealed-box.ts'

/** A share is one byte longer than the secret: its place on the curve comes last. */
export const SHARE_LENGTH = KEY_LENGTH + 1
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

/** A share locked to its holder's box key; plain JSON. */
const sealedShareSchema = z.strictObject({
  version: z.literal(1),
  role: z.enum(['chair', 'secretary']),
  recipient: base64,
  tallyPublicKey: base64,
  box: base64,
})
export type SealedShare = z.infer<typeof sealedShareSchema>

/** Opens every ballot of one session. */
export type TallySecret = { secret: Uint8Array; publicKey: Uint8Array }
export type TallyKey = {
  publicKey: Uint8Array
  chairShare: SealedShare
  secretaryShare: SealedShare
  recoveryShare: Uint8Array
}

/**
 * Makes a session's tally key. Its secret is cut into three shares, any two of which restore it and one of which says
 * nothing: chair, secretary, and one to be printed and kept sealed for the day one of them is missing. Locking the
 * shares takes public keys only, so nobody has to enter a PIN. The secret itself is not kept.
 *
 * The shares' coefficients come from the sharing library's own generator (the system's), not from `random`.
 */
export async function createTallyKey(input: {
  chairBoxPublicKey: Uint8Array
  secretaryBoxPublicKey: Uint8Array
  random: Random
}): Promise<TallyKey> {
  const secret = Uint8Array.from(input.random(KEY_LENGTH))
  const publicKey = publicKeyOf('x25519', secret)
  const [chair, secretary, recovery] = await split(secret, 3, 2)
  secret.fill(0)
  if (!chair || !secretary || !recovery) throw new Error('The sharing library gave fewer than three shares')
  const lock = (role: SealedShare['role'], recipient: Uint8Array, share: Uint8Array): SealedShare => {
    const head = {
      version: 1,
      role,
      recipient: toBase64(recipient),
      tallyPublicKey: toBase64(publicKey),
    } as const
    return { ...head, box: toBase64(sealTo(recipient, shareContext(head), share, input.random)) }
  }
  return {
    publicKey,
    chairShare: lock('chair', input.chairBoxPublicKey, chair),
    secretaryShare: lock('secretary', input.secretaryBoxPublicKey, secretary),
    recoveryShare: recovery,
  }
}

/** `not-your-share`: locked to somebody else's key. `share-damaged`: changed since it was made. */
export type OpenShareError = 'not-your-share' | 'share-damaged'

/** The holder's share, opened with his own key. */
export function openShare(holder: MemberSecret, stored: unknown): Result<Uint8Array, OpenShareError> {
  const parsed = sealedShareSchema.safeParse(stored)
  if (!parsed.success) return no('share-damaged')
  if (parsed.data.recipient !== toBase64(publicKeyOf('x25519', holder.boxSecret))) return no('not-your-share')
  const share = openSealed(
    holder.boxSecret,
    shareContext(parsed.data),
    Buffer.from(parsed.data.box, 'base64'),
  )
  return share?.length === SHARE_LENGTH ? ok(share) : no('share-damaged')
}

/** `same-share`: one share twice. `shares-mismatch`: they do not give the secret of this session's tally key. */
export type CombineError = 'same-share' | 'shares-mismatch'

/** Restores the tally secret from two shares and proves it against the session's public key. */
export async function combineShares(
  first: Uint8Array,
  second: Uint8Array,
  publicKey: Uint8Array,
): Promise<Result<TallySecret, CombineError>> {
  if (first.length !== SHARE_LENGTH || second.length !== SHARE_LENGTH) return no('shares-mismatch')
  if (first.at(-1) === second.at(-1))
    return no(Buffer.from(first).equals(second) ? 'same-share' : 'shares-mismatch')
  const secret = await combine([Uint8Array.from(first), Uint8Array.from(second)])
  return tallySecretFrom(secret, publicKey)
}

/** A tally secret that was published after the count, for whoever counts again. */
export function tallySecretFrom(
  secret: Uint8Array,
  publicKey: Uint8Array,
): Result<TallySecret, 'shares-mismatch'> {
  const fits = secret.length === KEY_LENGTH && Buffer.from(publicKey).equals(publicKeyOf('x25519', secret))
  return fits ? ok({ secret, publicKey }) : no('shares-mismatch')
}

function shareContext(head: Omit<SealedShare, 'box'>): Uint8Array {
  return lengthPrefixed(['cham-sao tally share 1', head.role, head.recipient, head.tallyPublicKey])
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
