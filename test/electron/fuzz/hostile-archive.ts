import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { newArchiveKey, sealPieces } from '#electron/exchange/archive-cipher.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { nastyText } from './nasty.ts'

type Listed = { readonly name: string; readonly size: number; readonly filled: number }
/** An archive of somebody who knows the passphrase and means harm. */
export type HostileArchive = {
  readonly files: readonly Listed[]
  /** Length that stands before the list; null for the true one. */
  readonly told: number | null
  readonly list: 'true' | 'not-json' | 'other-json' | 'deep'
  readonly packed: boolean
  readonly after: number
  readonly cost: number
}

const size = fc.constantFrom(0, 1, 3, 1000, 1 << 20, 2 ** 40, 2 ** 53, -1, 0.5)
const name = fc.oneof(
  fc.constantFrom(
    'x.chamsao',
    '../../beside/inner/letter.txt',
    '/tmp/cham-sao-outside.chamsao',
    'a/../../x.chamsao',
    'C:\\x.chamsao',
    '../x.chamsao',
    'con.chamsao',
    'x.chamsao/y',
    'X.chamsao',
  ),
  nastyText.map(text => text.slice(0, 700)),
)
export const hostileArchive: fc.Arbitrary<HostileArchive> = fc.record({
  files: fc.array(
    fc.record({ name, size, filled: fc.constantFrom(0, 1, 3, 1000, 1000, 1000, 1 << 20, 8 << 20) }),
    {
      maxLength: 4,
    },
  ),
  told: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 0xffff_ffff, 16_777_216) },
  ),
  list: fc.oneof(
    { weight: 6, arbitrary: fc.constant('true' as const) },
    { weight: 1, arbitrary: fc.constantFrom('not-json', 'other-json', 'deep') },
  ),
  packed: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  after: fc.constantFrom(0, 0, 0, 1, 100_000),
  cost: fc.oneof({ weight: 40, arbitrary: fc.constant(10) }, { weight: 1, arbitrary: fc.constant(18) }),
})

export async function writeHostile(archive: HostileArchive, passphrase: string): Promise<Uint8Array> {
  const head = {
    title: 'x',
    madeAt: 1,
    files: archive.files.map(({ name: own, size: told }) => ({ name: own, size: told })),
  }
  const lists = {
    true: JSON.stringify(head),
    'not-json': '{',
    'other-json': '[1]',
    deep: '['.repeat(200_000),
  }
  const text = Buffer.from(lists[archive.list])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(archive.told ?? text.length)
  const content = Buffer.concat([
    length,
    text,
    ...archive.files.map(({ filled }) => Buffer.alloc(filled)),
    Buffer.alloc(archive.after),
  ])
  const plain = archive.packed ? gzipSync(content, { level: 1 }) : content
  const key = await newArchiveKey(passphrase, systemRandom, archive.cost)
  const pieces = [key.header]
  async function* source() {
    yield plain
  }
  for await (const piece of sealPieces(key, source())) pieces.push(piece)
  return Buffer.concat(pieces)
}
