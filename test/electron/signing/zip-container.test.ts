import { crc32 } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentLimits, readContainer } from '#electron/signing/zip-container.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const plain = () => zipSync({ 'a.txt': bytes('một'), 'b/c.txt': bytes('hai'.repeat(200)) }, { mtime: 1.7e12 })

/** Little-endian edits at the first place where the marker stands. */
function patch(zip: Uint8Array, marker: number, offset: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const copy = Uint8Array.from(zip)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== marker) continue
    if (size === 2) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
    return copy
  }
  throw new Error('No such record')
}
const local = 0x04034b50
const central = 0x02014b50
const end = 0x06054b50
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** The same length of name, so that only the name differs. */
function rename(zip: Uint8Array, from: string, to: string, which: 'all' | 'last'): Uint8Array {
  const text = Buffer.from(zip).toString('latin1')
  const changed =
    which === 'all' ? text.replaceAll(from, to) : text.replace(new RegExp(`${from}(?!.*${from})`, 's'), to)
  return new Uint8Array(Buffer.from(changed, 'latin1'))
}

describe('a container', () => {
  it('gives its files', () => {
    const read = readContainer(plain(), documentLimits)
    expect(read.ok && [...read.value.keys()]).toEqual(['a.txt', 'b/c.txt'])
    expect(read.ok && new TextDecoder().decode(read.value.get('a.txt'))).toBe('một')
  })

  it('takes folders as nothing', () => {
    const read = readContainer(zipSync({ 'b/': new Uint8Array(), 'b/c': bytes('x') }), documentLimits)
    expect(read.ok && [...read.value.keys()]).toEqual(['b/c'])
  })

  it.each([
    ['a marked descriptor', true, 4],
    ['a bare descriptor', false, 4],
    ['a wide descriptor, as .NET writes it', true, 8],
    ['a bare wide descriptor', false, 8],
  ] as const)('that was streamed, with %s, is read, and nothing else may stand there', (_, marked, width) => {
    const read = readContainer(streamed(marked, width), documentLimits)
    expect(read.ok && new TextDecoder().decode(read.value.get('a'))).toBe('dòng')
    expect(readContainer(streamed(marked, width, 1), documentLimits)).toMatchObject({ ok: false })
  })

  const tricks: [string, () => Uint8Array][] = [
    ['that is empty', () => new Uint8Array()],
    ['that is no ZIP', () => bytes('không phải tệp nén, chỉ là văn bản')],
    ['cut short', () => plain().slice(0, -5)],
    ['with bytes before it', () => join(bytes('MZ'), plain())],
    ['with bytes after it', () => join(plain(), bytes('thừa'))],
    ['with a comment', () => patch(join(plain(), bytes('ghi')), end, 20, 3)],
    ['on two disks', () => patch(plain(), end, 4, 1)],
    ['whose count is wrong', () => patch(plain(), end, 8, 1)],
    ['with a hidden file between two others', () => hideFile()],
    ['whose local header has another name', () => rename(plain(), 'a.txt', 'z.txt', 'last')],
    ['whose local header has another size', () => patch(plain(), local, 22, 1, 4)],
    ['whose local header has another method', () => patch(plain(), local, 8, 0)],
    ['whose check sum is wrong', () => patch(patch(plain(), local, 14, 1, 4), central, 16, 1, 4)],
    ['with an encrypted file', () => patch(patch(plain(), local, 6, 1), central, 8, 1)],
    ['with an unknown compression', () => patch(patch(plain(), local, 8, 99), central, 10, 99)],
    [
      'with the same file twice',
      () => rename(zipSync({ 'a.txt': bytes('1'), 'b.txt': bytes('2') }), 'b.txt', 'a.txt', 'all'),
    ],
    ['with two names that differ in case', () => zipSync({ 'a.txt': bytes('1'), 'A.TXT': bytes('2') })],
    ['that leaves its folder', () => zipSync({ '../a.txt': bytes('1') })],
    ['with a path from the root', () => zipSync({ '/a.txt': bytes('1') })],
    ['with a drive letter', () => zipSync({ 'C:a.txt': bytes('1') })],
    ['with a backslash', () => zipSync({ 'a\\b.txt': bytes('1') })],
    ['with a control character in a name', () => zipSync({ 'a\u0007.txt': bytes('1') })],
  ]
  it.each(tricks)('%s is damaged', (_, make) => {
    expect(readContainer(make(), documentLimits)).toMatchObject({
      ok: false,
      error: { code: 'container-damaged' },
    })
  })

  const sizes: [string, Uint8Array, Partial<typeof documentLimits>, string][] = [
    ['with too many files', plain(), { entries: 1 }, '2'],
    ['with a file that is too large', plain(), { entryBytes: 100 }, 'b/c.txt'],
    ['with too much in all', plain(), { totalBytes: 601 }, 'b/c.txt'],
    ['that is too large itself', plain(), { fileBytes: 50 }, `${plain().length}`],
    ['that blows up when unpacked', zipSync({ bom: new Uint8Array(8 << 20) }), {}, 'bom'],
  ]
  it.each(sizes)('%s is too large', (_, zip, limits, detail) => {
    const read = readContainer(zip, { ...documentLimits, ...limits })
    expect(read).toEqual({ ok: false, error: { code: 'container-too-large', detail } })
  })

  it('that says less than it unpacks to is damaged, and no more than the said size is unpacked', () => {
    const zip = zipSync({ bom: new Uint8Array(8 << 20) })
    const lying = patch(patch(zip, local, 22, 10, 4), central, 24, 10, 4)
    expect(readContainer(lying, documentLimits)).toMatchObject({
      error: { code: 'container-damaged', detail: 'bom' },
    })
  })
})

/** One stored file whose sizes come after its data. */
function streamed(marked: boolean, width: 4 | 8, error = 0): Uint8Array {
  const data = Buffer.from('dòng')
  const sizes = Buffer.alloc(2 * width)
  for (const place of [0, width]) sizes.writeUInt32LE(data.length + error, place)
  const checkSum = Buffer.alloc(4)
  checkSum.writeUInt32LE(crc32(data))
  const localHeader = Buffer.from('504b0304140008000000000000000000000000000000000000000100000061', 'hex')
  const mark = Buffer.from(marked ? '504b0708' : '', 'hex')
  const before = Buffer.concat([localHeader, data, mark, checkSum, sizes])
  const record = Buffer.from('504b01021400140008000000000000000000'.padEnd(92, '0'), 'hex')
  record.set(checkSum, 16)
  record.writeUInt32LE(data.length, 20)
  record.writeUInt32LE(data.length, 24)
  record.writeUInt16LE(1, 28)
  const directory = Buffer.concat([record, Buffer.from('a')])
  const last = Buffer.from('504b0506000000000100010000000000000000000000', 'hex')
  last.writeUInt32LE(directory.length, 12)
  last.writeUInt32LE(before.length, 16)
  return new Uint8Array(Buffer.concat([before, directory, last]))
}

/** The directory lists only the second file; the first one's bytes stand before it. */
function hideFile(): Uint8Array {
  const first = zipSync({ 'x.txt': bytes('giấu') })
  const firstData = first.subarray(0, first.length - 22 - 51)
  const second = zipSync({ 'y.txt': bytes('hiện') })
  const directory = second.length - 22 - 51
  const moved = join(firstData, second)
  const patched = patch(moved, central, 42, firstData.length, 4)
  return patch(patched, end, 16, firstData.length + directory, 4)
}
