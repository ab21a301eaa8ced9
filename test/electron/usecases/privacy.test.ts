import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileLog } from '#electron/log.ts'
import { makeRouter } from '#electron/router.ts'
import type { CallName } from '#shared/contract.ts'
import { pin, type TestApplication, testApplication } from '../application.ts'
import {
  addProduct,
  foundCouncil,
  type Meeting,
  openTogether,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

const secrets = {
  phone: '0912000111',
  representative: 'Vũ Văn Hải Đăng',
  address: 'số 15 ngõ 8 thôn Thượng',
  representativeEthnicity: 'Hà Nhì',
  representativeAddress: 'số 20 ngõ 3 thôn Hạ',
}

/** A meeting with an opened tally, findings, an edited text and a paper of one producer whose data are all filled in. */
async function decidedMeeting(t: TestApplication): Promise<{
  meeting: Meeting
  sessionId: string
  productId: string
  producerId: string
}> {
  const meeting = await foundCouncil(t)
  const productId = await addProduct(t, 'Chè Shan')
  const [producer] = await t.get('producer.list', {})
  if (!producer) throw new Error('no producer')
  const { id: producerId, products: _products, ...input } = producer
  await t.get('producer.save', { id: producerId, producer: { ...input, ...secrets } })
  const { sessionId } = await startSession(meeting, [productId])
  const where = { sessionId, productId }
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
  await openTogether(meeting, sessionId, [productId])
  await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
  await t.get('room.remark', { ...where, text: `Bà ${secrets.representative} đã trả lời` })
  await t.get('paper.generate', { sessionId, kinds: ['productTally'] })
  return { meeting, sessionId, productId, producerId }
}

type Exported = {
  rows: { table: string; row: Record<string, unknown> }[]
  mentions: { table: string; value: unknown }[]
}

async function exported(
  t: TestApplication,
  person: { kind: 'member' | 'producer'; id: string },
): Promise<Exported> {
  t.savePath = path.join(t.folder, 'person.json')
  await t.get('privacy.export', { person })
  return JSON.parse(readFileSync(t.savePath, 'utf8'))
}

describe('the log', { timeout: 60_000 }, () => {
  it('of a whole meeting with refusals and faults names nobody', async () => {
    const t = testApplication()
    const file = path.join(t.folder, 'logs', 'cham-sao.log')
    const { meeting, sessionId } = await decidedMeeting(t)
    // The same application behind the door that writes the real log.
    const router = makeRouter(t.app, fileLog(file))
    const refused: [CallName, unknown][] = [
      ['seat.take', { memberId: meeting.chair, secret: '000000' }],
      ['seat.take', { memberId: 'Trần Quốc Khánh', secret: pin }],
      ['member.save', { id: null, member: { fullName: 'Trần Quốc Khánh' } }],
      ['producer.remove', { id: secrets.representative }],
      ['tally.open', { sessionId, productIds: [], approvals: [], missingReason: 'Phạm Đức Duy' }],
    ]
    for (const [name, input] of refused) await router({ trusted: true, name, input })
    await sit(t, meeting.secretary)
    t.app.workspace?.db.exec(`PRAGMA ignore_check_constraints = ON;
      UPDATE council_version SET council = 'Trần Quốc Khánh'; ALTER TABLE producer RENAME TO elsewhere`)
    await router({ trusted: true, name: 'council.load', input: {} })
    await router({ trusted: true, name: 'producer.list', input: {} })
    const log = readFileSync(file, 'utf8')
    expect(log.split('\n').length).toBeGreaterThan(6)
    expect(log).toContain('unexpected')
    const people = ['Trần Quốc Khánh', 'Nguyễn Thị Minh Ánh', 'Phạm Đức Duy', 'Hoàng Thị Lan', 'Lê Thu Hà']
    const words = [...people, ...Object.values(secrets), 'Chè Shan', 'Hòa An', pin, t.folder]
    expect(words.filter(word => log.includes(word))).toEqual([])
  })
})

describe('what is stored about a person', { timeout: 60_000 }, () => {
  let t: TestApplication
  let meeting: Meeting
  let producerId: string
  beforeAll(async () => {
    t = testApplication({ closes: 'by-hand' })
    const decided = await decidedMeeting(t)
    meeting = decided.meeting
    producerId = decided.producerId
    return () => t.close()
  }, 60_000)

  it('who is a member is his own record, his lines in others, his ballots and his acts', async () => {
    const [first] = meeting.members
    const { rows, mentions } = await exported(t, { kind: 'member', id: first })
    const tables = new Set(rows.map(({ table }) => table))
    for (const table of ['member', 'member_key', 'attendance', 'ballot', 'opened_ballot', 'audit'])
      expect([table, tables.has(table)]).toEqual([table, true])
    expect(mentions.find(({ table }) => table === 'session')?.value).toMatchObject({
      fullName: 'Phạm Đức Duy',
    })
    const text = JSON.stringify({ rows, mentions })
    for (const other of ['Trần Quốc Khánh', 'Hoàng Thị Lan', 'Lê Thu Hà']) expect(text).not.toContain(other)
  })

  it('who speaks for a producer is the record and every copy of it', async () => {
    const found = JSON.stringify(await exported(t, { kind: 'producer', id: producerId }))
    for (const secret of Object.values(secrets)) expect(found).toContain(secret)
    expect(found).not.toContain('Trần Quốc Khánh')
  })

  it('goes to keepers and to the member himself, to nobody else', async () => {
    const [first, second] = meeting.members
    await sit(t, first)
    expect(await t.call('privacy.export', { person: { kind: 'member', id: first } })).toMatchObject({
      ok: true,
    })
    for (const person of [
      { kind: 'member', id: second },
      { kind: 'producer', id: producerId },
    ] as const)
      expect(await t.call('privacy.export', { person })).toMatchObject({ error: { code: 'role-refused' } })
    await sit(t, meeting.secretary)
  })
})

describe("a producer's personal data", { timeout: 60_000 }, () => {
  it('go on request, the decision stays, and the workspace verifies as intact', async () => {
    const t = testApplication()
    const { meeting, sessionId, productId, producerId } = await decidedMeeting(t)
    const product = (await t.get('product.list', {})).find(({ id }) => id === productId)
    const before = await t.get('tally.overview', { sessionId })
    const erased = await t.get('privacy.erase', { producerId, request: 'Đơn ngày 10/6/2026' })
    expect(erased).toEqual({ records: 2, papers: 0 })
    const { rows, mentions } = await exported(t, { kind: 'producer', id: producerId })
    const left = JSON.stringify({ rows, mentions })
    for (const secret of Object.values(secrets)) expect(left).not.toContain(secret)
    expect(await t.get('tally.overview', { sessionId })).toEqual(before)
    expect((await t.get('product.list', {})).find(({ id }) => id === productId)).toEqual(product)
    expect((await t.get('trail.list', { before: null, count: 1 })).entries[0]?.kind).toBe('privacy.erase')
    expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
    const fileName = t.app.workspace?.fileName ?? ''
    await t.get('workspace.close', {})
    const bytes = readFileSync(path.join(t.folder, fileName))
    for (const secret of Object.values(secrets))
      expect([secret, bytes.includes(secret)]).toEqual([secret, false])
    await t.get('workspace.open', { fileName })
    await sit(t, meeting.secretary)
    expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
  })

  it('still stand in older copies until these are renewed', async () => {
    const t = testApplication()
    const { producerId } = await decidedMeeting(t)
    await t.get('backup.make', {})
    await t.get('privacy.erase', { producerId, request: 'Đơn ngày 10/6/2026' })
    const { copies, folder } = await t.get('backup.renew', {})
    expect(copies).toHaveLength(1)
    const bytes = copies.map(({ workspace, fileName }) =>
      readFileSync(path.join(folder, workspace, fileName)),
    )
    for (const secret of Object.values(secrets)) expect(bytes.some(copy => copy.includes(secret))).toBe(false)
  })

  it('stay where nobody who may has asked', async () => {
    const t = testApplication()
    const { meeting, producerId } = await decidedMeeting(t)
    await sit(t, meeting.members[0])
    const input = { producerId, request: 'Đơn' }
    expect(await t.call('privacy.erase', input)).toMatchObject({ error: { code: 'role-refused' } })
    await sit(t, meeting.secretary)
    expect(await t.call('privacy.erase', { ...input, producerId: 'none' })).toMatchObject({
      error: { code: 'producer-not-found' },
    })
    expect((await t.get('producer.list', {}))[0]).toMatchObject(secrets)
  })
})
