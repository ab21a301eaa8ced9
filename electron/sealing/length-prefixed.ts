import { concatBytes } from '@noble/hashes/utils.js'

/**
 * Joins fields so that no two different lists give the same bytes: each is preceded by its length (u32, big-endian).
 * Without the lengths ("ab","c") and ("a","bc") would be one and the same.
 */
export function lengthPrefixed(fields: readonly (string | Uint8Array)[]): Uint8Array {
  return concatBytes(
    ...fields.flatMap(field => {
      const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, bytes.length)
      return [length, bytes]
    }),
  )
}
