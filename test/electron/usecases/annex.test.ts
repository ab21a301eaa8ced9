import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { emptySheets } from '#electron/documents/papers/empty-sheets.ts'
import { loadRubricLibrary, rubricFolders } from '#electron/rubrics/library.ts'
import type { AnnexProgress } from '#shared/contract/annex.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import {
  bare,
  inventedSet,
  type PrintedSheet,
  printSheet,
  withRow,
} from '../../shared/domain/annex/printed-annex.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { wordBody, wordFile } from '../exchange/annex/annex-file.ts'
import { foundCouncil } from '../meeting.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const annexOf = (sheets: readonly PrintedSheet[]) => wordFile(wordBody(sheets))
const misprinted = () =>
  withRow(printSheet(inventedSet(2)), '□ Gỗ rừng', ['□ Gỗ rừng trồng có chứng chỉ *****', '20¹'])

async function importFile(t: TestApplication, bytes: Uint8Array): Promise<AnnexProgress> {
  const { jobId } = await t.get('annex.read', { fileName: 'phu-luc.docx', bytes: base64(bytes) })
  for (;;) {
    const progress = await t.get('annex.progress', { jobId })
    if (progress.state !== 'reading') return progress
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

async function draftOf(t: TestApplication, bytes: Uint8Array): Promise<string> {
  const progress = await importFile(t, bytes)
  if (progress.state !== 'done') throw new Error(JSON.stringify(progress))
  return progress.draftId
}

const head = {
  decision: '7/2031/QĐ-TTg',
  title: 'Bộ tiêu chí đặt ra để thử',
  issuedOn: '2031-03-05',
  effectiveFrom: '2031-04-01',
  effectiveTo: null,
  replaces: ['26/2026/QĐ-TTg'],
  amendedBy: [],
  bands: ([5, 4, 3, 2, 1] as const).map((stars, index) => ({
    stars,
    min: [90, 70, 50, 30, 0][index] ?? 0,
  })) as never,
}
const filesIn = (t: TestApplication): string[] => {
  const folder = path.join(t.folder, 'rubrics')
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter(name => name.endsWith('.json'))
        .sort()
    : []
}

describe('the annex of a new decision', () => {
  it('is read, settled, described and published as a pack that products can use', async () => {
    const { t } = await foundCouncil(testApplication())
    const draftId = await draftOf(t, annexOf([printSheet(inventedSet(1)), misprinted()]))

    const draft = await t.get('annex.load', { draftId })
    expect(draft).toMatchObject({
      sets: 2,
      open: 1,
      isDescribed: false,
      scale: { A: 40, B: 25, C: 35 },
      taken: null,
    })
    expect(await t.call('annex.publish', { draftId })).toMatchObject({
      error: { code: 'annex-findings-open', facts: { count: 1 } },
    })

    const finding = draft.findings[0]?.id ?? ''
    const settled = await t.get('annex.settle', {
      draftId,
      settlements: [{ finding, reading: { kind: 'points', value: 20 } }],
    })
    expect(settled.open).toBe(0)
    expect(await t.call('annex.publish', { draftId })).toMatchObject({
      error: { code: 'annex-not-described' },
    })

    expect(await t.get('annex.describe', { draftId, head })).toMatchObject({
      packId: '7-2031',
      isDescribed: true,
    })
    expect(await t.get('annex.publish', { draftId })).toEqual({ packId: '7-2031' })
    expect(await t.get('annex.list', {})).toEqual([])

    const { packs, problems } = await t.get('rubric.list', {})
    expect(problems).toEqual([])
    expect(packs[0]).toMatchObject({
      origin: 'imported',
      official: true,
      head: { id: '7-2031', decision: '7/2031/QĐ-TTg' },
    })
    const { set } = await t.get('rubric.load', { packId: '7-2031', setNo: 1 })
    expect(bare(set)).toEqual(bare(inventedSet(1)))
    const second = await t.get('rubric.load', { packId: '7-2031', setNo: 2 })
    expect(criteriaOf(second.set)[0]?.criterion.remark).toContain('hiểu là 20 điểm')
    expect(loadRubricLibrary(rubricFolders(t.app.environment)).packs[0]?.head.id).toBe('7-2031')
  })

  it('shows each set as it was read, and says what it has not', async () => {
    const { t } = await foundCouncil(testApplication())
    const draftId = await draftOf(t, annexOf([printSheet(inventedSet(1)), printSheet(inventedSet(2))]))
    for (const no of [1, 2])
      expect(bare(await t.get('annex.loadSet', { draftId, setNo: no }))).toEqual(bare(inventedSet(no)))
    expect(await t.call('annex.loadSet', { draftId, setNo: 3 })).toMatchObject({
      error: { code: 'rubric-not-found', facts: { set: 3 } },
    })
    expect(await t.call('annex.loadSet', { draftId: 'gone', setNo: 1 })).toMatchObject({
      error: { code: 'annex-not-found' },
    })
  })

  it('can be published once; the pack can be removed until a product uses it', async () => {
    const { t } = await foundCouncil(testApplication())
    const publish = async () => {
      const draftId = await draftOf(t, annexOf([printSheet(inventedSet(1))]))
      await t.get('annex.describe', { draftId, head })
      return t.call('annex.publish', { draftId })
    }
    expect(await publish()).toMatchObject({ ok: true })
    expect(await publish()).toMatchObject({ error: { code: 'pack-exists', facts: { pack: '7-2031' } } })

    const producer = {
      name: 'Xưởng gỗ',
      type: '',
      address: '',
      commune: '',
      phone: '',
      representative: '',
      representativeSex: 'unknown',
      representativeEthnicity: '',
      representativeAddress: '',
    } as const
    const { id: producerId } = await t.get('producer.save', { id: null, producer })
    const product = {
      code: '',
      name: 'Xe gỗ',
      producerId,
      packId: '7-2031',
      setNo: 1,
      registration: 'first',
      lodgedOn: '2031-05-01',
      cases: { '2.1': 1 },
    } as const
    const { id } = await t.get('product.save', { id: null, product })
    expect(await t.call('pack.remove', { packId: '7-2031' })).toMatchObject({
      error: { code: 'pack-in-use', facts: { count: 1 } },
    })
    await t.get('product.remove', { id })
    expect(await t.call('pack.remove', { packId: '7-2031' })).toMatchObject({ ok: true })
    expect((await t.get('rubric.list', {})).packs.map(pack => pack.head.id)).toEqual(['26-2026', '1048-2019'])
    expect(await t.call('pack.remove', { packId: '26-2026' })).toMatchObject({
      error: { code: 'pack-shipped' },
    })
  })

  it('of which nothing is left to score by makes no pack', async () => {
    const { t } = await foundCouncil(testApplication())
    const whole = printSheet(inventedSet(1))
    const end = whole.rows.findIndex(([text]) => text.startsWith('PHẦN C'))
    const draftId = await draftOf(t, annexOf([{ ...whole, rows: whole.rows.slice(0, end) }]))
    const { findings } = await t.get('annex.load', { draftId })
    const settlements = findings.map(({ id }) => ({ finding: id, reading: { kind: 'omitSet' as const } }))
    expect(await t.get('annex.settle', { draftId, settlements })).toMatchObject({ sets: 0, open: 0 })
    await t.get('annex.describe', { draftId, head })
    const before = filesIn(t)
    expect(await t.call('annex.publish', { draftId })).toMatchObject({
      error: { code: 'annex-without-sets' },
    })
    expect(await t.call('pack.remove', { packId: '7-2031' })).toMatchObject({
      error: { code: 'pack-not-found' },
    })
    expect(filesIn(t)).toEqual(before)
  })

  it('leaves nothing behind when it is refused, cancelled or discarded', async () => {
    const { t } = await foundCouncil(testApplication())
    const before = filesIn(t)
    expect(await importFile(t, new Uint8Array([1, 2, 3]))).toEqual({
      state: 'refused',
      error: { code: 'annex-unknown-kind' },
    })
    expect(await importFile(t, annexOf([]))).toEqual({
      state: 'refused',
      error: { code: 'annex-without-table' },
    })

    const { jobId } = await t.get('annex.read', {
      fileName: 'a.docx',
      bytes: base64(annexOf([printSheet(inventedSet())])),
    })
    await t.get('annex.cancel', { jobId })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect((await t.get('annex.progress', { jobId })).state).toBe('refused')
    expect(filesIn(t).filter(name => name.endsWith('.json'))).toEqual(
      before.filter(name => name.endsWith('.json')),
    )

    const draftId = await draftOf(t, annexOf([printSheet(inventedSet())]))
    expect(existsSync(path.join(t.folder, 'rubrics', '.drafts', `${draftId}.json`))).toBe(true)
    await t.get('annex.discard', { draftId })
    expect(await t.call('annex.load', { draftId })).toMatchObject({ error: { code: 'annex-not-found' } })
    expect(filesIn(t).filter(name => name.endsWith('.json'))).toEqual(
      before.filter(name => name.endsWith('.json')),
    )
  })
})

/** A set that says the same in longer words, as the decision itself would. */
function inLongWords(set: ProductSet): ProductSet {
  const text = JSON.stringify(set).replaceAll(
    /"label":"((?:[^"\\]|\\.)*)"/g,
    '"label":"$1, nguyên văn quyết định"',
  )
  return JSON.parse(text) as ProductSet
}

