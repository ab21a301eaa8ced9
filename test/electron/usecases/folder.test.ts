import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { FolderProgress } from '#shared/contract/folder.ts'
import type { TestApplication } from '../application.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import { type PlayedSession, playSession } from './played-session.ts'

const kinds = [
  'scoreSheet',
  'productTally',
  'sessionSummary',
  'minutes',
  'recognitionDecision',
  'upwardLetter',
]
const wanted = { kinds, renew: true, eachSheet: true, pdf: false }

async function ended(t: TestApplication, jobId: string): Promise<FolderProgress> {
  for (;;) {
    const progress = await t.get('folder.progress', { jobId })
    if (progress.state !== 'running') return progress
    await pause(20)
  }
}

function parentOf({ t }: PlayedSession): string {
  const parent = path.join(t.folder, 'Văn bản')
  mkdirSync(parent)
  t.savePath = parent
  return parent
}

it('puts all papers of a session into one folder with an index, and records what is new', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const parent = parentOf(session)
  const started = await t.get('folder.start', { sessionId, ...wanted })
  const progress = await ended(t, started?.jobId ?? '')
  if (progress.state !== 'done') throw new Error(JSON.stringify(progress))
  expect(progress).toMatchObject({
    recorded: 7,
    leftOut: [{ kind: 'upwardLetter', fields: 'communeOrDistrict' }],
    pdf: null,
  })
  expect(readdirSync(parent)).toEqual(['HoSo_Dot1_2026_Phien-hop-dot-1'])
  expect(readdirSync(progress.folder).sort()).toEqual([
    '00_DanhMuc.docx',
    '01_PhieuDanhGia',
    '01_PhieuDanhGia_01-Che-xanh-Tan-Loc_Dot1_2026.docx',
    '01_PhieuDanhGia_02-Mat-ong-Suoi-Trong-ban_Dot1_2026.docx',
    '02_PhieuTongHop_01-Che-xanh-Tan-Loc_Dot1_2026.docx',
    '02_PhieuTongHop_02-Mat-ong-Suoi-Trong-ban_Dot1_2026.docx',
    '03_TongHopKetQua_Dot1_2026.docx',
    '04_BienBan_Dot1_2026.docx',
    '07_QuyetDinhCongNhan_Dot1_2026.docx',
    'SHA256SUMS.txt',
  ])
  expect(readdirSync(path.join(progress.folder, '01_PhieuDanhGia')).sort()).toEqual(
    ['01-Che-xanh-Tan-Loc', '02-Mat-ong-Suoi-Trong-ban'].flatMap(name =>
      ['01-Tran-Quoc-Khanh', '02-Nguyen-Thi-Minh-Anh', '03-Pham-Duc-Duy', '04-Hoang-Thi-Lan'].map(
        member => `${name}_L1_${member}.docx`,
      ),
    ),
  )
  for (const line of readFileSync(path.join(progress.folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n')) {
    const [hash, fileName = ''] = line.split('  ')
    const bytes = readFileSync(path.join(progress.folder, fileName))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  }
  const index = textOf(openWord(readFileSync(path.join(progress.folder, '00_DanhMuc.docx'))))
  expect(index).toContain('04_BienBan_Dot1_2026.docx')
  expect(await t.get('paper.list', { sessionId })).toHaveLength(7)
  await t.get('folder.open', { jobId: started?.jobId ?? '' })
  expect(t.opened).toEqual([progress.folder])

  const again = await t.get('folder.start', { sessionId, ...wanted, eachSheet: false })
  expect(await ended(t, again?.jobId ?? '')).toMatchObject({
    state: 'done',
    recorded: 0,
    folder: path.join(parent, 'HoSo_Dot1_2026_Phien-hop-dot-1-2'),
  })
})

it('leaves nothing behind when it is stopped, and records nothing', { timeout: 60_000 }, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const parent = parentOf(session)
  writeFileSync(path.join(parent, 'của tôi.txt'), 'x')
  const started = await t.get('folder.start', { sessionId, ...wanted })
  const jobId = started?.jobId ?? ''
  await t.get('folder.cancel', { jobId })
  expect(await ended(t, jobId)).toEqual({ state: 'cancelled' })
  expect(await t.call('folder.open', { jobId })).toMatchObject({
    ok: false,
    error: { code: 'job-not-found' },
  })
  expect(readdirSync(parent)).toEqual(['của tôi.txt'])
  expect(await t.get('paper.list', { sessionId })).toEqual([])
})

it('says what went wrong with the folder, and answers other calls meanwhile', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId } = await playSession()
  t.savePath = undefined
  expect(await t.get('folder.start', { sessionId, ...wanted })).toBeNull()
  t.savePath = path.join(t.folder, 'không có')
  const started = await t.get('folder.start', { sessionId, ...wanted })
  expect(await t.get('session.load', { sessionId })).toMatchObject({ id: sessionId })
  expect(await ended(t, started?.jobId ?? '')).toMatchObject({
    state: 'failed',
    error: { code: 'file-write-failed' },
  })
  expect(await t.call('folder.progress', { jobId: 'no' })).toMatchObject({
    ok: false,
    error: { code: 'job-not-found' },
  })
})

it('takes a paper out again that contradicts the others, and does not record it', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const parent = parentOf(session)
  const place = { kind: 'recognitionDecision', sessionId, productId: null } as const
  await t.get('text.save', {
    ...place,
    key: 'recognition',
    text: 'Công nhận 07 sản phẩm (Phụ lục kèm theo).',
  })
  const some = { kinds: ['sessionSummary', 'recognitionDecision'], renew: true, eachSheet: false, pdf: false }
  const started = await t.get('folder.start', { sessionId, ...some })
  const progress = await ended(t, started?.jobId ?? '')
  if (progress.state !== 'done') throw new Error(JSON.stringify(progress))
  expect(progress).toMatchObject({
    ...{ files: 3, recorded: 1 },
    leftOut: [{ kind: 'recognitionDecision', fields: 'count-in-text' }],
  })
  expect(readdirSync(progress.folder).sort()).toEqual([
    '00_DanhMuc.docx',
    '03_TongHopKetQua_Dot1_2026.docx',
    'SHA256SUMS.txt',
  ])
  expect(readdirSync(parent)).toHaveLength(1)
  expect((await t.get('paper.list', { sessionId })).map(paper => paper.kind)).toEqual(['sessionSummary'])
})
