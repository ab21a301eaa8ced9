import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { MOST_SHEETS_IN_FILE, scoreSheets } from '#electron/documents/papers/score-sheet.ts'
import { recognitionDecisionData, scoreSheetData } from './samples/core.ts'
import { openWord } from './word-file.ts'

test('the same data give the same bytes', async () => {
  const write = () => packDocument(buildPaper('recognitionDecision', recognitionDecisionData, formatProfile))
  expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true)
})

test('a moment goes into the properties when it is given', async () => {
  const paper = buildPaper('recognitionDecision', recognitionDecisionData, formatProfile)
  const core = async (at: number | null) =>
    strFromU8(unzipSync(await packDocument(paper, at))['docProps/core.xml'] ?? new Uint8Array())
  expect(await core(Date.UTC(2026, 5, 5))).toContain('2026-06-05T00:00:00.000Z')
  expect(await core(null)).not.toContain('dcterms:created')
})

test('every sheet of a print file begins on a page of its own, numbered from 1, with the same two headers', async () => {
  const sheets = [1, 2, 3].map(number => ({ ...scoreSheetData, note: `Phiếu ${number}` }))
  const file = openWord(await packDocument(scoreSheets(sheets, formatProfile)))
  expect(file.sections).toHaveLength(3)
  expect(new Set(file.sections.map(section => section.headers.default)).size).toBe(1)
  expect(Object.keys(file.parts).filter(path => /^word\/header\d/.test(path))).toHaveLength(2)
  const xml = file.parts['word/document.xml'] ?? ''
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3)
})

test('two tables never touch, or Word would grow them together', async () => {
  const file = openWord(
    await packDocument(buildPaper('recognitionDecision', recognitionDecisionData, formatProfile)),
  )
  expect(file.parts['word/document.xml']).not.toContain('</w:tbl><w:tbl>')
})

test('more sheets than Word can hold are refused before anything is written', () => {
  const sheets = Array.from({ length: MOST_SHEETS_IN_FILE + 1 }, () => scoreSheetData)
  expect(() => scoreSheets(sheets, formatProfile)).toThrow(RangeError)
})
