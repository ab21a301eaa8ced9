import { no, ok, type Result } from '#shared/result.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import type { MemberSecret } from './member-key.ts'
import { pad, unpad } from './padding.ts'
import type { Random } from './random.ts'
import { lockBox, unlockBox } from './sealed-box.ts'

/**
 * Encrypts a member's draft under his own key, padded so that its length does not tell how far he is.
 * `place` says where it belongs (session, product, round, …); a draft moved elsewhere does not open.
 */
export function sealDraft(
  secret: MemberSecret,
  place: readonly string[],
  bytes: Uint8Array,
  random: Random,
): Uint8Array {
  return lockBox(secret.draftKey, draftContext(secret, place), pad(bytes), random)
}

export function openDraft(
  secret: MemberSecret,
  place: readonly string[],
  box: Uint8Array,
): Result<Uint8Array, 'draft-damaged'> {
  const padded = unlockBox(secret.draftKey, draftContext(secret, place), box)
  const bytes = padded && unpad(padded)
  return bytes ? ok(bytes) : no('draft-damaged')
}

function draftContext(secret: MemberSecret, place: readonly string[]): Uint8Array {
  return lengthPrefixed(['cham-sao draft 1', secret.memberId, ...place])
}
