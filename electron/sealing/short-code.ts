/** The first bytes of a hash as people read them out: `7F3A-92C1-0B5E-44D0`. */
export function shortCodeOf(hash: Uint8Array, bytes: number): string {
  const hex = Buffer.from(hash.subarray(0, bytes)).toString('hex').toUpperCase()
  return (hex.match(/.{4}/g) ?? []).join('-')
}
