import { promisify } from 'node:util'
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'

/*
 * The zip container of a Word file. Written here because a paper consists of some twenty parts of which all but two are the same in
 * every paper: they are compressed once and copied, which no zip library at hand offers without streaming headers.
 */

/** A part as it lies in the file. */
export type ZipPart = {
  readonly path: string
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day a zip knows: equal papers have equal bytes. */
const FIRST_DAY = 0x0021

const deflateBeside = promisify(deflateRaw)

/** As {@link zipPart}, compressed on a thread beside, so that other calls and the next paper have their turn meanwhile. */
export async function zipPartBeside(path: string, content: Uint8Array): Promise<ZipPart> {
  return { path, crc: crc32(content), size: content.length, data: await deflateBeside(content) }
}

export function zipPart(path: string, content: Uint8Array): ZipPart {
  return { path, crc: crc32(content), size: content.length, data: deflateRawSync(content) }
}

/** Fields that the local header and the directory share. */
function writeFacts(view: Buffer, at: number, part: ZipPart, nameLength: number): void {
  view.writeUInt16LE(VERSION, at)
  view.writeUInt16LE(UTF8_NAMES, at + 2)
  view.writeUInt16LE(DEFLATED, at + 4)
  view.writeUInt16LE(0, at + 6)
  view.writeUInt16LE(FIRST_DAY, at + 8)
  view.writeUInt32LE(part.crc, at + 10)
  view.writeUInt32LE(part.data.length, at + 14)
  view.writeUInt32LE(part.size, at + 18)
  view.writeUInt16LE(nameLength, at + 22)
}

function localHeader(part: ZipPart, name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  writeFacts(header, 4, part, name.length)
  return Buffer.concat([header, name])
}

function directoryEntry(part: ZipPart, name: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(CENTRAL, 0)
  entry.writeUInt16LE(VERSION, 4)
  writeFacts(entry, 6, part, name.length)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

/** The parts as one zip file, in the given order. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.path, 'utf8')
    const header = localHeader(part, name)
    directory.push(directoryEntry(part, name, offset))
    pieces.push(header, part.data)
    offset += header.length + part.data.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}
