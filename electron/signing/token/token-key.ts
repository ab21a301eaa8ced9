import { createHash } from 'node:crypto'
import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { SigningAlgorithm } from '../algorithms.ts'
import { encodeNumber } from './pkcs11-bindings.ts'
import type { Pkcs11Module } from './pkcs11-module.ts'
import { attribute, mechanism, objectClass, refusalOf, returnValue, user } from './pkcs11-names.ts'
import { describeToken, pinStateOf } from './token-listing.ts'
import type { TokenRequest } from './token-messages.ts'

type Answer<Value> = Result<Value, TokenRefusal>

export type OpenKey = {
  readonly session: number
  readonly key: number
  readonly certificateId: string
  /** Kept only for a key that asks for it again at each signature (CKA_ALWAYS_AUTHENTICATE). */
  readonly pin: Uint8Array | null
}

/** DigestInfo of SHA-256 (RFC 8017, 9.2): old tokens only sign what is already framed. */
const sha256Frame = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** Logs in once. A PIN is tried a single time: civil servants' tokens lock after three wrong ones. */
export function openKey(
  module: Pkcs11Module,
  request: Extract<TokenRequest, { kind: 'open' }>,
): Answer<OpenKey> {
  const before = module.tokenInfo(request.slot)
  if (!before.ok) return before
  const token = describeToken(request.slot, before.value)
  if (token.serial !== request.serial) return no({ code: 'token-removed', detail: token.serial })
  if (token.pinState === 'locked') return no({ code: 'token-pin-locked', detail: token.label })
  module.closeAllSessions(request.slot)
  const session = module.openSession(request.slot)
  if (!session.ok) return session
  const pin = request.pin === null ? null : Buffer.from(request.pin, 'utf8')
  const returned = module.login(session.value, user.user, pin)
  if (returned === returnValue.pinIncorrect) return wrongPin(module, request.slot)
  if (returned !== returnValue.ok) return no(refusalOf(returned))
  const found = module.find(session.value, [
    { type: attribute.class, value: encodeNumber(objectClass.privateKey) },
    { type: attribute.id, value: Buffer.from(request.certificateId, 'hex') },
  ])
  if (!found.ok) return found
  const [key] = found.value
  if (key === undefined) return no({ code: 'token-key-not-found', detail: request.certificateId })
  const always = module.attribute(session.value, key, attribute.alwaysAuthenticate)
  const asksAgain = always.ok && always.value[0] === 1
  const { certificateId } = request
  return ok({ session: session.value, key, certificateId, pin: asksAgain ? pin : null })
}

/** `detail` says how the PIN stands after this try: `ok`, `low`, `final-try`. */
function wrongPin(module: Pkcs11Module, slot: number): Answer<never> {
  const after = module.tokenInfo(slot)
  const state = after.ok ? pinStateOf(Number(after.value.flags)) : 'ok'
  return no({ code: state === 'locked' ? 'token-pin-locked' : 'token-pin-wrong', detail: state })
}

export function signWithKey(
  module: Pkcs11Module,
  opened: OpenKey,
  algorithm: SigningAlgorithm,
  data: Uint8Array,
) {
  const hash = createHash('sha256').update(data).digest()
  if (algorithm === 'ecdsa-p256-sha256') return signOnce(module, opened, mechanism.ecdsa, hash)
  const signature = signOnce(module, opened, mechanism.sha256RsaPkcs, data)
  const unknown = !signature.ok && signature.error.detail === refusalOf(returnValue.mechanismInvalid).detail
  return unknown ? signOnce(module, opened, mechanism.rsaPkcs, Buffer.concat([sha256Frame, hash])) : signature
}

function signOnce(module: Pkcs11Module, opened: OpenKey, how: number, data: Uint8Array): Answer<Uint8Array> {
  const started = module.signInit(opened.session, how, opened.key)
  if (started !== returnValue.ok) return no(refusalOf(started))
  if (opened.pin !== null) {
    const returned = module.login(opened.session, user.contextSpecific, opened.pin)
    if (returned !== returnValue.ok) return no(refusalOf(returned))
  }
  return module.sign(opened.session, data)
}
