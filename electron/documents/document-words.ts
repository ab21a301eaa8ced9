import { strFromU8, unzipSync } from 'fflate'

const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/

/** The words of a Word file of our own, in one line; empty for other bytes. */
export function wordsOfDocument(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(new Uint8Array(bytes), { filter: ({ name }) => PARTS.test(name) })
    return Object.values(parts)
      .map(part => plain(strFromU8(part)))
      .join(' ')
      .normalize('NFC')
  } catch {
    return ''
  }
}

const plain = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<w:tab\/>|<w:br\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
