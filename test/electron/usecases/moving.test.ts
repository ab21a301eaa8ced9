import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lookInside } from '#electron/exchange/backup/copy-content.ts'
import { pin, type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

const passphrase = 'năm con mèo mướp'
const fileName = 'Hoi-dong-Hoa-An.chamsao'

/** The old laptop: a session half scored, one seat behind a delay, one locked, a moving code, a copy on a stick and an archive. */
let old: TestApplication
let stick: string
let archive: string
let code: string
let ids: { chair: string; secretary: string; late: string; locked: string; scorers: readonly string[] }
let where: { sessionId: string; productId: string }
let drafted: { criterion: string; choice: number | 'none' }
let sheets: { sessionId: string; productId: string }

const wrong = async (t: TestApplication, memberId: string, times: number) => {
  for (let i = 0; i < times; i++) {
    await t.call('seat.take', { memberId, secret: '999111' })
    t.pass(600_000)
  }
}

beforeAll(async () => {
  old = testApplication({ closes: 'by-hand', deviceSecret: new Uint8Array(32).fill(1) })
  stick = mkdtempSync(path.join(tmpdir(), 'cham-sao-stick-'))
  const meeting = await foundCouncil(old)
  const productId = await addProduct(old, 'Chè Shan')
  const { sessionId } = await startSession(meeting, [productId])
  where = { sessionId, productId }
  sheets = where
  const [late, locked] = meeting.members
  ids = { chair: meeting.chair, secretary: meeting.secretary, late, locked, scorers: meeting.scorers }
  await scoreAndSeal(meeting, where, meeting.chair)
  await scoreAndSeal(meeting, where, meeting.viceChair)
  await sit(old, late)
  const ballot = await old.get('ballot.load', where)
  const [criterion] = ballot.rubric.set.parts.flatMap(part =>
    part.sections.flatMap(section => section.criteria),
  )
  drafted = { criterion: criterion?.code ?? '', choice: 0 }
  await old.get('ballot.choose', { ...where, ...drafted })
  await sit(old, meeting.secretary)
  await old.get('backup.settings', { everyMinutes: 10, kept: 20, secondFolder: stick })
  await old.get('workspace.makeMovingCode', {})
  code = (await old.get('workspace.makeMovingCode', {})).code
  await old.get('seat.leave', {})
  await wrong(old, locked, 10)
  await wrong(old, late, 4)
  await old.call('seat.take', { memberId: late, secret: '999111' })
  await sit(old, meeting.secretary)
  archive = path.join(old.folder, 'elsewhere.luutru')
  old.savePath = archive
  await old.get('workspace.archive', { passphrase })
  await old.get('backup.make', {})
  return () => {
    rmSync(stick, { recursive: true, force: true })
    old.close()
  }
}, 60_000)

/** A new laptop with a secret of its own, with the stick in it. */
async function newLaptop(): Promise<TestApplication> {
  const t = testApplication({ deviceSecret: new Uint8Array(32).fill(2) })
  t.pass(old.app.environment.now() - t.app.environment.now())
  await t.get('backup.settings', { everyMinutes: 10, kept: 20, secondFolder: stick })
  return t
}

async function restored(): Promise<TestApplication> {
  const t = await newLaptop()
  const { copies } = await t.get('backup.list', { workspace: null })
  const copy = copies.findLast(entry => entry.place === 'second')
  if (!copy) throw new Error('no copy on the stick')
  const { place, workspace, fileName: name } = copy
  expect(await t.get('backup.restore', { place, workspace, fileName: name })).toMatchObject({
    ownMachine: false,
    caller: 'nobody',
    movingCodeAt: expect.any(Number),
  })
  return t
}

const bytesOf = (t: TestApplication) => readFileSync(path.join(t.folder, fileName))
const headOf = (t: TestApplication) => t.app.workspace?.db.prepare('SELECT max(seq) FROM audit').pluck().get()

describe('a copy of a workspace on another laptop', { timeout: 60_000 }, () => {
  it('gives nothing to anybody before the moving code is typed, and nothing is written into it', async () => {
    const t = await restored()
    const head = headOf(t)
    for (const memberId of [ids.chair, ids.secretary])
      expect(await t.call('seat.take', { memberId, secret: pin })).toMatchObject({
        error: { code: 'other-device' },
      })
    t.app.caller = { kind: 'setup' }
    expect(await t.call('member.move', { id: ids.late, position: 0 })).toMatchObject({
      error: { code: 'other-device' },
    })
    expect(await t.call('privacy.erase', { producerId: 'x', request: 'y' })).toMatchObject({ ok: false })
    expect(headOf(t)).toBe(head)
  })

  it.each([
    ['another code', () => code.replace(/^.{5}/, '00000'), 'moving-code-group'],
    ['too few groups', () => code.slice(0, 40), 'moving-code-wrong'],
    ['something else', () => passphrase, 'moving-code-wrong'],
  ])('refuses %s and changes nothing', async (_, typed, refusal) => {
    const t = await restored()
    t.app.workspace?.db.pragma('wal_checkpoint(TRUNCATE)')
    const before = bytesOf(t)
    expect(await t.call('workspace.moveHere', { code: typed() })).toMatchObject({
      error: { code: refusal, at: 'code' },
    })
    t.app.workspace?.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(bytesOf(t).equals(before)).toBe(true)
    expect(await t.get('workspace.status', {})).toMatchObject({ ownMachine: false })
  })

  it('opens with the code: PINs open the seats, drafts and delays are there, the session ends, and one chain tells it all', async () => {
    const t = await restored()
    await t.get('workspace.moveHere', { code: code.toLowerCase().replaceAll(' ', '-') })
    expect(await t.get('workspace.status', {})).toMatchObject({ ownMachine: true })
    const seats = new Map((await t.get('seat.list', {})).map(seat => [seat.memberId, seat]))
    expect(seats.get(ids.locked)).toMatchObject({ locked: true })
    expect(seats.get(ids.late)?.delayedUntil).toEqual(expect.any(Number))
    expect(await t.call('seat.take', { memberId: ids.late, secret: pin })).toMatchObject({
      error: { code: 'seat-delayed' },
    })
    expect(await t.call('seat.take', { memberId: ids.locked, secret: pin })).toMatchObject({
      error: { code: 'seat-locked' },
    })
    await sit(t, ids.chair)
    await t.get('seat.unlock', { memberId: ids.locked })
    t.pass(600_000)
    await sit(t, ids.late)
    expect((await t.get('ballot.load', where)).draft.choices).toMatchObject({
      [drafted.criterion]: drafted.choice,
    })
    const meeting = { t, ...ids, viceChair: '', members: [ids.late, ids.locked] as const }
    for (const memberId of [ids.late, ids.locked]) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, sheets.sessionId, [sheets.productId])
    const tally = await t.get('tally.load', where)
    expect(tally.rounds[0]?.tally.sheets).toHaveLength(4)
    expect(await t.get('trail.verify', { code: '' })).toMatchObject({ verdict: 'intact', ownMachine: true })
    const { entries } = await t.get('trail.list', { before: null, count: 200 })
    expect(entries.filter(entry => entry.kind === 'workspace.moveHere')).toHaveLength(1)
    // Opened again without the code: it is this machine's now, and its own copies are too.
    await sit(t, ids.secretary)
    await t.get('backup.make', {})
    await t.get('workspace.close', {})
    expect(await t.get('workspace.open', { fileName })).toMatchObject({ ownMachine: true })
    await sit(t, ids.secretary)
    const copy = (await t.get('backup.list', { workspace: null })).copies.at(0)
    if (!copy) throw new Error('no copy')
    const { place, workspace, fileName: name } = copy
    expect(await t.get('backup.restore', { place, workspace, fileName: name })).toMatchObject({
      ownMachine: true,
    })
  })

  it('made before the newest code opens with the code of its time', async () => {
    const earlier = testApplication({ deviceSecret: new Uint8Array(32).fill(3) })
    await foundCouncil(earlier)
    const first = (await earlier.get('workspace.makeMovingCode', {})).code
    await earlier.get('workspace.close', {})
    const file = path.join(earlier.folder, fileName)
    const t = testApplication({ deviceSecret: new Uint8Array(32).fill(4) })
    cpSync(file, path.join(t.folder, fileName))
    await earlier.get('workspace.open', { fileName })
    await sit(
      earlier,
      (await earlier.get('seat.list', {})).find(seat => seat.role === 'chair')?.memberId ?? '',
    )
    const second = (await earlier.get('workspace.makeMovingCode', {})).code
    await t.get('workspace.open', { fileName })
    expect(await t.call('workspace.moveHere', { code: second })).toMatchObject({
      error: { code: 'moving-code-wrong' },
    })
    expect(await t.call('workspace.moveHere', { code: code })).toMatchObject({
      error: { code: 'moving-code-wrong' },
    })
    expect((await t.call('workspace.moveHere', { code: first })).ok).toBe(true)
  })

  it('without a code ever made says so', async () => {
    const earlier = testApplication({ deviceSecret: new Uint8Array(32).fill(3) })
    await foundCouncil(earlier)
    await earlier.get('workspace.close', {})
    const t = testApplication({ deviceSecret: new Uint8Array(32).fill(4) })
    cpSync(path.join(earlier.folder, fileName), path.join(t.folder, fileName))
    expect(await t.get('workspace.open', { fileName })).toMatchObject({
      ownMachine: false,
      movingCodeAt: null,
    })
    expect(await t.call('workspace.moveHere', { code })).toMatchObject({
      error: { code: 'moving-code-missing' },
    })
  })

  it('of one council is not opened by what was carried for another of the same laptop', async () => {
    const t = await restored()
    await t.get('workspace.moveHere', { code })
    await t.get('workspace.close', {})
    const sister = testApplication({ deviceSecret: new Uint8Array(32).fill(1) })
    await sister.get('workspace.create', { name: 'Hội đồng Bình Minh' })
    await sister.get('workspace.close', {})
    cpSync(
      path.join(sister.folder, 'Hoi-dong-Binh-Minh.chamsao'),
      path.join(t.folder, 'Hoi-dong-Binh-Minh.chamsao'),
    )
    expect(await t.get('workspace.open', { fileName: 'Hoi-dong-Binh-Minh.chamsao' })).toMatchObject({
      ownMachine: false,
    })
  })
})

