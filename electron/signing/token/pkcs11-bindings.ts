import koffi from 'koffi'

/**
 * Cryptoki functions straight from the vendor's module. On Windows the structures are packed to single bytes and
 * CK_ULONG (`unsigned long`) has 32 bits; elsewhere they are aligned and it has the width of the machine.
 */
const isWindows = process.platform === 'win32'
const structure = isWindows ? koffi.pack : koffi.struct
const text = (length: number) => koffi.array('uint8_t', length, 'Typed')

const version = structure({ major: 'uint8_t', minor: 'uint8_t' })
const mechanismType = structure({ mechanism: 'ulong', parameter: 'void *', length: 'ulong' })
const attributeType = structure({ type: 'ulong', value: 'void *', length: 'ulong' })
const tokenInfoType = structure({
  label: text(32),
  manufacturer: text(32),
  model: text(16),
  serial: text(16),
  flags: 'ulong',
  sessions: koffi.array('ulong', 4),
  maximumPin: 'ulong',
  minimumPin: 'ulong',
  memory: koffi.array('ulong', 4),
  hardware: version,
  firmware: version,
  time: text(16),
})

/** What C says about a length it cannot tell. */
export const unavailable = isWindows ? 0xffffffff : 2 ** 64 - 1
export const ulongBytes = koffi.sizeof('ulong')

/** A C function that returns CK_RV; `number` because every code of the standard is small. */
export type Call = (...values: unknown[]) => number
type RawCall = (...values: unknown[]) => number | bigint

const outNumber = koffi.out(koffi.pointer('ulong'))
const inOutNumber = koffi.inout(koffi.pointer('ulong'))

type FunctionName =
  | 'initialize'
  | 'finalize'
  | 'getSlotList'
  | 'getTokenInfo'
  | 'openSession'
  | 'closeSession'
  | 'closeAllSessions'
  | 'login'
  | 'getAttributeValue'
  | 'findObjectsInit'
  | 'findObjects'
  | 'findObjectsFinal'
  | 'signInit'
  | 'sign'

/** Place in CK_FUNCTION_LIST, which the standard fixes (pkcs11f.h), and parameters. */
const functions: Record<FunctionName, readonly [place: number, parameters: readonly unknown[]]> = {
  initialize: [0, ['void *']],
  finalize: [1, ['void *']],
  getSlotList: [4, ['uint8_t', 'void *', inOutNumber]],
  getTokenInfo: [6, ['ulong', koffi.out(koffi.pointer(tokenInfoType))]],
  openSession: [12, ['ulong', 'ulong', 'void *', 'void *', outNumber]],
  closeSession: [13, ['ulong']],
  closeAllSessions: [14, ['ulong']],
  login: [18, ['ulong', 'ulong', 'void *', 'ulong']],
  getAttributeValue: [24, ['ulong', 'ulong', koffi.inout(koffi.pointer(attributeType)), 'ulong']],
  findObjectsInit: [26, ['ulong', koffi.pointer(attributeType), 'ulong']],
  findObjects: [27, ['ulong', 'void *', 'ulong', outNumber]],
  findObjectsFinal: [28, ['ulong']],
  signInit: [42, ['ulong', koffi.pointer(mechanismType), 'ulong']],
  sign: [43, ['ulong', 'void *', 'ulong', 'void *', inOutNumber]],
}

export type Bindings = Readonly<Record<FunctionName, Call>>

/** Loads the module; throws when the file is no PKCS#11 library for this kind of machine. */
export function bindModule(path: string): Bindings {
  const getFunctionList = koffi
    .load(path)
    .func('C_GetFunctionList', 'ulong', [koffi.out(koffi.pointer('void *'))]) as RawCall
  const list: [unknown] = [null]
  if (Number(getFunctionList(list)) !== 0 || list[0] === null)
    throw new Error('C_GetFunctionList gave no list')
  // A version of two bytes stands first; the pointers follow, aligned except on Windows.
  const width = koffi.sizeof('void *')
  const first = isWindows ? 2 : width
  const bound = Object.entries(functions).map(([name, [place, parameters]]) => {
    const pointer: unknown = koffi.decode(list[0], first + place * width, 'void *')
    const call = koffi.decode(pointer, koffi.proto('ulong', parameters as string[])) as RawCall
    return [name, (...values: unknown[]) => Number(call(...values))] as const
  })
  return Object.fromEntries(bound) as Bindings
}

export const addressOf = (data: Uint8Array): bigint => koffi.address(data)

export function decodeNumbers(data: Uint8Array, count: number): number[] {
  if (count === 0) return []
  const decoded = koffi.decode(data, koffi.array('ulong', count)) as Iterable<number | bigint>
  return Array.from(decoded, Number)
}

export function encodeNumber(value: number): Uint8Array {
  const data = new Uint8Array(ulongBytes)
  koffi.encode(data, 'ulong', value)
  return data
}
