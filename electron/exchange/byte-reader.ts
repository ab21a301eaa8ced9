import { ArchiveFault } from './archive-refusal.ts'

/** Takes exact lengths from a stream of pieces of any length. */
export type ByteReader = {
  /** Exactly `length` bytes; `archive-damaged` where the stream ends before. */
  take(length: number): Promise<Buffer>
  /** The next `length` bytes as they come. */
  pass(length: number): AsyncGenerator<Uint8Array>
  /** Whether nothing is left. */
  isAtEnd(): Promise<boolean>
}

export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]()
  let current: Uint8Array = new Uint8Array()

  async function isAtEnd(): Promise<boolean> {
    while (current.length === 0) {
      const next = await pieces.next()
      if (next.done) return true
      current = next.value
    }
    return false
  }

  async function* pass(length: number): AsyncGenerator<Uint8Array> {
    let left = length
    while (left > 0) {
      if (await isAtEnd()) throw new ArchiveFault('archive-damaged')
      const piece = current.subarray(0, left)
      current = current.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async function take(length: number): Promise<Buffer> {
    const taken: Uint8Array[] = []
    for await (const piece of pass(length)) taken.push(piece)
    return Buffer.concat(taken)
  }

  return { take, pass, isAtEnd }
}
