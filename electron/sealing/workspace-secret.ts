import { ok, type Result } from '#shared/result.ts'
import { deriveKey, KEY_LENGTH } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import type { Random } from './random.ts'
import { formatRecoveryShare, parseRecoveryShare, type RecoveryShareError } from './recovery-share.ts'
import { lockBox, unlockBox } from './sealed-box.ts'
import { SHARE_LENGTH } from './tally-key.ts'

/*
 * All keys of a workspace hang on one secret: PINs are mixed with it, the trail is signed with a key made of it. The machine
 * that makes the workspace derives it from its own secret, one for each workspace, so that what is carried to another machine
 * opens this workspace and no other.
 */

/** The secret of a workspace that was made on the machine with this secret. */
export const workspaceSecret = (deviceSecret: Uint8Array, workspaceId: string): Uint8Array =>
  deriveKey(deviceSecret, new Uint8Array(), `cham-sao workspace secret 1 ${workspaceId}`)

/**
 * A code to be printed, and the secret locked under it. The code is 264 random bits: whoever has a copy but not the paper has
 * nothing to guess at, so the box may lie in every copy.
 */
export function lockUnderCode(
  secret: Uint8Array,
  logPublicKey: Uint8Array,
  random: Random,
): { code: string; box: Uint8Array } {
  const code = random(SHARE_LENGTH)
  const box = lockBox(codeKey(code, logPublicKey), codeContext(logPublicKey), secret, random)
  return { code: formatRecoveryShare(code, logPublicKey), box }
}

/** The secret with the code as typed: see {@link parseRecoveryShare}; `other-session` stands for the code of another workspace or copy. */
export function unlockWithCode(
  typed: string,
  logPublicKey: Uint8Array,
  box: Uint8Array,
): Result<Uint8Array, RecoveryShareError> {
  const code = parseRecoveryShare(typed, logPublicKey)
  if (!code.ok) return code
  const secret = unlockBox(codeKey(code.value, logPublicKey), codeContext(logPublicKey), box)
  return secret?.length === KEY_LENGTH ? ok(secret) : { ok: false, error: { kind: 'other-session' } }
}

/** Locks the secret of a workspace that came from elsewhere for this machine alone. */
export function lockForMachine(machine: Uint8Array, secret: Uint8Array, random: Random): Uint8Array {
  return lockBox(machineKey(machine), machineContext, secret, random)
}

export const unlockForMachine = (machine: Uint8Array, box: Uint8Array): Uint8Array | undefined =>
  unlockBox(machineKey(machine), machineContext, box)

const codeKey = (code: Uint8Array, logPublicKey: Uint8Array) =>
  deriveKey(code, logPublicKey, 'cham-sao moving code 1')
const codeContext = (logPublicKey: Uint8Array) => lengthPrefixed(['cham-sao moving box 1', logPublicKey])
const machineKey = (machine: Uint8Array) => deriveKey(machine, new Uint8Array(), 'cham-sao machine key 1')
const machineContext = lengthPrefixed(['cham-sao machine box 1'])
