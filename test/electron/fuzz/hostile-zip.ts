import { crc32, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { nastyText } from './nasty.ts'

/** One entry as it is written, and what the headers say of it. */
type Entry = {
  readonly name: string
  readonly content: 'text' | 'bomb' | 'xml' | 'json'
  readonly stored: boolean
  /** Sizes that the headers tell; null for the true ones. */
  readonly told: number | null
  readonly link: boolean
  readonly localName: string | null
  readonly flags: number
}

const BOMB = Buffer.alloc(48 << 20)
const bomb = { plain: BOMB, packed: deflateRawSync(BOMB, { level: 9 }), crc: crc32(BOMB) }

const names = fc.oneof(
  fc.constantFrom(
    ...[
      'word/document.xml',
      '[Content_Types].xml',
      '_rels/.rels',
      'manifest.json',
      'seal.json',
      'tally.json',
      'trail.jsonl',
    ],
    ...[
      '../../beside/inner/letter.txt',
      '/tmp/cham-sao-outside',
      'C:/x',
      '..',
      './x',
      'x/../../y',
      'WORD/DOCUMENT.XML',
      'word/',
      'con',
      'x ',
    ],
  ),
  nastyText.map(text => text.slice(0, 300)),
)
const entry: fc.Arbitrary<Entry> = fc.record({
  name: names,
  content: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('text', 'xml', 'json') },
    { weight: 1, arbitrary: fc.constant('bomb') },
  ),
  stored: fc.boolean(),
  told: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff) },
  ),
  link: fc.boolean(),
  localName: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: names }),
  flags: fc.constantFrom(0x800, 0, 1, 8),
})

/** ZIP files that nobody packs by accident: names above the folder, links, sizes that lie, bombs. */
export const hostileZip: fc.Arbitrary<readonly Entry[]> = fc.array(entry, { minLength: 1, maxLength: 5 })

const CONTENT = {
  text: Buffer.from('chè'),
  json: Buffer.from('{"format":"cham-sao archive 1","files":{"../../x":"00"}}'),
  xml: Buffer.from(
    '<w:document xmlns:w="x"><w:body><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>',
  ),
}

export function packHostile(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const each of entries) {
    const isBomb = each.content === 'bomb'
    const plain = each.content === 'bomb' ? bomb.plain : CONTENT[each.content]
    const data = isBomb ? bomb.packed : each.stored ? plain : deflateRawSync(plain)
    const head = fields(each, isBomb ? bomb.crc : crc32(plain), data.length, plain.length, isBomb)
    const localName = Buffer.from(each.localName ?? each.name)
    const name = Buffer.from(each.name)
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      head,
      u16(localName.length),
      u16(0),
      localName,
      data,
    ])
    const attributes = each.link ? 0o120777 * 65_536 : 0
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        u16(0x031e),
        head,
        u16(name.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(attributes),
        u32(offset),
        name,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    u32(0),
    u16(entries.length),
    u16(entries.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ])
  return Buffer.concat([...locals, directory, end])
}

/** Version to sizes: the same in the local header and in the directory. */
function fields(entry: Entry, crc: number, packed: number, size: number, isBomb: boolean): Buffer {
  const method = entry.stored && !isBomb ? 0 : 8
  return Buffer.concat([
    u16(20),
    u16(entry.flags),
    u16(method),
    u16(0),
    u16(33),
    u32(crc),
    u32(entry.told ?? packed),
    u32(entry.told ?? size),
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value & 0xffff)
  return bytes
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
