import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { encodeNumber } from './pkcs11-bindings.ts'
import type { Pkcs11Module, RawTokenInfo } from './pkcs11-module.ts'
import { attribute, objectClass, tokenFlags } from './pkcs11-names.ts'
import type { TokenInfo } from './token-messages.ts'

type Answer<Value> = Result<Value, TokenRefusal>

export function listTokens(module: Pkcs11Module): Answer<TokenInfo[]> {
  const slots = module.slots()
  if (!slots.ok) return slots
  const tokens = slots.value.flatMap(slot => {
    const info = module.tokenInfo(slot)
    return info.ok && (Number(info.value.flags) & tokenFlags.initialized) !== 0
      ? [describeToken(slot, info.value)]
      : []
  })
  return tokens.length > 0 ? ok(tokens) : no({ code: 'token-missing', detail: '' })
}

export function describeToken(slot: number, info: RawTokenInfo): TokenInfo {
  const text = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/[\0 ]+$/, '')
  const flags = Number(info.flags)
  return {
    slot,
    label: text(info.label),
    manufacturer: text(info.manufacturer),
    model: text(info.model),
    serial: text(info.serial),
    pinState: pinStateOf(flags),
    minimumPin: Number(info.minimumPin),
    maximumPin: Math.min(Number(info.maximumPin), 255),
    ownKeypad: (flags & tokenFlags.protectedAuthenticationPath) !== 0,
  }
}

export function pinStateOf(flags: number): TokenInfo['pinState'] {
  if ((flags & tokenFlags.pinLocked) !== 0) return 'locked'
  if ((flags & tokenFlags.pinFinalTry) !== 0) return 'final-try'
  return (flags & tokenFlags.pinCountLow) !== 0 ? 'low' : 'ok'
}

export function listCertificates(module: Pkcs11Module, slot: number) {
  const session = module.openSession(slot)
  if (!session.ok) return session
  const certificates = readCertificates(module, session.value)
  module.closeSession(session.value)
  return certificates
}

/** Certificates in the order of their ids: the token gives them in any order. */
export function readCertificates(module: Pkcs11Module, session: number) {
  const wanted = [{ type: attribute.class, value: encodeNumber(objectClass.certificate) }]
  const objects = module.find(session, wanted)
  if (!objects.ok) return objects
  const found = objects.value.flatMap(object => readOne(module, session, object) ?? [])
  return ok(found.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

function readOne(module: Pkcs11Module, session: number, object: number) {
  const read = (type: number) => module.attribute(session, object, type)
  const [value, id, label] = [read(attribute.value), read(attribute.id), read(attribute.label)]
  if (!value.ok || !id.ok) return null
  return {
    id: Buffer.from(id.value).toString('hex'),
    label: label.ok ? Buffer.from(label.value).toString('utf8') : '',
    der: Buffer.from(value.value).toString('base64'),
  }
}
