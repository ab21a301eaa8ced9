import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startApplication } from '#electron/application.ts'
import type { App } from '#electron/usecases/app.ts'
import { makeCopies } from '#electron/usecases/backup-desk.ts'
import type { CopyEntry } from '#shared/contract/backup.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract.ts'
import { backupDefaults } from '#shared/domain/backup.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { addProduct, choicesOf, foundCouncil, scoreAndSeal, sit, startSession } from '../meeting.ts'

const stem = 'Hoi-dong-Hoa-An'

function copyingApplication(): TestApplication {
  const t = testApplication()
  Object.assign(t.app.environment, { keepsCopies: true })
  return t
}

function stick(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const copiesOf = async (t: TestApplication) => (await t.get('backup.list', { workspace: stem })).copies
const refOf = ({ place, workspace, fileName }: CopyEntry) => ({ place, workspace, fileName })

async function newest(t: TestApplication): Promise<CopyEntry> {
  const [copy] = await copiesOf(t)
  if (!copy) throw new Error('no copy')
  return copy
}

describe('copies of a workspace', { timeout: 60_000 }, () => {
  it('are made on closing when something changed, in both places, and the oldest go', async () => {
    const t = copyingApplication()
    const second = stick()
    const meeting = await foundCouncil(t)
    await t.get('backup.settings', { everyMinutes: 10, kept: 3, secondFolder: second })
    for (let round = 0; round < 4; round++) {
      await t.get('workspace.close', {})
      t.pass(1000)
      await t.get('workspace.open', { fileName: `${stem}.chamsao` })
      await sit(t, meeting.secretary)
    }
    await t.get('seat.leave', {})
    const before = await copiesOf(t)
    expect(before.map(({ place, reason }) => `${place} ${reason}`).sort()).toEqual([
      ...Array(3).fill('machine closing'),
      ...Array(3).fill('second closing'),
    ])
    expect(readdirSync(path.join(second, 'Cham Sao', stem))).toHaveLength(3)
    await t.get('workspace.close', {})
    const open = () => t.get('workspace.open', { fileName: `${stem}.chamsao` })
    await open()
    const unchanged = await copiesOf(t)
    await t.get('workspace.close', {})
    expect(await copiesOf(t)).toEqual(unchanged)
  })

  it('hold what is written while they are made, whole and in order', async () => {
    const t = copyingApplication()
    const meeting = await foundCouncil(t)
    const productId = await addProduct(t, 'Chè Shan')
    const { sessionId } = await startSession(meeting, [productId])
    await sit(t, meeting.chair)
    const where = { sessionId, productId }
    const { rubric, cases } = await t.get('ballot.load', where)
    const copying = makeCopies(t.app, 'timer')
    for (const [criterion, choice] of Object.entries(choicesOf(rubric, cases)))
      await t.get('ballot.choose', { ...where, criterion, choice })
    expect((await t.get('backup.status', {})).running).toBe(true)
    expect(await copying).toMatchObject({ ok: true })
    expect(await t.get('backup.status', {})).toMatchObject({ running: false, failures: [] })
    const { relation } = await t.get('backup.inspect', refOf(await newest(t)))
    expect(['same', 'older']).toContain(relation.kind)
  })

  it('that fail are told, and keep nobody from closing', async () => {
    const t = copyingApplication()
    const second = stick()
    await foundCouncil(t)
    await t.get('backup.settings', { ...backupDefaults, secondFolder: second })
    rmSync(second, { recursive: true })
    expect(await t.call('backup.make', {})).toMatchObject({ ok: true })
    const told = [{ place: 'second', code: 'backup-folder-missing', path: second }]
    expect((await t.get('backup.status', {})).failures).toMatchObject(told)
    // A file where the folder of copies should be.
    rmSync(path.join(t.folder, 'backups'), { recursive: true })
    writeFileSync(path.join(t.folder, 'backups'), '')
    await t.get('producer.list', {})
    expect(await t.call('backup.make', {})).toMatchObject({
      ok: false,
      error: { code: 'backup-folder-missing' },
    })
    expect((await t.get('backup.status', {})).failures).toMatchObject([
      { place: 'machine' },
      { place: 'second' },
    ])
    expect(await t.call('workspace.close', {})).toMatchObject({ ok: true })
  })

  it.each([
    ['a relative path', () => 'USB', 'backup-folder-missing'],
    ['a folder that is not there', () => path.join(tmpdir(), 'khong-co'), 'backup-folder-missing'],
    ['the data folder', (t: TestApplication) => t.folder, 'backup-folder-same'],
    ['a folder in the data folder', (t: TestApplication) => path.join(t.folder, 'x'), 'backup-folder-same'],
    ['the root', () => '//', 'backup-folder-same'],
  ])('do not go to %s as second place', async (_, folder, code) => {
    const t = copyingApplication()
    mkdirSync(path.join(t.folder, 'x'))
    expect(await t.call('backup.settings', { ...backupDefaults, secondFolder: folder(t) })).toMatchObject({
      error: { code, at: 'secondFolder' },
    })
    expect((await t.get('backup.list', { workspace: null })).settings).toEqual(backupDefaults)
  })
})

describe("the host's timer", { timeout: 60_000 }, () => {
  it('copies every so many minutes while something changes, and the end of the run once more', async () => {
    const folder = stick()
    let now = Date.parse('2026-06-05T08:00+07:00')
    let tick: () => void = () => undefined
    const application = await startApplication({
      name: 'loopback',
      folder,
      resources: path.resolve(import.meta.dirname, '../../../resources'),
      temporaryFolder: path.join(folder, 'temporary'),
      secretStore: {
        load: async () => new Uint8Array(32).fill(3),
        save: async () => ({ ok: true, value: undefined }),
      },
      deviceBound: false,
      ports: testApplication().app.environment.ports,
      now: () => now++,
      keepsCopies: true,
    })
    const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) =>
      (await application.router({ trusted: true, name, input })) as { ok: true; value: CallOutput<Name> }
    let ended = false
    application.startCopying(work => {
      tick = work
      return () => {
        ended = true
      }
    })
    const copies = async () =>
      (await call('backup.list', { workspace: null })).value.copies.map(copy => copy.reason)
    const minutesPass = async (minutes: number) => {
      now += minutes * 60_000
      tick()
      await settled(application.app)
    }
    await call('workspace.create', { name: 'Thử' })
    await minutesPass(9)
    expect(await copies()).toEqual([])
    await minutesPass(1)
    expect(await copies()).toEqual(['timer'])
    await minutesPass(30)
    expect(await copies()).toEqual(['timer'])
    const member = {
      honorific: 'Bà',
      fullName: 'Lê Thu Hà',
      post: '',
      organization: '',
      role: 'secretary',
    } as const
    await call('member.save', { id: null, member })
    await minutesPass(1)
    expect(await copies()).toEqual(['timer', 'timer'])
    await call('member.save', { id: null, member: { ...member, role: 'member' } })
    await application.stop()
    expect(await copies()).toEqual(['closing', 'timer', 'timer'])
    expect([ended, application.app.workspace]).toEqual([true, undefined])
  })
})

