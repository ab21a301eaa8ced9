// What somebody has signed is not written over by the way.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import { pin, type TestApplication } from '../../application.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { playSession } from '../played-session.ts'

const place = { signedOn: '2026-06-05', place: 'Hòa An' }
const scan = { fileName: 'bien-ban.png', bytes: base64(drawPicture(drawStrokes(3))) }

async function newest(t: TestApplication, sessionId: string, kind: string) {
  const papers = await t.get('paper.list', { sessionId })
  const [paper] = papers.filter(entry => entry.kind === kind).toSorted((a, b) => b.version - a.version)
  if (!paper) throw new Error(`no ${kind}`)
  return paper
}

function lastEntry(t: TestApplication): unknown {
  const row = t.app.workspace?.db
    .prepare<[], { kind: string; payload: string }>(
      'SELECT kind, payload FROM audit ORDER BY seq DESC LIMIT 1',
    )
    .get()
  return row && { ...JSON.parse(row.payload), kind: row.kind }
}

const intact = async (t: TestApplication) =>
  expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])

it('a paper signed by hand on the screen is written anew for a reason only, which the trail keeps', async () => {
  const { t, sessionId } = await playSession()
  await t.get('paper.generate', { sessionId, kinds: ['minutes', 'submission'] })
  const minutes = await newest(t, sessionId, 'minutes')
  const hand = { signer: 0, secret: pin, strokes: drawStrokes(1), place: 'Hòa An' }
  const { sha256 } = await t.get('signature.onScreen', { paperId: minutes.id, ...hand })
  for (const overSigned of [undefined, '', '  ']) {
    const kinds = ['submission', 'minutes']
    const again = { sessionId, kinds, ...(overSigned === undefined ? {} : { overSigned }) }
    expect(await t.call('paper.generate', again)).toMatchObject({
      error: { code: 'paper-signed', at: 'minutes', facts: { count: 1, file: minutes.fileName } },
    })
  }
  expect(await t.get('paper.list', { sessionId })).toHaveLength(2)
  expect(lastEntry(t)).toMatchObject({ kind: 'signature.onScreen' })
  // The unsigned one alone is written as ever.
  await t.get('paper.generate', { sessionId, kinds: ['submission'] })
  const reason = 'Ghi sai giờ kết thúc'
  await t.get('paper.generate', { sessionId, kinds: ['minutes'], overSigned: reason })
  expect(lastEntry(t)).toMatchObject({
    kind: 'paper.generate',
    overSigned: { reason, papers: [{ fileName: minutes.fileName }] },
  })
  const next = await newest(t, sessionId, 'minutes')
  expect(await t.get('signature.load', { paperId: next.id })).toMatchObject({ state: 'unsigned' })
  const db = t.app.workspace?.db
  expect(db && loadSignedFile(db, minutes.id)).toMatchObject({ sha256, signed: true })
  await intact(t)
})

it('a paper with its scan gets number and day without a new file; a withdrawn scan binds nobody', async () => {
  const { t, sessionId } = await playSession()
  await t.get('paper.generate', { sessionId, kinds: ['minutes'] })
  const minutes = await newest(t, sessionId, 'minutes')
  const attached = await t.get('scan.attach', { paperId: minutes.id, file: scan, ...place })
  expect(await t.call('paper.generate', { sessionId, kinds: ['minutes'] })).toMatchObject({
    error: { code: 'paper-signed', facts: { file: minutes.fileName } },
  })
  const numbered = { kind: 'minutes', sessionId, productId: null } as const
  const given = { number: 1, issuedOn: '2026-06-05', signers: '', reason: '' }
  expect(await t.get('register.propose', numbered)).toMatchObject({ signed: 'onPaper' })
  const line = await t.get('register.give', { ...numbered, ...given })
  expect(line).toMatchObject({ paperId: minutes.id, sha256: minutes.sha256, number: 1 })
  expect(lastEntry(t)).toMatchObject({ kind: 'register.give', signedOnPaper: minutes.sha256 })
  expect(await t.get('paper.list', { sessionId })).toHaveLength(1)
  expect(await t.get('signature.load', { paperId: minutes.id })).toMatchObject({ state: 'onPaper' })
  const check = await t.get('paper.check', { sessionId })
  expect(check.outdated).toEqual([])
  expect(check.numbers).toMatchObject([{ kind: 'minutes', text: '01/BB-HĐOCOP' }])
  t.savePath = path.join(t.folder, 'ra')
  mkdirSync(t.savePath)
  const wanted = { kinds: ['minutes'], renew: true, eachSheet: false, pdf: false }
  const job = await t.get('folder.start', { sessionId, ...wanted })
  await expect
    .poll(() => t.get('folder.progress', { jobId: job?.jobId ?? '' }), { timeout: 50_000 })
    .toMatchObject({ state: 'done', recorded: 0 })
  await intact(t)

  await t.get('register.void', { id: line.id, reason: 'nhầm' })
  await t.get('scan.withdraw', { scanId: attached.scans[0]?.id ?? '', reason: 'quét nhầm tệp' })
  const again = await t.get('register.give', { ...numbered, ...given, number: 2 })
  expect(again.paperId).not.toBe(minutes.id)
  expect(await t.get('paper.list', { sessionId })).toHaveLength(2)
  await intact(t)
})

it('a paper that fell behind its data before it was numbered by hand stays marked as such', async () => {
  const { t, sessionId } = await playSession()
  await t.get('paper.generate', { sessionId, kinds: ['minutes'] })
  const minutes = await newest(t, sessionId, 'minutes')
  await t.get('scan.attach', { paperId: minutes.id, file: scan, ...place })
  const { title, year, batch, heldOn, startMinute } = await t.get('session.load', { sessionId })
  const session = { title, year, batch, heldOn, startMinute, endedOn: null, endMinute: 1005 }
  await t.get('session.save', { sessionId, session: { ...session, place: 'Phòng họp số 5' } })
  const numbered = { kind: 'minutes', sessionId, productId: null } as const
  await t.get('register.give', { ...numbered, number: 1, issuedOn: '2026-06-05', signers: '', reason: '' })
  expect((await t.get('paper.check', { sessionId })).outdated).toEqual([{ kind: 'minutes', productId: null }])
})

it('a paper signed in its file gets a number by a new version, for a reason only', async () => {
  const { t, sessionId } = await playSession()
  await t.get('paper.generate', { sessionId, kinds: ['minutes'] })
  const minutes = await newest(t, sessionId, 'minutes')
  const hand = { signer: 0, secret: pin, strokes: drawStrokes(1), place: '' }
  const signed = await t.get('signature.onScreen', { paperId: minutes.id, ...hand })
  const numbered = { kind: 'minutes', sessionId, productId: null } as const
  const given = { number: 1, issuedOn: '2026-06-05', signers: '', reason: '' }
  expect(await t.call('register.give', { ...numbered, ...given })).toMatchObject({
    error: { code: 'paper-signed', facts: { count: 1, file: minutes.fileName } },
  })
  expect(await t.get('register.propose', numbered)).toMatchObject({ signed: 'inFile' })
  expect((await t.get('register.list', {})).lines).toEqual([])
  expect(await t.get('paper.list', { sessionId })).toHaveLength(1)
  const reason = 'Ký trước khi lấy số'
  const line = await t.get('register.give', { ...numbered, ...given, overSigned: reason })
  expect(line.sha256).not.toBe(signed.sha256)
  expect(lastEntry(t)).toMatchObject({ kind: 'register.give', overSigned: { reason } })
  expect(await t.get('paper.list', { sessionId })).toHaveLength(2)
  await intact(t)
})
