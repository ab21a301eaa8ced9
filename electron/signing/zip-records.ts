/** Byte positions of the ZIP format (APPNOTE 6.3): reading of the three record kinds, nothing else. */

export type CentralRecord = {
  name: string
  flags: number
  method: number
  crc: number
  compressedSize: number
  size: number
  localOffset: number
}

export type Directory = { records: CentralRecord[]; start: number }

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The central directory, or null when the file is not exactly one plain ZIP without prefix, suffix or comment. */
export function readDirectory(view: DataView): Directory | null {
  const end = view.byteLength - endLength
  if (end < 0 || view.getUint32(end, true) !== endSignature) return null
  const oneDisk = view.getUint32(end + 4, true) === 0
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  const comment = view.getUint16(end + 20, true)
  if (!oneDisk || count !== view.getUint16(end + 8, true) || comment !== 0 || start + length !== end)
    return null
  const records: CentralRecord[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const read = at + 46 <= end ? readCentralRecord(view, at) : null
    if (read === null || read.next > end) return null
    records.push(read.record)
    at = read.next
  }
  return at === end ? { records, start } : null
}

function readCentralRecord(view: DataView, at: number): { record: CentralRecord; next: number } | null {
  if (view.getUint32(at, true) !== centralSignature) return null
  const nameLength = view.getUint16(at + 28, true)
  const tail = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const name = readName(view, at + 46, nameLength)
  if (name === null) return null
  const record = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localOffset: view.getUint32(at + 42, true),
  }
  return { record, next: at + 46 + nameLength + tail }
}

/** Where the data of an entry lie; null when its local header says something else than the directory. */
export function readDataRange(
  view: DataView,
  record: CentralRecord,
  limit: number,
): { start: number; end: number } | null {
  const at = record.localOffset
  if (at + 30 > limit || view.getUint32(at, true) !== localSignature) return null
  const nameLength = view.getUint16(at + 26, true)
  const start = at + 30 + nameLength + view.getUint16(at + 28, true)
  const end = start + record.compressedSize
  if (end > limit || readName(view, at + 30, nameLength) !== record.name) return null
  const sameMethod = view.getUint16(at + 8, true) === record.method
  const sameFlags = view.getUint16(at + 6, true) === record.flags
  const streamed = (record.flags & 0x08) !== 0
  const sameSizes =
    view.getUint32(at + 14, true) === record.crc &&
    view.getUint32(at + 18, true) === record.compressedSize &&
    view.getUint32(at + 22, true) === record.size
  return sameMethod && sameFlags && (streamed || sameSizes) ? { start, end } : null
}

function readName(view: DataView, at: number, length: number): string | null {
  if (at + length > view.byteLength) return null
  try {
    return strictUtf8.decode(new Uint8Array(view.buffer, view.byteOffset + at, length))
  } catch {
    return null
  }
}
