import { expect, it } from 'vitest'
import { loadPaperFile } from '#electron/store/paper.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import { sit } from '../meeting.ts'
import { type PlayedSession, playSession } from './played-session.ts'

const signed = { issuedOn: '2026-06-05', signers: 'Trần Quốc Khánh', reason: '' }

function textOfPaper({ t }: PlayedSession, id: string): string {
  const { db } = t.app.workspace ?? {}
  const bytes = db && loadPaperFile(db, id)?.bytes
  return bytes ? textOf(openWord(bytes)) : ''
}

it('a number is proposed, given once, printed on the paper and cited by the others', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId, honey } = session
  const minutes = { kind: 'minutes', sessionId, productId: null } as const
  await t.get('paper.generate', { sessionId, kinds: ['minutes', 'submission', 'recognitionDecision'] })
  expect(await t.get('register.propose', minutes)).toMatchObject({
    number: 1,
    symbol: 'BB-HĐOCOP',
    series: 'HĐOCOP',
    signers: 'Trần Quốc Khánh',
    own: true,
    given: null,
  })
  expect(await t.call('register.give', { ...minutes, ...signed, number: 5 })).toMatchObject({
    ok: false,
    error: { code: 'number-gap', facts: { number: '05', next: '01' } },
  })
  expect((await t.get('register.list', {})).lines).toEqual([])

  const line = await t.get('register.give', { ...minutes, ...signed, number: 5, reason: 'sổ giấy đã đến 04' })
  const papers = await t.get('paper.list', { sessionId })
  const newest = papers.find(paper => paper.id === line.paperId)
  expect(newest).toMatchObject({ kind: 'minutes', version: 2, sha256: line.sha256 })
  expect(textOfPaper(session, line.paperId ?? '')).toMatch(/Số:.05\/BB-HĐOCOP/)
  const { gaps } = await t.get('register.list', {})
  expect(gaps).toEqual([{ series: 'HĐOCOP', year: 2026, numbers: [1, 2, 3, 4] }])

  expect(await t.call('register.give', { ...minutes, ...signed, number: 6 })).toMatchObject({
    ok: false,
    error: { code: 'number-already-given', facts: { number: '05/BB-HĐOCOP' } },
  })
  const again = await t.get('paper.generate', { sessionId, kinds: ['submission'] })
  const submission = again.find(paper => paper.kind === 'submission' && paper.version === 2)
  expect(textOfPaper(session, submission?.id ?? '')).toMatch(
    /Biên bản số.05\/BB-HĐOCOP ngày.05.tháng.6 năm.2026/,
  )

  const decision = { kind: 'recognitionDecision', sessionId, productId: null } as const
  await t.get('register.give', { ...decision, ...signed, number: 3981, issuedOn: '2026-06-25' })
  const made = await t.get('paper.generate', { sessionId, kinds: ['certificate'] })
  const certificate = made.find(paper => paper.kind === 'certificate' && paper.productId === honey)
  const text = textOfPaper(session, certificate?.id ?? '')
  expect(text).toMatch(/số.3981\/QĐ-UBND ngày.25.tháng.6 năm.2026/)
  expect(text).toMatch(/ngày.25.tháng.6 năm.2029/)
})

it('a voided number stays in the book with its reason, and the paper may get another', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const minutes = { kind: 'minutes', sessionId, productId: null } as const
  const line = await t.get('register.give', { ...minutes, ...signed, number: 1 })
  expect(await t.call('register.void', { id: line.id, reason: ' ' })).toMatchObject({
    ok: false,
    error: { code: 'reason-for-void-missing' },
  })
  await t.get('register.void', { id: line.id, reason: 'ghi nhầm ngày' })
  expect(await t.call('register.void', { id: line.id, reason: 'lần nữa' })).toMatchObject({
    ok: false,
    error: { code: 'number-not-found' },
  })
  expect(await t.get('register.propose', minutes)).toMatchObject({ number: 2, given: null })
  const next = await t.get('register.give', { ...minutes, ...signed, number: 2 })
  expect(textOfPaper(session, next.paperId ?? '')).toMatch(/Số:.02\/BB-HĐOCOP/)
  const { lines } = await t.get('register.list', {})
  expect(lines.map(({ number, voidReason }) => [number, voidReason])).toEqual([
    [2, null],
    [1, 'ghi nhầm ngày'],
  ])
})

it('the department of a province keeps its book under its older name too', { timeout: 60_000 }, async () => {
  const { t } = await playSession()
  const { wording } = await t.get('wording.load', {})
  await t.get('wording.save', {
    ...wording,
    register: { ...wording.register, own: ['council', 'department'] },
  })
  const entered = { ...signed, symbol: 'TTr-SNN', subject: 'Tờ trình năm 2021', issuedOn: '2021-06-05' }
  expect(await t.call('register.enter', { ...entered, number: 3 })).toMatchObject({
    ok: false,
    error: { code: 'number-gap', facts: { next: '01' } },
  })
  await t.get('register.enter', { ...entered, number: 3, reason: 'sổ giấy' })
  expect((await t.get('register.list', {})).gaps).toEqual([{ series: 'SNN', year: 2021, numbers: [1, 2] }])
})