describe('the annex of a decision that ships as a pack', () => {
  it('lays its words over the pack: the screen can switch, printed sheets carry them', async () => {
    const { t } = await foundCouncil(testApplication())
    const pack = t.app.rubrics.packs.find(entry => entry.head.id === '26-2026')
    if (!pack) throw new Error('26-2026 does not load')
    const rubrics = pack.sets.map(set => ({ pack: pack.head, set: inLongWords(set) }))
    const draftId = await draftOf(
      t,
      await packDocument(emptySheets(rubrics, 'R2026', 'short', 2026, formatProfile)),
    )

    const options = pack.sets
      .flatMap(set => criteriaOf(set))
      .reduce((sum, entry) => sum + entry.criterion.options.length, 0)
    const preview = await t.get('annex.previewWording', { draftId, packId: '26-2026' })
    expect(preview).toMatchObject({ matched: options, options, differences: [] })
    expect(await t.call('annex.layWording', { draftId, packId: '26-2026' })).toMatchObject({
      error: { code: 'annex-findings-open', facts: { count: 2 } },
    })
    const { findings } = await t.get('annex.load', { draftId })
    const settlements = findings.map(({ id, readings }) => ({ finding: id, reading: readings[0] ?? null }))
    await t.get('annex.settle', { draftId, settlements })
    await t.get('annex.layWording', { draftId, packId: '26-2026' })

    const { set } = await t.get('rubric.load', { packId: '26-2026', setNo: 11 })
    const [first] = criteriaOf(set)
    expect(first?.criterion.options[0]?.official).toBe(
      `${first?.criterion.options[0]?.label}, nguyên văn quyết định`,
    )
    expect((await t.get('rubric.list', {})).packs[0]).toMatchObject({ origin: 'shipped', official: true })

    t.savePath = path.join(t.folder, 'phieu.docx')
    await t.get('rubric.export', { packId: '26-2026', setNo: 11, format: 'word', words: 'official' })
    const printed = strFromU8(unzipSync(readFileSync(t.savePath))['word/document.xml'] ?? new Uint8Array())
    expect(printed).toContain('nguyên văn quyết định')

    await t.get('pack.remove', { packId: '26-2026' })
    expect((await t.get('rubric.list', {})).packs[0]).toMatchObject({ origin: 'shipped', official: false })
  })

  it('is refused when it is the annex of something else', async () => {
    const { t } = await foundCouncil(testApplication())
    const draftId = await draftOf(t, annexOf([printSheet(inventedSet(90))]))
    expect(await t.call('annex.layWording', { draftId, packId: '26-2026' })).toMatchObject({
      error: { code: 'annex-without-match', facts: { decision: '26/2026/QĐ-TTg' } },
    })
  })
})
