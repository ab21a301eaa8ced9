import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { extractArchive, listArchive, writeArchive } from '#electron/exchange/archive.ts'
import { newArchiveKey, sealPieces } from '#electron/exchange/archive-cipher.ts'
import { type ArchiveList, listBytes } from '#electron/exchange/archive-list.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'

const passphrase = 'năm con mèo mướp'
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-archive-'))
const original = path.join(root, 'original.chamsao-luutru')
const contents: Record<string, Buffer> = {
  'hội đồng.chamsao': Buffer.from(random(150_000)),
  'minh chứng/p1/ảnh.jpg': Buffer.from(random(70_000)),
  'giấy tờ/biên bản.docx': Buffer.from('PK\x07\x08'.repeat(20_000)),
  'trống.txt': Buffer.alloc(0),
}
let folder: string
let bytes: Buffer

beforeAll(async () => {
  const sources = Object.entries(contents).map(([name, content], i) => {
    writeFileSync(path.join(root, `source-${i}`), content)
    return { name, path: path.join(root, `source-${i}`) }
  })
  const written = await writeArchive({
    archive: original,
    title: 'Hội đồng xã An Hòa',
    madeAt: 1_790_000_000_000,
    sources,
    passphrase,
    random,
    cost: 10,
  })
  expect(written.ok).toBe(true)
  bytes = readFileSync(original)
})
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What comes of unpacking these bytes, and that a refusal leaves nothing behind. */
async function unpack(
  archived: Uint8Array,
  options: { passphrase?: string; limits?: { files: number; bytes: number } } = {},
): Promise<string> {
  const archive = path.join(folder, 'archive')
  writeFileSync(archive, archived)
  const extracted = await extractArchive({
    archive,
    passphrase,
    folder: path.join(folder, 'out'),
    ...options,
  })
  if (!extracted.ok) expect(readdirSync(folder)).toEqual(['archive'])
  return extracted.ok ? 'ok' : extracted.error
}

/** An archive made by somebody who knows the passphrase and means harm. */
async function forged(plain: Uint8Array): Promise<Buffer> {
  const key = await newArchiveKey(passphrase, random, 10)
  const pieces: Uint8Array[] = [key.header]
  for await (const piece of sealPieces(key, Readable.from([plain]))) pieces.push(piece)
  return Buffer.concat(pieces)
}
const listed = (files: ArchiveList['files'], rest = ''): Promise<Buffer> =>
  forged(gzipSync(Buffer.concat([listBytes({ title: '', madeAt: 0, files }), Buffer.from(rest)])))

describe('an archive', () => {
  it('gives back every file, and shows its list first', async () => {
    const listed = await listArchive({ archive: original, passphrase: passphrase.normalize('NFD') })
    const files = Object.entries(contents).map(([name, { length: size }]) => ({ name, size }))
    expect(listed).toEqual({
      ok: true,
      value: { title: 'Hội đồng xã An Hòa', madeAt: 1_790_000_000_000, files },
    })
    expect(await unpack(bytes)).toBe('ok')
    for (const [name, content] of Object.entries(contents)) {
      expect(readFileSync(path.join(folder, 'out', name)).equals(content)).toBe(true)
    }
  })

  it('hides names, sizes and content', () => {
    for (const word of ['chamsao', 'docx', 'An Hòa', 'PK\x07\x08'])
      expect(bytes.subarray(16).includes(word)).toBe(false)
  })

  it('stays shut for another passphrase', async () => {
    expect(await unpack(bytes, { passphrase: 'năm con mèo mướm' })).toBe('passphrase-wrong')
  })

  it('does not unpack over a folder that is there', async () => {
    mkdirSync(path.join(folder, 'out'))
    const refused = await extractArchive({ archive: original, passphrase, folder: path.join(folder, 'out') })
    expect(refused).toEqual({ ok: false, error: 'target-exists' })
  })

  it('says what is missing', async () => {
    const missing = { archive: path.join(folder, 'none'), passphrase }
    expect(await listArchive(missing)).toEqual({ ok: false, error: 'archive-missing' })
    const sources = [{ name: 'a', path: path.join(folder, 'none') }]
    const target = {
      archive: path.join(folder, 'x'),
      title: '',
      madeAt: 0,
      sources,
      passphrase,
      random,
      cost: 10,
    }
    expect(await writeArchive(target)).toEqual({ ok: false, error: 'archive-source-missing' })
  })

  it('that asks for gigabytes and seconds before its passphrase is tried is not opened', async () => {
    const archive = path.join(folder, 'costly')
    const head = { title: '', madeAt: 0, sources: [], passphrase, random }
    expect((await writeArchive({ archive, ...head, cost: 19 })).ok).toBe(true)
    expect(await listArchive({ archive, passphrase })).toEqual({ ok: false, error: 'archive-damaged' })
    rmSync(archive)
  })

  it('is not written while a file grows', async () => {
    const growing = path.join(folder, 'growing')
    writeFileSync(growing, 'a')
    const slow: typeof random = length => {
      writeFileSync(growing, 'ab')
      return random(length)
    }
    const target = {
      title: '',
      madeAt: 0,
      sources: [{ name: 'a', path: growing }],
      passphrase,
      random: slow,
      cost: 10,
    }
    expect(await writeArchive({ archive: path.join(folder, 'x'), ...target })).toEqual({
      ok: false,
      error: 'archive-source-changed',
    })
    expect(readdirSync(folder)).toEqual(['growing'])
  })
})

