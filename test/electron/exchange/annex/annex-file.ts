import { strToU8, type Zippable, zipSync } from 'fflate'
import type { PrintedSheet } from '../../../shared/domain/annex/printed-annex.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const cell = (text: string) => `<w:tc><w:tcPr/>${text.split('\n').map(paragraph).join('')}</w:tc>`

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

/** A .docx with this body and nothing that a reader of text would miss. */
export function wordFile(body: string, more: Zippable = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(document),
    ...more,
  })
}

export const wordBody = (sheets: readonly PrintedSheet[]): string =>
  sheets.map(sheet => sheet.before.map(paragraph).join('') + wordTable(sheet.rows)).join('')

export function htmlFile(sheets: readonly PrintedSheet[]): string {
  const tables = sheets.map(
    sheet =>
      sheet.before.map(text => `<p class=MsoNormal>${escaped(text)}</p>`).join('\n') +
      `<table>${sheet.rows.map(row => `<tr>${row.map(text => `<td><p>${escaped(text).replace('□', '<span style="font-family:Wingdings">o<span>&nbsp;</span></span>')}</p></td>`).join('')}</tr>`).join('')}</table>`,
  )
  return `<html><head><meta charset="utf-8"><title>Các tiêu chí</title></head><body>${tables.join('')}</body></html>`
}
