import { KEY_LENGTH, publicKeyOf } from '../sealing/curve-keys.ts'
import { lengthPrefixed } from '../sealing/length-prefixed.ts'
import type { Random } from '../sealing/random.ts'
import { formatRecoveryShare, parseRecoveryShare } from '../sealing/recovery-share.ts'
import { openSealed, sealTo } from '../sealing/sealed-box.ts'
import { createTallyKey } from '../sealing/tally-key.ts'
import type { BallotBox, BallotPlace } from '../store/ballot.ts'
import { loadKey } from '../store/member.ts'
import type { Context } from './context.ts'

/** Who opens the boxes together: the presiding member, the secretary, and the paper for when one is missing. */
export type Openers = {
  readonly presidingId: string
  readonly secretaryId: string
  readonly recoveryPublicKey: Uint8Array
}

const recoveryPadding = new Uint8Array([1])

/** A session's recovery key: its secret is printed once as text and kept nowhere. */
export function makeRecovery(random: Random): { publicKey: Uint8Array; code: string } {
  const secret = random(KEY_LENGTH)
  const publicKey = publicKeyOf('x25519', secret)
  return { publicKey, code: formatRecoveryShare(Buffer.concat([secret, recoveryPadding]), publicKey) }
}

const recoveryContext = (place: BallotPlace) =>
  lengthPrefixed(['cham-sao recovery share 1', place.sessionId, place.productId, String(place.round)])

/** Makes the locks of one box: three shares, any two of which open it. */
export async function makeBox(
  context: Pick<Context, 'db' | 'random'>,
  place: BallotPlace,
  openers: Openers,
  reason: string,
) {
  const chair = loadKey(context.db, openers.presidingId)
  const secretary = loadKey(context.db, openers.secretaryId)
  if (!chair || !secretary) throw new Error('A box needs the keys of the presiding member and the secretary')
  const key = await createTallyKey({
    chairBoxPublicKey: chair.boxPublicKey,
    secretaryBoxPublicKey: secretary.boxPublicKey,
    random: context.random,
  })
  const recoveryShare = sealTo(
    openers.recoveryPublicKey,
    recoveryContext(place),
    key.recoveryShare,
    context.random,
  )
  return {
    ...place,
    reason,
    publicKey: key.publicKey,
    chairShare: key.chairShare,
    secretaryShare: key.secretaryShare,
    recoveryShare,
  }
}

/** The recovery share of a box from the printed code; undefined when the code is not this session's or mistyped. */
export function openRecoveryShare(
  box: BallotBox,
  code: string,
  recoveryPublicKey: Uint8Array,
): Uint8Array | undefined {
  const parsed = parseRecoveryShare(code, recoveryPublicKey)
  return parsed.ok
    ? openSealed(parsed.value.subarray(0, KEY_LENGTH), recoveryContext(box), box.recoveryShare)
    : undefined
}