describe('a damaged archive', () => {
  const regions = [
    ['magic', 0, 16, 'archive-foreign'],
    ['cost', 17, 18, 'archive-damaged'],
    ['salt', 18, 34, 'archive-damaged'],
    ['nonce prefix', 34, 53, 'archive-damaged'],
    ['key check', 53, 69, 'archive-damaged'],
    ['checksum', 69, 77, 'archive-damaged'],
    ['first piece', 77, 77 + 65_536, 'archive-damaged'],
    ['tag of the first piece', 77 + 65_536, 77 + 65_552, 'archive-damaged'],
    ['later piece', 77 + 65_552, 77 + 2 * 65_552, 'archive-damaged'],
    ['last piece', -1000, -24, 'archive-damaged'],
    ['last tag', -24, -8, 'archive-damaged'],
    ['end mark', -8, 0, 'archive-cut-short'],
  ] as const

  it.each(regions)('with one bit turned in the %s', async (_, from, to, refusal) => {
    const start = from < 0 ? bytes.length + from : from
    const end = to <= 0 ? bytes.length + to : to
    for (let i = 0; i < 12; i++) {
      const at = start + Math.floor(((end - start) * i) / 12)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8))
      expect(await unpack(changed)).toBe(refusal)
    }
  })

  it.each([
    ['a version to come', 2, 'archive-newer'],
    ['a version that never was', 0, 'archive-damaged'],
  ])('of %s', async (_, version, refusal) => {
    const changed = Buffer.from(bytes)
    changed[16] = version
    expect(await unpack(changed)).toBe(refusal)
  })

  it('cut short at any place', async () => {
    const lengths = [
      17,
      50,
      77,
      100,
      77 + 65_552,
      77 + 65_552 + 8,
      bytes.length - 1,
      bytes.length - 8,
      bytes.length - 30,
    ]
    for (const length of lengths) expect(await unpack(bytes.subarray(0, length))).toBe('archive-cut-short')
    for (const length of [0, 1, 15]) expect(await unpack(bytes.subarray(0, length))).toBe('archive-foreign')
  })

  it('cut at a piece and closed again, with pieces swapped, repeated or added', async () => {
    const header = bytes.subarray(0, 77)
    const end = bytes.subarray(-8)
    const piece = (n: number): Buffer => bytes.subarray(77 + n * 65_552, 77 + (n + 1) * 65_552)
    const rest = bytes.subarray(77 + 2 * 65_552)
    const orders = {
      closed: [header, piece(0), end],
      swapped: [header, piece(1), piece(0), rest],
      repeated: [header, piece(0), piece(0), piece(1), rest],
      added: [bytes.subarray(0, -8), Buffer.from('more'), end],
    }
    for (const order of Object.values(orders))
      expect(await unpack(Buffer.concat(order))).toBe('archive-damaged')
  })

  it('that is something else', async () => {
    expect(await unpack(Buffer.from(random(5000)))).toBe('archive-foreign')
    expect(await unpack(Buffer.from('PK\x03\x04'))).toBe('archive-foreign')
  })
})

describe('an archive that means harm', () => {
  it.each(['../out.txt', '/tmp/out.txt', 'a/../../out.txt', 'C:\\out.txt', 'NUL', 'a\0', 'a\u202e'])(
    'writes nothing to %j',
    async name => {
      expect(await unpack(await listed([{ name, size: 1 }], 'x'))).toBe('archive-name-unsafe')
    },
  )

  it('cannot hide a file behind another', async () => {
    const twice = [
      { name: 'a', size: 1 },
      { name: 'A', size: 1 },
    ]
    expect(await unpack(await listed(twice, 'xy'))).toBe('archive-name-unsafe')
  })

  it.each([
    ['too many bytes', [{ name: 'a', size: 2 ** 40 }]],
    [
      'sizes that overflow',
      [
        { name: 'a', size: Number.MAX_SAFE_INTEGER },
        { name: 'b', size: Number.MAX_SAFE_INTEGER },
      ],
    ],
    ['too many files', Array.from({ length: 30_000 }, (_, i) => ({ name: `f${i}`, size: 0 }))],
  ])('is refused for %s before anything is written', async (_, files) => {
    expect(await unpack(await listed(files))).toBe('archive-too-large')
  })

  it('is refused for a list of 4 GiB', async () => {
    expect(await unpack(await forged(gzipSync(Buffer.from([255, 255, 255, 255]))))).toBe('archive-too-large')
  })

  it('cannot unpack more than it said, nor less', async () => {
    const bomb = '\0'.repeat(50_000_000)
    expect(await unpack(await listed([{ name: 'a', size: 1000 }], bomb))).toBe('archive-damaged')
    expect(await unpack(await listed([{ name: 'a', size: 1000 }], 'short'))).toBe('archive-damaged')
    expect(
      await unpack(await listed([{ name: 'a', size: 1000 }], bomb), { limits: { files: 9, bytes: 999 } }),
    ).toBe('archive-too-large')
  })

  it.each([
    ['no gzip', Buffer.from('plain text')],
    ['an empty gzip', gzipSync('')],
    ['a list that is no JSON', gzipSync(Buffer.from('\0\0\0\x03abc'))],
    ['a list of another shape', gzipSync(Buffer.from('\0\0\0\x02[]'))],
  ])('is refused for %s', async (_, plain) => {
    expect(await unpack(await forged(plain))).toBe('archive-damaged')
  })

  it('neither hangs nor writes more for bytes after its end', async () => {
    const list = listBytes({ title: '', madeAt: 0, files: [] })
    for (const rest of [Buffer.alloc(300_000), Buffer.from(random(300_000)), gzipSync('more')]) {
      const result = await unpack(await forged(Buffer.concat([gzipSync(list), rest])))
      expect(['ok', 'archive-damaged']).toContain(result)
      rmSync(path.join(folder, 'out'), { recursive: true, force: true })
    }
  })
})
