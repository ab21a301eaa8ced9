import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import {
  addressOf,
  type Bindings,
  bindModule,
  decodeNumbers,
  ulongBytes,
  unavailable,
} from './pkcs11-bindings.ts'
import { refusalOf, returnValue, sessionFlags } from './pkcs11-names.ts'

export type RawTokenInfo = {
  label: Uint8Array
  manufacturer: Uint8Array
  model: Uint8Array
  serial: Uint8Array
  flags: number | bigint
  maximumPin: number | bigint
  minimumPin: number | bigint
}
export type Attribute = { readonly type: number; readonly value: Uint8Array }
type Answer<Value> = Result<Value, TokenRefusal>

const mostObjects = 200
const mostBytes = 1 << 20

/** The functions of a module with JavaScript values instead of pointers; every refusal carries the CKR value. */
export function openModule(path: string) {
  const calls = bindModule(path)
  return {
    initialize: () => answer(calls.initialize(null), null),
    finalize: () => void calls.finalize(null),
    slots: () => listSlots(calls),
    tokenInfo: (slot: number) => readTokenInfo(calls, slot),
    openSession: (slot: number) => openSession(calls, slot),
    closeSession: (session: number) => void calls.closeSession(session),
    /** Logs out too: the next one must give his own PIN. */
    closeAllSessions: (slot: number) => void calls.closeAllSessions(slot),
    /** The bare return value: the caller tells a wrong PIN from other faults. */
    login: (session: number, user: number, pin: Uint8Array | null) =>
      calls.login(session, user, pin, pin?.length ?? 0),
    find: (session: number, template: readonly Attribute[]) => findObjects(calls, session, template),
    attribute: (session: number, object: number, type: number) => readAttribute(calls, session, object, type),
    signInit: (session: number, mechanism: number, key: number) =>
      calls.signInit(session, { mechanism, parameter: null, length: 0 }, key),
    sign: (session: number, data: Uint8Array) => sign(calls, session, data),
  }
}

export type Pkcs11Module = ReturnType<typeof openModule>

function answer<Value>(returned: number, value: Value): Answer<Value> {
  return returned === returnValue.ok ? ok(value) : no(refusalOf(returned))
}

function listSlots(calls: Bindings): Answer<number[]> {
  const count = [0]
  const asked = calls.getSlotList(1, null, count)
  if (asked !== returnValue.ok) return answer(asked, [])
  const room = Number(count[0])
  const slots = new Uint8Array(Math.max(room, 1) * ulongBytes)
  const given = calls.getSlotList(1, slots, count)
  return answer(given, decodeNumbers(slots, Math.min(room, Number(count[0]))))
}

function readTokenInfo(calls: Bindings, slot: number): Answer<RawTokenInfo> {
  const info = {}
  const returned = calls.getTokenInfo(slot, info)
  return answer(returned, info as RawTokenInfo)
}

function openSession(calls: Bindings, slot: number): Answer<number> {
  const session = [0]
  const returned = calls.openSession(slot, sessionFlags.serial, null, null, session)
  return answer(returned, Number(session[0]))
}

/** What the module reads and writes by its bare address; kept here, or the collector may take it away during the call. */
const lent = new Set<Uint8Array>()

function lending<Value>(memory: readonly Uint8Array[], call: () => Value): Value {
  for (const data of memory) lent.add(data)
  try {
    return call()
  } finally {
    for (const data of memory) lent.delete(data)
  }
}

function findObjects(calls: Bindings, session: number, template: readonly Attribute[]): Answer<number[]> {
  const raw = template.map(({ type, value }) => ({ type, value: addressOf(value), length: value.length }))
  const memory = template.map(({ value }) => value)
  const started = lending(memory, () => calls.findObjectsInit(session, raw, raw.length))
  if (started !== returnValue.ok) return answer(started, [])
  const handles = new Uint8Array(mostObjects * ulongBytes)
  const count = [0]
  const returned = calls.findObjects(session, handles, mostObjects, count)
  calls.findObjectsFinal(session)
  return answer(returned, decodeNumbers(handles, Number(count[0])))
}

function readAttribute(calls: Bindings, session: number, object: number, type: number): Answer<Uint8Array> {
  const wish = { type, value: null as bigint | null, length: 0 as number | bigint }
  const asked = calls.getAttributeValue(session, object, wish, 1)
  const length = Number(wish.length)
  if (asked !== returnValue.ok || length === unavailable || length > mostBytes)
    return answer(asked || 0x12, new Uint8Array())
  const value = new Uint8Array(length)
  if (length === 0) return ok(value)
  const returned = lending([value], () =>
    calls.getAttributeValue(session, object, { type, value: addressOf(value), length }, 1),
  )
  return answer(returned, value)
}

function sign(calls: Bindings, session: number, data: Uint8Array): Answer<Uint8Array> {
  const signature = new Uint8Array(1024)
  const length = [signature.length]
  const returned = calls.sign(session, data, data.length, signature, length)
  return answer(returned, signature.slice(0, Number(length[0])))
}