/** Until the copy that a tick may have begun is done. */
async function settled(app: App): Promise<void> {
  const { statusOf } = await import('#electron/usecases/backup-desk.ts')
  await new Promise(resolve => setTimeout(resolve, 50))
  while (statusOf(app).running) await new Promise(resolve => setTimeout(resolve, 20))
}

describe('a copy', { timeout: 60_000 }, () => {
  it('says what is in it and how it stands to the open workspace', async () => {
    const t = copyingApplication()
    const meeting = await foundCouncil(t)
    const productId = await addProduct(t, 'Chè Shan')
    const { sessionId } = await startSession(meeting, [productId])
    await scoreAndSeal(meeting, { sessionId, productId }, meeting.chair)
    await sit(t, meeting.secretary)
    const copy = refOf(await t.get('backup.make', {}))
    const first = await t.get('backup.inspect', copy)
    expect(first).toMatchObject({
      relation: { kind: 'same' },
      content: {
        name: 'Hội đồng Hòa An',
        sealedBallots: 1,
        sessions: [{ title: 'Phiên họp đợt 1', state: 'scoring', heldOn: '2026-06-05', sealedBallots: 1 }],
      },
    })
    const { entries, headCode } = await t.get('trail.verify', { code: '' })
    expect(first.content).toMatchObject({ entries, headCode })
    await addProduct(t, 'Mật ong')
    expect((await t.get('backup.inspect', copy)).relation).toEqual({ kind: 'older', entries: 2 })
    const later = refOf(await t.get('backup.make', {}))
    // The workspace is turned back by hand: one copy is newer now, and after other acts it is a branch.
    await t.get('backup.restore', copy)
    expect((await t.get('backup.inspect', later)).relation.kind).toBe('branched')
    await t.get('workspace.close', {})
    expect((await t.get('backup.inspect', later)).relation).toEqual({ kind: 'none' })
    await t.get('workspace.create', { name: 'Hội đồng khác' })
    expect((await t.get('backup.inspect', later)).relation).toEqual({ kind: 'other' })
  })

  it('with a byte turned over is refused, and changes nothing', async () => {
    const t = copyingApplication()
    const meeting = await foundCouncil(t)
    const copy = await t.get('backup.make', {})
    const file = path.join(t.folder, 'backups', stem, copy.fileName)
    const bytes = readFileSync(file)
    const at = bytes.indexOf('Trần Quốc Khánh')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    // Somewhere in the trail too, where only the chain knows better.
    const inTrail = bytes.lastIndexOf(meeting.secretary)
    bytes[inTrail] = (bytes[inTrail] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const before = await t.get('trail.list', { before: null, count: 1 })
    expect(await t.call('backup.inspect', refOf(copy))).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(await t.call('backup.restore', refOf(copy))).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(await t.get('trail.list', { before: null, count: 1 })).toEqual(before)
    expect(await t.call('backup.restore', { ...refOf(copy), fileName: 'x.chamsao' })).toMatchObject({
      error: { code: 'backup-not-found' },
    })
  })
})

describe('restoring', { timeout: 60_000 }, () => {
  it('brings back what was sealed, keeps what stood there, and leaves a trace', async () => {
    const t = copyingApplication()
    const meeting = await foundCouncil(t)
    const productId = await addProduct(t, 'Chè Shan')
    const { sessionId } = await startSession(meeting, [productId])
    const receipt = await scoreAndSeal(meeting, { sessionId, productId }, meeting.chair)
    await sit(t, meeting.secretary)
    const copy = refOf(await t.get('backup.make', {}))
    await scoreAndSeal(meeting, { sessionId, productId }, meeting.viceChair)
    await t.get('seat.leave', {})
    expect(await t.call('backup.restore', copy)).toMatchObject({ error: { code: 'seat-required' } })
    await sit(t, meeting.members[0])
    expect(await t.call('backup.restore', copy)).toMatchObject({ error: { code: 'role-refused' } })
    expect(await t.call('backup.settings', backupDefaults)).toMatchObject({ error: { code: 'role-refused' } })
    await sit(t, meeting.secretary)
    const lost = await t.get('trail.list', { before: null, count: 1 })
    expect(await t.get('backup.restore', copy)).toMatchObject({ caller: 'nobody' })
    await sit(t, meeting.chair)
    expect((await t.get('ballot.load', { sessionId, productId })).sealed?.receipt).toBe(receipt)
    await sit(t, meeting.viceChair)
    expect((await t.get('ballot.load', { sessionId, productId })).sealed).toBeNull()
    const trail = await t.get('trail.list', { before: null, count: 50 })
    expect(trail.entries.filter(entry => entry.kind === 'backup.restore')).toMatchObject([
      { seat: 'Lê Thu Hà' },
    ])
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
    const kept = (await copiesOf(t)).find(entry => entry.reason === 'replaced')
    const inKept = kept && (await t.get('backup.inspect', refOf(kept)))
    expect(inKept?.content).toMatchObject({ entries: lost.total, sealedBallots: 2 })
  })

  it('of a workspace that can still be opened asks for its keepers first', async () => {
    const t = copyingApplication()
    await foundCouncil(t)
    const copy = refOf(await t.get('backup.make', {}))
    await t.get('workspace.close', {})
    expect(await t.call('backup.restore', copy)).toMatchObject({ error: { code: 'backup-open-first' } })
    await t.get('workspace.create', { name: 'Hội đồng khác' })
    expect(await t.call('backup.restore', copy)).toMatchObject({ error: { code: 'backup-other-workspace' } })
  })

  it.each([
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9000))],
    ['gone', (file: string) => renameSync(file, `${file}.away`)],
  ])('of a workspace that is %s is open to whoever is there', async (_, harm) => {
    const t = copyingApplication()
    const meeting = await foundCouncil(t)
    await t.get('workspace.close', {})
    harm(path.join(t.folder, `${stem}.chamsao`))
    // What a crash left of the damaged file's log must not meet the restored one.
    writeFileSync(path.join(t.folder, `${stem}.chamsao-wal`), 'left over')
    expect(await t.get('backup.restore', refOf(await newest(t)))).toMatchObject({ caller: 'nobody' })
    await sit(t, meeting.secretary)
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
  })
})
