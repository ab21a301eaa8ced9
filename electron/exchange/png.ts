import { crc32 } from 'node:zlib'

const mark = Buffer.from('89504e470d0a1a0a', 'hex')

export type PngSize = { readonly width: number; readonly height: number; readonly transparent: boolean }

/** Size in pixels of a whole PNG, every chunk's check sum right; null for anything else [ISO/IEC 15948]. */
export function readPngSize(bytes: Uint8Array): PngSize | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!data.subarray(0, 8).equals(mark)) return null
  let size: PngSize | null = null
  let hasPixels = false
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at)
    const type = data.toString('latin1', at + 4, at + 8)
    const end = at + 8 + length
    if (end + 4 > data.length || crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return null
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) return null
      // Colour types 4 and 6 carry an alpha channel.
      const transparent = [4, 6].includes(data.readUInt8(at + 17))
      size = { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12), transparent }
    }
    hasPixels ||= type === 'IDAT'
    if (type === 'IEND') return hasPixels && end + 4 === data.length ? size : null
    at = end + 4
  }
  return null
}