it('papers written elsewhere are entered, and a paper that lacks something gets no number', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const entered = { ...signed, symbol: 'BC-HĐOCOP', subject: 'Báo cáo tháng 5' }
  await t.get('register.enter', { ...entered, number: 1 })
  expect(await t.call('register.enter', { ...entered, number: 1 })).toMatchObject({
    ok: false,
    error: { code: 'number-taken', facts: { next: '02' } },
  })
  const { title, year, batch, place, heldOn, startMinute } = await t.get('session.load', { sessionId })
  await t.get('session.save', {
    sessionId,
    session: { title, year, batch, place, heldOn, startMinute, endedOn: null, endMinute: null },
  })
  const minutes = { kind: 'minutes', sessionId, productId: null } as const
  expect(await t.call('register.give', { ...minutes, ...signed, number: 2 })).toMatchObject({
    ok: false,
    error: { code: 'paper-data-missing', facts: { fields: 'endMinute' } },
  })
  expect((await t.get('register.list', {})).lines).toHaveLength(1)
  await sit(t, session.members[0])
  expect(await t.call('register.enter', { ...entered, number: 2 })).toMatchObject({
    ok: false,
    error: { code: 'role-refused' },
  })
})

it('a number stays with the file that was signed, whatever is written later', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const minutes = { kind: 'minutes', sessionId, productId: null } as const
  const line = await t.get('register.give', { ...minutes, ...signed, number: 1 })
  const page = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  )
  const scan = { fileName: 'bien-ban.pdf', bytes: page.toString('base64') }
  await t.get('scan.attach', {
    paperId: line.paperId ?? '',
    file: scan,
    signedOn: '2026-06-05',
    place: 'Hòa An',
  })
  await t.get('paper.generate', { sessionId, kinds: ['minutes'], overSigned: 'sửa lỗi chính tả' })
  const [kept] = (await t.get('register.list', {})).lines
  expect(kept).toMatchObject({ paperId: line.paperId, sha256: line.sha256 })
})

it('a paper without a symbol takes no number, and one written with its number is no stranger to the verification', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId } = await playSession()
  const list = { kind: 'transmittalList', sessionId, productId: null } as const
  expect(await t.call('register.give', { ...list, ...signed, number: 1 })).toMatchObject({
    error: { code: 'number-without-symbol' },
  })
  const stranger = { kind: 'minutes', sessionId, productId: 'id-of-nothing' } as const
  for (const name of ['register.propose', 'register.give'] as const) {
    const input = name === 'register.give' ? { ...stranger, ...signed, number: 1 } : stranger
    expect(await t.router({ trusted: true, name, input })).toMatchObject({
      error: { code: 'product-not-found' },
    })
  }
  const elsewhere = { ...signed, number: 1, symbol: '-', subject: 'x' }
  expect(await t.call('register.enter', elsewhere)).toMatchObject({
    error: { code: 'input-invalid', at: 'symbol' },
  })
  await t.get('register.give', { kind: 'minutes', sessionId, productId: null, ...signed, number: 1 })
  const { findings } = await t.get('trail.verify', { code: '' })
  expect(findings).toEqual([])
})

it('papers of all products get their numbers in one go, in the order of the run-list, all or none', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId, tea, honey } = session
  const { reason: _none, ...day } = signed
  const all = { kind: 'resultNotice', sessionId, ...day } as const
  expect(await t.call('register.giveAll', all)).toMatchObject({ error: { code: 'number-none-waiting' } })

  await t.get('paper.generate', { sessionId, kinds: ['resultNotice'] })
  const elsewhere = { ...signed, issuedOn: '2026-06-10', symbol: 'TB-SNNMT', subject: 'Thông báo khác' }
  await t.get('register.enter', { ...elsewhere, number: 1 })
  expect(await t.call('register.giveAll', all)).toMatchObject({
    error: { code: 'number-date-order', facts: { before: '10/6/2026' } },
  })
  expect((await t.get('register.list', {})).lines).toHaveLength(1)

  const late = { ...all, issuedOn: '2026-06-12' }
  expect(await t.get('register.giveAll', late)).toEqual({ first: 2, count: 2, symbol: 'TB-SNNMT' })
  const { lines, gaps } = await t.get('register.list', {})
  expect(gaps).toEqual([])
  const given = lines.filter(line => line.kind === 'resultNotice').toSorted((a, b) => a.number - b.number)
  expect(given.map(line => [line.number, line.productId])).toEqual([
    [2, tea],
    [3, honey],
  ])
  for (const line of given) {
    const text = textOfPaper(session, line.paperId ?? '')
    expect(text).toMatch(new RegExp(`Số:.0${line.number}/TB-SNNMT`))
    expect(text).toMatch(/ngày.12.tháng.6 năm.2026/)
  }
  expect(await t.call('register.giveAll', late)).toMatchObject({ error: { code: 'number-none-waiting' } })
  expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
})
