import { crc32, inflateRawSync } from 'node:zlib'
import { no, ok, type Result } from '#shared/result.ts'
import { type CentralRecord, readDataRange, readDirectory } from './zip-records.ts'

export type ContainerCode = 'container-damaged' | 'container-too-large'
export type ContainerRefusal = { code: ContainerCode; detail: string }

/** Sizes in bytes of the unpacked content; `ratio` is unpacked to packed, asked only of entries above 4 MiB. */
export type ContainerLimits = {
  readonly fileBytes: number
  readonly entryBytes: number
  readonly totalBytes: number
  readonly entries: number
  readonly ratio: number
}

export const documentLimits: ContainerLimits = {
  fileBytes: 64 << 20,
  entryBytes: 64 << 20,
  totalBytes: 192 << 20,
  entries: 4096,
  ratio: 200,
}

/** A session archive carries scans and evidence, so it may be larger than one paper. */
export const archiveLimits: ContainerLimits = {
  fileBytes: 1 << 30,
  entryBytes: 512 << 20,
  totalBytes: 2 ** 31,
  entries: 20_000,
  ratio: 200,
}

const ratioFreeBytes = 4 << 20

/**
 * Unpacks a ZIP that two readers cannot read in two ways: one directory, each byte of the file accounted for,
 * local headers that agree with it, no two names that differ only in case, no path that leaves the container.
 */
export function readContainer(
  bytes: Uint8Array,
  limits: ContainerLimits,
): Result<Map<string, Uint8Array>, ContainerRefusal> {
  if (bytes.length > limits.fileBytes) return no({ code: 'container-too-large', detail: `${bytes.length}` })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(view)
  if (directory === null) return damaged('')
  const tooLarge = findOversize(directory.records, limits)
  if (tooLarge !== null) return no({ code: 'container-too-large', detail: tooLarge })
  const wrongName = findWrongName(directory.records)
  if (wrongName !== null) return damaged(wrongName)

  const files = new Map<string, Uint8Array>()
  let expected = 0
  for (const record of [...directory.records].sort((a, b) => a.localOffset - b.localOffset)) {
    if (record.localOffset !== expected) return damaged(record.name)
    const range = readDataRange(view, record, directory.start)
    const data = range === null ? null : unpack(bytes.subarray(range.start, range.end), record)
    if (range === null || data === null) return damaged(record.name)
    if (!record.name.endsWith('/')) files.set(record.name, data)
    else if (data.length > 0) return damaged(record.name)
    expected = range.end + descriptorLength(view, record, range.end, directory.start)
  }
  return expected === directory.start ? ok(files) : damaged('')
}

const damaged = (detail: string) => no<ContainerRefusal>({ code: 'container-damaged', detail })

function findOversize(records: readonly CentralRecord[], limits: ContainerLimits): string | null {
  if (records.length > limits.entries) return `${records.length}`
  let total = 0
  for (const { name, size, compressedSize } of records) {
    total += size
    const bomb = size > ratioFreeBytes && size > compressedSize * limits.ratio
    if (size > limits.entryBytes || total > limits.totalBytes || bomb) return name
  }
  return null
}

function findWrongName(records: readonly CentralRecord[]): string | null {
  const seen = new Set<string>()
  for (const { name } of records) {
    const key = name.toLowerCase()
    const segments = name.replace(/\/$/, '').split('/')
    const unsafe =
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
      /[\\:\u0000-\u001f]/.test(name) || segments.some(part => part === '' || part === '.' || part === '..')
    if (unsafe || seen.has(key)) return name
    seen.add(key)
  }
  return null
}

/** What may follow a streamed entry: check sum and sizes once more, with or without a mark, sizes of 4 or 8 bytes. */
const descriptorForms = [
  { marked: true, width: 4 },
  { marked: false, width: 4 },
  { marked: true, width: 8 },
  { marked: false, width: 8 },
] as const

function descriptorLength(view: DataView, record: CentralRecord, at: number, limit: number): number {
  if ((record.flags & 0x08) === 0) return 0
  for (const { marked, width } of descriptorForms) {
    const from = marked ? at + 4 : at
    const end = from + 4 + 2 * width
    if (end > limit || (marked && view.getUint32(at, true) !== 0x08074b50)) continue
    const size = (place: number) =>
      width === 4 ? view.getUint32(place, true) : Number(view.getBigUint64(place, true))
    const same =
      view.getUint32(from, true) === record.crc &&
      size(from + 4) === record.compressedSize &&
      size(from + 4 + width) === record.size
    if (same) return end - at
  }
  return 0
}

function unpack(packed: Uint8Array, record: CentralRecord): Uint8Array | null {
  const encrypted = (record.flags & 0x41) !== 0
  if (encrypted) return null
  const data = record.method === 0 ? packed : record.method === 8 ? inflate(packed, record.size) : null
  return data !== null && data.length === record.size && crc32(data) === record.crc ? data : null
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      info: true,
    }) as never as {
      buffer: Uint8Array
      engine: { bytesWritten: number }
    }
    return engine.bytesWritten === packed.length ? buffer : null
  } catch {
    return null
  }
}
