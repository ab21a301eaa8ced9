import { Parser } from 'htmlparser2'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { type LineSink, makeLineSink } from './line-sink.ts'
import { type ListPlace, type Numbering, readNumbering } from './word-numbering.ts'

/** The parts of a .docx that are read, as text; '' for one that is missing. */
export type WordParts = { readonly document: string; readonly numbering: string; readonly styles: string }

const chunk = 1 << 18

/** Content that Word keeps but does not show, or shows a second time. */
const unseen = new Set([
  'mc:Fallback',
  'w:moveFrom',
  'w:del',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
])

type Reader = {
  readonly sink: LineSink
  readonly numbering: Numbering
  hidden: number
  isText: boolean
  isRaised: boolean
  isSymbolFont: boolean
  style: string
  list: { list: string; level: number } | undefined
  /** The paragraph has shown nothing yet, so its label is still to come. */
  isFresh: boolean
  cell: { columns: number; isOpen: boolean }
}

/** Text of a Word document as lines. `onProgress` hears how much of it is read, from 0 to 1. */
export function readWordLines(parts: WordParts, onProgress: (share: number) => void): readonly AnnexLine[] {
  const sink = makeLineSink()
  const reader: Reader = {
    sink,
    numbering: readNumbering(parts.numbering, parts.styles),
    ...{ hidden: 0, isText: false, isRaised: false, isSymbolFont: false },
    ...{ style: '', list: undefined, isFresh: true },
    cell: { columns: 1, isOpen: false },
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openTag(reader, name, attributes),
      ontext: text => {
        if (reader.isText && reader.hidden === 0) write(reader, text)
      },
      onclosetag: name => closeTag(reader, name),
    },
    { xmlMode: true },
  )
  for (let at = 0; at < parts.document.length; at += chunk) {
    parser.write(parts.document.slice(at, at + chunk))
    onProgress(Math.min(1, (at + chunk) / parts.document.length))
  }
  parser.end()
  sink.endLine()
  return sink.lines
}

/** A cell is opened at its first content, when its span is known. */
function openCell(reader: Reader): void {
  const { cell, sink } = reader
  if (cell.isOpen) return
  cell.isOpen = true
  sink.startCell(cell.columns, 1)
}

function write(reader: Reader, text: string): void {
  openCell(reader)
  if (reader.isFresh) {
    reader.isFresh = false
    const place: ListPlace | undefined = reader.list ?? reader.numbering.ofStyle(reader.style)
    const label = place ? reader.numbering.labelOf(place) : ''
    if (label !== '') reader.sink.text(label, false)
  }
  const shown = reader.isSymbolFont ? text.replace(/[\uf06f\uf0a8\uf0fe\uf071\uf072o¨§qr]/g, '□') : text
  reader.sink.text(shown, reader.isRaised)
}

function openTag(reader: Reader, name: string, attributes: Record<string, string>): void {
  if (unseen.has(name)) reader.hidden++
  if (reader.hidden > 0) return
  const value = attributes['w:val'] ?? ''
  switch (name) {
    case 'w:tbl':
      openCell(reader)
      reader.sink.startTable()
      return
    case 'w:tr':
      reader.sink.startRow()
      return
    case 'w:tc':
      reader.cell = { columns: 1, isOpen: false }
      return
    case 'w:gridSpan':
      reader.cell.columns = Number(value) || 1
      return
    case 'w:p':
      Object.assign(reader, { style: '', list: undefined, isFresh: true })
      return
    case 'w:pStyle':
      reader.style = value
      return
    case 'w:numId':
      reader.list = value === '0' ? { list: '', level: 0 } : { list: value, level: reader.list?.level ?? 0 }
      return
    case 'w:ilvl':
      reader.list = { list: reader.list?.list ?? '', level: Number(value) || 0 }
      return
    case 'w:r':
      Object.assign(reader, { isRaised: false, isSymbolFont: false })
      return
    case 'w:vertAlign':
      reader.isRaised = value === 'superscript'
      return
    case 'w:rFonts':
      reader.isSymbolFont = /wingdings/i.test(attributes['w:ascii'] ?? '')
      return
    case 'w:t':
      reader.isText = true
      return
    case 'w:sym':
      write(reader, symbolOf(attributes))
      return
    case 'w:tab':
      if (!reader.isFresh) write(reader, ' ')
      return
    case 'w:noBreakHyphen':
      write(reader, '-')
      return
    case 'w:br':
    case 'w:cr':
      reader.sink.endLine()
      return
  }
}

function symbolOf(attributes: Record<string, string>): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (/wingdings|webdings/i.test(attributes['w:font'] ?? '')) return '□'
  return Number.isNaN(code) || code >= 0xf000 ? '' : String.fromCodePoint(code)
}

function closeTag(reader: Reader, name: string): void {
  if (unseen.has(name)) reader.hidden--
  if (reader.hidden > 0) return
  switch (name) {
    case 'w:t':
      reader.isText = false
      return
    case 'w:p':
      reader.sink.endLine()
      return
    case 'w:tc':
      openCell(reader)
      reader.sink.endCell()
      return
    case 'w:tr':
      reader.sink.endRow()
      return
    case 'w:tbl':
      reader.sink.endTable()
      reader.cell = { columns: 1, isOpen: true }
      return
  }
}
