import { createHash } from 'node:crypto'
import type { Random } from '#electron/sealing/random.ts'

/** The same "random" bytes every time, for tests that compare with a written-down answer. */
export function countingRandom(seed: string): Random {
  let calls = 0
  return length => {
    calls += 1
    const block = createHash('shake256', { outputLength: length }).update(`${seed} ${calls}`).digest()
    return Uint8Array.from(block)
  }
}
