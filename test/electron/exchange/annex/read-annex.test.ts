import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readAnnexFile } from '#electron/exchange/annex/read-annex.ts'
import { parseAnnex } from '#shared/domain/annex/annex.ts'
import { bare, inventedSet, linesOfSheets, printSheet } from '../../../shared/domain/annex/printed-annex.ts'
import { htmlFile, wordBody, wordFile, wordTable } from './annex-file.ts'

const sets = [inventedSet(1), inventedSet(2)]
const sheets = sets.map(printSheet)
const head = ['Các tiêu chí', 'Thang điểm']

function rowsOf(bytes: Uint8Array): (readonly string[])[] {
  const read = readAnnexFile(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value.flatMap(line => (line.kind === 'row' ? [line.cells] : []))
}

describe('an annex as a file', () => {
  test('a Word file gives the sets that were printed', () => {
    const read = readAnnexFile(wordFile(wordBody(sheets)))
    expect(read.ok && read.value).toEqual(linesOfSheets(sheets))
    expect(read.ok && parseAnnex(read.value, {}).sets.map(bare)).toEqual(sets.map(bare))
  })
  test.each<[string, (html: string) => Uint8Array]>([
    ['UTF-8', html => strToU8(html)],
    ['UTF-16 with a byte order mark', html => new Uint8Array(Buffer.from(`\ufeff${html}`, 'utf16le'))],
  ])('a saved web page in %s gives the sets that were printed', (_, encode) => {
    const read = readAnnexFile(encode(htmlFile(sheets)))
    expect(read.ok && parseAnnex(read.value, {}).sets.map(bare)).toEqual(sets.map(bare))
  })
  test('says how far it is', () => {
    const shares: number[] = []
    readAnnexFile(
      wordFile(wordBody(Array.from({ length: 40 }, (_, index) => printSheet(inventedSet(index + 1))))),
      share => shares.push(share),
    )
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('what Word keeps beside the text', () => {
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
  const table = (body: string) => wordFile(`${wordTable([head])}<w:tbl><w:tr>${body}</w:tr></w:tbl>`)
  const cellOf = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  test.each<[string, string, string[]]>([
    [
      'a raised footnote mark stays apart from the number',
      cellOf(
        `<w:p><w:r><w:t>4</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>`,
      ),
      ['4¹'],
    ],
    ['a box as a symbol', cellOf(run('<w:sym w:font="Wingdings" w:char="F0A8"/><w:t> Có</w:t>')), ['□ Có']],
    [
      'a box as a letter of Wingdings',
      cellOf(
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>o</w:t></w:r><w:r><w:t> Có</w:t></w:r></w:p>',
      ),
      ['□ Có'],
    ],
    [
      'deleted and moved text is gone',
      cellOf(
        `<w:p><w:del><w:r><w:delText>Cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Đi</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>Mới</w:t></w:r></w:ins></w:p>`,
      ),
      ['Mới'],
    ],
    ['a line break is a line', cellOf(run('<w:t>Trên</w:t><w:br/><w:t>Dưới</w:t>')), ['Trên\nDưới']],
    [
      'a cell over two columns keeps the columns apart',
      cellOf(run('<w:t>Rộng</w:t>'), '<w:gridSpan w:val="2"/>') + cellOf(run('<w:t>Ba</w:t>')),
      ['Rộng', '', 'Ba'],
    ],
    [
      'a text box is read once',
      cellOf(
        `<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Hộp</w:t></mc:Choice><mc:Fallback><w:t>Hộp</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
      ['Hộp'],
    ],
  ])('%s', (_, body, cells) => expect(rowsOf(table(body)).at(-1)).toEqual(cells))

  test('labels of lists are written out, boxes and numbers', () => {
    const numbering = `<w:numbering>
      <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a8"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
    const styles = `<w:styles><w:style w:styleId="Hop"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`
    const listed = (level: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const row = (content: string) => `<w:tr>${cellOf(content)}</w:tr>`
    const styled = '<w:p><w:pPr><w:pStyle w:val="Hop"/></w:pPr><w:r><w:t>Có</w:t></w:r></w:p>'
    const body = `${wordTable([head])}<w:tbl>${row(listed(0, 'XƯỞNG'))}${row(listed(1, 'Gỗ'))}${row(styled)}${row(listed(1, 'Thợ'))}${row(listed(0, 'NGƯỜI'))}${row(listed(1, 'Vốn'))}</w:tbl>`
    const file = wordFile(body, {
      'word/numbering.xml': strToU8(numbering),
      'word/styles.xml': strToU8(styles),
    })
    expect(rowsOf(file).slice(1).flat()).toEqual([
      '1. XƯỞNG',
      '1.1. Gỗ',
      '□ Có',
      '1.2. Thợ',
      '2. NGƯỜI',
      '2.1. Vốn',
    ])
  })
})

test('cells of a web page may span columns and rows', () => {
  const html = `<table><tr><th>TT</th><th>Các tiêu chí</th><th>Thang điểm</th></tr>
    <tr><td rowspan=2>1</td><td>Gỗ</td><td>4<sup>2</sup></td></tr><tr><td>Thợ</td><td>5</td></tr>
    <tr><td colspan=3>Ghi chú</td></tr></table>`
  expect(rowsOf(strToU8(html)).slice(1)).toEqual([
    ['1', 'Gỗ', '4²'],
    ['', 'Thợ', '5'],
    ['Ghi chú', '', ''],
  ])
})

describe('a file that is no annex is refused with a reason', () => {
  const sound = wordFile(wordBody(sheets))
  const flipped = sound.slice()
  flipped[Math.floor(sound.length / 3)] = (flipped[Math.floor(sound.length / 3)] ?? 0) ^ 0xff
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'annex-unknown-kind'],
    ['plain text', strToU8('Các tiêu chí | Thang điểm'), 'annex-unknown-kind'],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'annex-old-word'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'annex-pdf'],
    ['a Word file cut off', sound.subarray(0, sound.length - 200), 'annex-damaged'],
    ['a Word file with a byte changed', flipped, 'annex-damaged'],
    ['a ZIP that is no Word file', zipOf('readme.txt', 'xin chào'), 'annex-damaged'],
    [
      'a Word file whose text breaks off',
      zipOf('word/document.xml', '<w:document><w:body><w:tbl><w:tr>'),
      'annex-damaged',
    ],
    ['a Word file without such a table', wordFile(wordTable([['Tên', 'Nhóm']])), 'annex-without-table'],
    [
      'a web page without such a table',
      strToU8('<html><body><table><tr><td>Tên</td></tr></table></body></html>'),
      'annex-without-table',
    ],
    [
      'a ZIP bomb',
      zipOf('word/document.xml', `<w:document><w:body>${' '.repeat(40 << 20)}</w:body></w:document>`),
      'annex-too-large',
    ],
    [
      'a table without end',
      strToU8(`<table>${'<tr><td>Các tiêu chí</td></tr>'.repeat(60_001)}`),
      'annex-too-large',
    ],
    ['a cell without end', strToU8(`<table><tr><td>${'a'.repeat(20_001)}`), 'annex-too-large'],
  ])('%s: %s', (_, bytes, code) => expect(readAnnexFile(bytes)).toEqual({ ok: false, error: code }))

  test('tables nested without end are read without falling over', () => {
    const html = `<html><table><tr><td>Các tiêu chí</td><td>Thang điểm</td></tr></table>${'<table><tr><td>'.repeat(5_000)}`
    expect(readAnnexFile(strToU8(html)).ok).toBe(true)
  })
})

function zipOf(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text) })
}