describe('an archive on another laptop', { timeout: 60_000 }, () => {
  it('is brought among its workspaces with the passphrase, and used with the moving code', async () => {
    const t = await newLaptop()
    expect(
      await t.call('workspace.bringArchive', { path: archive, passphrase: 'sai mật khẩu rồi' }),
    ).toMatchObject({
      error: { code: 'passphrase-wrong' },
    })
    expect((await t.get('workspace.list', {})).entries).toEqual([])
    expect(await t.get('workspace.bringArchive', { path: archive, passphrase })).toMatchObject({
      fileName,
      archived: false,
      ownMachine: false,
    })
    await t.get('workspace.moveHere', { code })
    await sit(t, ids.chair)
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
    expect(await t.call('workspace.bringArchive', { path: archive, passphrase })).toMatchObject({
      error: { code: 'workspace-there' },
    })
    expect(lookInside(path.join(t.folder, fileName)).ok).toBe(true)
  })

  it('takes the place of a lost file on the machine that made it, without a code and with an entry', async () => {
    const t = testApplication({ deviceSecret: new Uint8Array(32).fill(1) })
    expect(await t.get('workspace.bringArchive', { path: archive, passphrase })).toMatchObject({
      ownMachine: true,
    })
    await sit(t, ids.secretary)
    const { entries } = await t.get('trail.list', { before: null, count: 20 })
    expect(entries.map(entry => entry.kind)).toContain('workspace.bringArchive')
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
  })
})
