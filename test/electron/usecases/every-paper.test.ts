import { expect, it } from 'vitest'
import { loadPaperFile } from '#electron/store/paper.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { violations } from '../documents/checklist.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import { type PlayedSession, playSession } from './played-session.ts'

const chairmanActs: readonly PaperKind[] = [
  'recognitionDecision',
  'approvalDecision',
  'certificate',
  'councilDecision',
  'recallDecision',
]

const writtenKinds = ['writtenOpinionReport', 'writtenOpinionSheet', 'writtenOpinionLetter'] as const

/** What nobody but people can know. */
async function typeFacts({ t, sessionId, tea, honey }: PlayedSession) {
  const advisory = await t.get('facts.load', { kind: 'advisoryReport', sessionId, productId: null })
  if (advisory.content.kind !== 'advisoryReport') throw new Error('other facts')
  const { facts } = advisory.content
  await t.get('facts.save', {
    sessionId,
    productId: null,
    content: {
      kind: 'advisoryReport',
      facts: { ...facts, findings: facts.findings.map(row => ({ ...row, completeness: 'Đủ thành phần' })) },
    },
  })
  const found = 'Ủy ban nhân dân xã xác nhận nội dung chủ thể mô tả là đúng.'
  const report = await t.get('facts.load', { kind: 'communeReport', sessionId, productId: tea })
  if (report.content.kind !== 'communeReport') throw new Error('other facts')
  expect(report.missing).toEqual(['material.found', 'labour.found', 'origin.found', 'identity.found'])
  await t.get('facts.save', {
    sessionId,
    productId: tea,
    content: {
      kind: 'communeReport',
      facts: {
        ...report.content.facts,
        ...{ materialFound: found, labourFound: found, originFound: found, identityFound: found },
      },
    },
  })
  const completion = await t.get('facts.load', { kind: 'completionLetter', sessionId, productId: honey })
  if (completion.content.kind !== 'completionLetter') throw new Error('other facts')
  await t.get('facts.save', {
    sessionId,
    productId: honey,
    content: {
      kind: 'completionLetter',
      facts: {
        ...completion.content.facts,
        missing: [{ item: 'Hợp đồng liên kết', request: 'Bổ sung bản còn hiệu lực' }],
      },
    },
  })
  await typeRecall({ t, honey })
}

async function typeRecall({ t, honey }: Pick<PlayedSession, 't' | 'honey'>) {
  const place = { sessionId: null, productId: honey }
  const record = await t.get('facts.load', { ...place, kind: 'inspectionRecord' })
  if (record.content.kind !== 'inspectionRecord') throw new Error('other facts')
  expect(record.missing).toEqual(['startMinute', 'endMinute'])
  await t.get('facts.save', {
    ...place,
    content: {
      kind: 'inspectionRecord',
      facts: {
        ...record.content.facts,
        ...{
          purpose: 'handover',
          startMinute: 510,
          endMinute: 630,
          ground: 'đ',
          conclusion: 'Kiến nghị thu hồi.',
        },
        team: [{ honorific: 'Ông', fullName: 'Hoàng Đạt', post: 'Chi cục trưởng' }],
      },
    },
  })
  const recognition = 'Quyết định số 1205/QĐ-UBND ngày 12 tháng 9 năm 2025'
  await t.get('facts.save', {
    ...place,
    content: {
      kind: 'recallDecision',
      facts: { stars: 3, recognition, ground: 'đ', reason: 'ngừng sản xuất', concludedOn: '2026-06-01' },
    },
  })
  await t.get('facts.save', {
    ...place,
    content: { kind: 'expiryNotice', facts: { stars: 3, recognition, expiredOn: '2026-05-01' } },
  })
}

it('every kind of paper is written from one session, and stands up to the checklist', {
  timeout: 120_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId, honey } = session
  await typeFacts(session)
  const elsewhere: readonly PaperKind[] = ['upwardLetter', ...writtenKinds]
  const ofSession = paperKinds.filter(
    kind => paperScopes[kind].startsWith('session') && !elsewhere.includes(kind),
  )
  const written = await t.get('paper.generate', { sessionId, kinds: ofSession })
  const outside = await t.get('paper.generate', {
    sessionId: null,
    kinds: paperKinds.filter(kind => !paperScopes[kind].startsWith('session')),
    productIds: [honey],
  })
  const papers = [...written, ...outside]
  const kinds = new Set(papers.map(paper => paper.kind))
  expect(paperKinds.filter(kind => !kinds.has(kind)).toSorted()).toEqual(elsewhere.toSorted())

  const { db } = t.app.workspace ?? {}
  if (!db) throw new Error('no workspace')
  const texts = new Map<string, string>()
  for (const paper of papers) {
    const bytes = loadPaperFile(db, paper.id)?.bytes ?? new Uint8Array()
    const kind = paperKinds.find(known => known === paper.kind)
    if (!kind) throw new Error(`unknown kind ${paper.kind}`)
    const found = violations(bytes, {
      kind,
      isChairmanAct: chairmanActs.includes(kind),
      belowCentre: true,
    })
    expect({ paper: paper.fileName, found }).toEqual({ paper: paper.fileName, found: [] })
    texts.set(kind, textOf(openWord(bytes)))
  }
  expect(texts.get('approvalDecision')).toContain('Chè xanh Tân Lộc')
  expect(texts.get('recognitionDecision')).toContain('Mật ong "Suối <Trong>" & bạn')
  expect(texts.get('recognitionDecision')).not.toContain('Chè xanh')
  expect(texts.get('minutes')).toMatch(/Lần 1: 04\/04 phiếu hợp lệ/)
})

it('a product scored and voted on in a meeting has no papers of a written round', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId } = await playSession()
  for (const kind of writtenKinds)
    expect(await t.call('paper.generate', { sessionId, kinds: [kind] })).toMatchObject({
      ok: false,
      error: { code: 'paper-data-missing', facts: { fields: 'writtenRound' } },
    })
})

it('a commune sends its dossiers up, a province does not', { timeout: 60_000 }, async () => {
  const { t, sessionId } = await playSession()
  expect(await t.call('paper.generate', { sessionId, kinds: ['upwardLetter'] })).toMatchObject({
    ok: false,
    error: { code: 'paper-data-missing', facts: { fields: 'communeOrDistrict' } },
  })
})
