import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { headColumns } from '#shared/domain/annex/annex-row.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { type ContainerLimits, readContainer } from '../../signing/zip-container.ts'
import { decodeHtml, readHtmlLines } from './html-lines.ts'
import { AnnexTooLarge } from './line-sink.ts'
import { readWordLines } from './word-lines.ts'

/** Why a file is refused; nothing of it is kept. */
export type AnnexRefusal =
  | 'annex-too-large'
  | 'annex-damaged'
  | 'annex-old-word'
  | 'annex-pdf'
  | 'annex-unknown-kind'
  | 'annex-without-table'

const mostBytes = 64 << 20
const limits: ContainerLimits = {
  fileBytes: mostBytes,
  entryBytes: 96 << 20,
  totalBytes: 192 << 20,
  entries: 4096,
  ratio: 200,
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, index) => bytes[index] === value)

/** Reads a .docx or a saved web page into lines, by what is in it and not by its name. */
export function readAnnexFile(
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => {},
): Result<readonly AnnexLine[], AnnexRefusal> {
  if (bytes.length > mostBytes) return no('annex-too-large')
  try {
    const read = readLines(bytes, onProgress)
    if (!read.ok) return read
    const hasTable = read.value.some(line => line.kind === 'row' && headColumns(line.cells) !== undefined)
    return hasTable ? read : no('annex-without-table')
  } catch (error) {
    if (error instanceof AnnexTooLarge) return no('annex-too-large')
    throw error
  }
}

function readLines(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Result<readonly AnnexLine[], AnnexRefusal> {
  if (startsWith(bytes, [0x50, 0x4b])) return readWord(bytes, onProgress)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return no('annex-old-word')
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return no('annex-pdf')
  const html = decodeHtml(bytes)
  return /<(?:html|body|table|!doctype)\b/i.test(html.slice(0, 1 << 20))
    ? ok(readHtmlLines(html, onProgress))
    : no('annex-unknown-kind')
}

function readWord(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Result<readonly AnnexLine[], AnnexRefusal> {
  const parts = readContainer(bytes, limits)
  if (!parts.ok) return no(parts.error.code === 'container-too-large' ? 'annex-too-large' : 'annex-damaged')
  const text = (name: string): string => {
    const part = parts.value.get(name)
    return part ? new TextDecoder().decode(part) : ''
  }
  const document = text('word/document.xml')
  if (!document.includes('<w:body') || !document.trimEnd().endsWith('</w:document>'))
    return no('annex-damaged')
  return ok(
    readWordLines(
      { document, numbering: text('word/numbering.xml'), styles: text('word/styles.xml') },
      onProgress,
    ),
  )
}
