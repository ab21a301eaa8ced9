import * as fc from 'fast-check'

/** A change to the bytes of a file; places are parts of its length, so that a change fits every file. */
export type ByteChange =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'copy'; readonly from: number; readonly at: number; readonly length: number }
  | { readonly kind: 'number'; readonly at: number; readonly value: number; readonly little: boolean }

const PLACES = 1 << 20
const at = fc.nat(PLACES - 1)
const length = fc.oneof(fc.nat(16), fc.nat(4096))

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), at, length }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('copy' as const), from: at, at, length }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('number' as const),
      at,
      value: fc.constantFrom(0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_fffe, 0x0001_0000),
      little: fc.boolean(),
    }),
  },
)
export const byteChanges = fc.array(byteChange, { minLength: 1, maxLength: 4 })

export function changeBytes(file: Uint8Array, changes: readonly ByteChange[]): Uint8Array {
  return changes.reduce(changed, Buffer.from(file))
}

function changed(file: Buffer, change: ByteChange): Buffer {
  const place = Math.floor((change.at / PLACES) * file.length)
  const upTo = file.subarray(0, place)
  switch (change.kind) {
    case 'flip': {
      const copy = Buffer.from(file)
      if (place < copy.length) copy[place] = (copy[place] ?? 0) ^ (1 << change.bit)
      return copy
    }
    case 'cut':
      return Buffer.from(upTo)
    case 'drop':
      return Buffer.concat([upTo, file.subarray(place + change.length)])
    case 'insert':
      return Buffer.concat([upTo, change.bytes, file.subarray(place)])
    case 'copy': {
      const from = Math.floor((change.from / PLACES) * file.length)
      return Buffer.concat([upTo, file.subarray(from, from + change.length), file.subarray(place)])
    }
    case 'number': {
      const copy = Buffer.from(file)
      if (place + 4 > copy.length) return copy
      if (change.little) copy.writeUInt32LE(change.value, place)
      else copy.writeUInt32BE(change.value, place)
      return copy
    }
  }
}
