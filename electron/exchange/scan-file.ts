import type { ScanMediaType } from '#shared/contract/signature.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { countPdfPages } from './pdf-pages.ts'
import { readPngSize } from './png.ts'

export type ScanFacts = { readonly mediaType: ScanMediaType; readonly pages: number }
export type ScanFault = 'scan-kind-unknown' | 'scan-damaged' | 'scan-encrypted'

/** What a scanned file is, by its content and not by its name: kind and number of pages. */
export function readScan(bytes: Uint8Array): Result<ScanFacts, ScanFault> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) {
    const pages = countPdfPages(bytes)
    if (pages.ok) return ok({ mediaType: 'application/pdf', pages: pages.value })
    return no(pages.error === 'encrypted' ? 'scan-encrypted' : 'scan-damaged')
  }
  if (head.startsWith('\x89PNG'))
    return readPngSize(bytes) ? ok({ mediaType: 'image/png', pages: 1 }) : no('scan-damaged')
  if (head.startsWith('\xff\xd8\xff'))
    return isWholeJpeg(bytes) ? ok({ mediaType: 'image/jpeg', pages: 1 }) : no('scan-damaged')
  return no('scan-kind-unknown')
}

/** Segments up to the picture's size and its scan, and the end mark at the end [ITU-T T.81, B]. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sized = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return false
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0xda) return sized && endsWithMark(bytes)
    else {
      // All frame headers but the tables that share their range: DHT, JPG, DAC.
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) sized = true
      at += 2 + view.getUint16(at + 2)
    }
  }
  return false
}

/** Cameras put a few bytes of their own behind the end mark. */
function endsWithMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-4096)).includes(Buffer.from([0xff, 0xd9]))
}
