import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { openMemberKey } from '#electron/sealing/member-key.ts'
import type { Database } from '#electron/store/database.ts'
import { loadKey } from '#electron/store/member.ts'
import { recordsDigest } from '#electron/store/records-digest.ts'
import type { Caller } from '#electron/usecases/context.ts'
import { machineKeysOf } from '#electron/usecases/machine.ts'
import { verifyWorkspace } from '#electron/usecases/verify-workspace.ts'
import type { CallerRole } from '#shared/contract/call.ts'
import { inventedSet, printSheet } from '../../shared/domain/annex/printed-annex.ts'
import { pin, type TestApplication, testApplication } from '../application.ts'
import { wordBody, wordFile } from '../exchange/annex/annex-file.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'
import { Fault } from './fault.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

export const passphrase = 'năm con mèo mướp'

/** A rich workspace of a real application, its surroundings, and files of every kind that it makes or takes. */
export type World = {
  readonly t: TestApplication
  readonly root: string
  readonly fileName: string
  readonly files: Files
  readonly words: Readonly<Record<string, readonly unknown[]>>
  /** Errors that the router logged since they were last taken. */
  takeErrors(): unknown[]
  /** Everything as it was when the world was made. */
  reset(): Promise<void>
  /** Opens the workspace if the last case closed or replaced it. */
  stand(): Promise<Database>
  sit(role: CallerRole): Promise<void>
  surroundings(): Snapshot
  /** What a refused call must leave as it was. */
  stamp(): string
  content(): string
  /** The file and its log in words; throws a fault where it is not whole. */
  prove(): Promise<void>
}
export type Files = {
  readonly annex: Uint8Array
  readonly paper: Uint8Array
  readonly sealed: Uint8Array
  readonly locked: Uint8Array
}

export async function makeWorld(root: string): Promise<World> {
  const places = ['data', 'tmp', 'saved', 'beside/inner', 'home', 'cwd'].map(name => path.join(root, name))
  for (const place of places) mkdirSync(place, { recursive: true })
  writeFileSync(path.join(root, 'beside', 'inner', 'letter.txt'), 'Nobody writes here.')
  const errors: unknown[] = []
  const folder = path.join(root, 'data')
  const t = testApplication({ closes: 'by-hand', folder, onError: error => void errors.push(error) })
  const saved = path.join(root, 'saved')
  t.app.environment.ports.askSavePath = async name => path.join(saved, path.basename(name))
  t.app.environment.ports.askFolder = async () => saved
  Object.assign(t.app.environment.ports, { startTokenProcess: deadTokenProcess })
  const made = await playMeeting(t, saved)
  const secrets = await rolesOf(t)
  const words = wordsOf(t, made, saved)
  await t.get('workspace.close', {})
  const { rubrics } = t.app
  const template = path.join(root, 'template')
  cpSync(folder, template, { recursive: true })
  const free = [folder, path.join(root, 'tmp'), saved, template]
  const file = path.join(folder, made.fileName)
  const stamped = () => ['', '-wal'].map(ending => stampOf(`${file}${ending}`)).join()
  let known: { stamp: string; content: string } | undefined
  const dbOf = () => {
    const db = t.app.workspace?.db
    if (!db) throw new Error('No workspace is open')
    return db
  }
  const open = async () => {
    await t.get('workspace.open', { fileName: made.fileName })
    return dbOf()
  }
  const reset = async () => {
    await t.call('workspace.close', {})
    for (const place of [folder, path.join(root, 'tmp'), saved])
      for (const name of readdirSync(place)) rmSync(path.join(place, name), { recursive: true, force: true })
    cpSync(template, folder, { recursive: true })
    t.app.rubrics = rubrics
    await open()
  }
  return {
    t,
    root,
    fileName: made.fileName,
    files: made.files,
    words,
    takeErrors: () => errors.splice(0),
    reset,
    stand: async () => {
      const { workspace } = t.app
      if (workspace?.fileName === made.fileName && workspace.archiveFolder === null) return workspace.db
      t.app.caller = { kind: 'nobody' }
      if (!existsSync(file)) await reset()
      return open()
    },
    sit: async role => {
      if (role === 'nobody' || role === 'setup') t.app.caller = { kind: role }
      else t.app.caller = structuredClone(secrets.get(role)) ?? { kind: 'nobody' }
      t.app.lastSignAt = t.app.environment.now()
    },
    surroundings: () => snapshotOf(root, free),
    stamp: stamped,
    content: () => {
      const stamp = stamped()
      if (known?.stamp !== stamp)
        known = { stamp, content: JSON.stringify([recordsDigest(dbOf()), countsOf(dbOf())]) }
      return known.content
    },
    prove: async () => {
      const db = dbOf()
      const whole = db.pragma('integrity_check', { simple: true })
      if (whole !== 'ok') throw new Fault('damaged', String(whole))
      const { logSecret } = machineKeysOf(db, t.app.environment.deviceSecret)
      const { findings } = verifyWorkspace(db, { code: '', logSecret })
      if (findings.length > 0) throw new Fault('damaged', JSON.stringify(findings.slice(0, 3)))
      await t.get('workspace.close', {})
      await open()
    },
  }
}

/** No token is there and none is started: a process for every case would test the system. */
const deadTokenProcess = () => ({
  send: () => undefined,
  onMessage: () => undefined,
  onExit: (listener: (reason: string) => void) => void setImmediate(() => listener('1')),
  kill: () => undefined,
})

const stampOf = (file: string) => {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.size} ${found.mtimeNs}` : 'none'
}

/** Rows of the tables that the digest of records leaves out, but the trail and the counted tries. */
const countsOf = (db: Database) =>
  ['ballot', 'draft', 'room'].map(table => db.prepare(`SELECT * FROM ${table}`).raw().all())

type Made = {
  readonly fileName: string
  readonly files: Files
  readonly draftId: string
  readonly copy: unknown
}

async function playMeeting(t: TestApplication, saved: string): Promise<Made> {
  const meeting = await foundCouncil(t)
  for (const [fullName, role] of [
    ['Đỗ Khắc Sơn', 'advisor'],
    ['Bùi Thanh Mai', 'observer'],
  ] as const) {
    const member = { honorific: 'Bà', fullName, post: 'Chuyên viên', organization: 'Sở Y tế', role } as const
    const { id: memberId } = await t.get('member.save', { id: null, member })
    await t.get('seat.enrol', { memberId, secret: pin })
    await sit(t, meeting.secretary)
  }
  const names = ['Chè Shan', 'Mật ong', 'Gạo nếp']
  const [tea = '', honey = '', rice = ''] = await Promise.all(names.map(name => addProduct(t, name)))
  const { sessionId } = await startSession(meeting, [tea])
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
  await openTogether(meeting, sessionId, [tea])
  await t.get('finding.save', { sessionId, productId: tea, inFavour: 4, against: 0, other: 0, remark: '' })
  await t.get('session.move', { sessionId, move: 'finishScoring' })
  await t.get('session.move', { sessionId, move: 'conclude' })
  const papers = await t.get('paper.generate', { sessionId, kinds: ['productTally', 'sessionSummary'] })
  const sealed = await t.get('session.archive', { sessionId, withScans: true, signers: [] })
  const second = await startSession(meeting, [honey])
  await scoreAndSeal(meeting, { sessionId: second.sessionId, productId: honey }, meeting.chair)
  await sit(t, meeting.members[0])
  const where = { sessionId: second.sessionId, productId: honey }
  const ballot = await t.get('ballot.load', where)
  const [criterion = ''] = ballot.rubric.set.parts
    .flatMap(part => part.sections)
    .flatMap(section => section.criteria)
    .map(entry => entry.code)
  await t.get('ballot.choose', { ...where, criterion, choice: 0 })
  await sit(t, meeting.secretary)
  await t.get('session.create', {
    title: 'Phiên nháp',
    year: 2026,
    batch: 2,
    place: 'x',
    heldOn: '2026-07-05',
    startMinute: 480,
    endedOn: null,
    endMinute: null,
  })
  void rice
  const annex = wordFile(wordBody([printSheet(inventedSet(1)), printSheet(inventedSet(2))]))
  const draftId = await readAnnex(t, annex)
  const locked = await t.get('workspace.archive', { passphrase })
  const copy = await t.get('backup.make', {})
  const { base64 } = await t.get('paper.bytes', { paperId: papers[0]?.id ?? '' })
  const files = {
    annex,
    paper: Buffer.from(base64, 'base64'),
    sealed: readFileSync(sealed?.path ?? ''),
    locked: readFileSync(locked?.path ?? ''),
  }
  writeFileSync(path.join(saved, 'locked.luutru'), files.locked)
  return { fileName: t.app.workspace?.fileName ?? '', files, draftId, copy }
}

async function readAnnex(t: TestApplication, annex: Uint8Array): Promise<string> {
  const { jobId } = await t.get('annex.read', {
    fileName: 'x.docx',
    bytes: Buffer.from(annex).toString('base64'),
  })
  for (;;) {
    const progress = await t.get('annex.progress', { jobId })
    if (progress.state === 'done') return progress.draftId
    if (progress.state === 'refused') throw new Error(progress.error.code)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** One open seat of each role. */
async function rolesOf(t: TestApplication): Promise<Map<string, Caller>> {
  const seats = new Map<string, Caller>()
  const db = t.app.workspace?.db
  for (const { memberId, role } of await t.get('seat.list', {})) {
    const wrapped = db && loadKey(db, memberId)?.wrapped
    const secret = await openMemberKey({
      pin,
      memberId,
      deviceSecret: db ? machineKeysOf(db, t.app.environment.deviceSecret).deviceSecret : new Uint8Array(),
      wrapped,
    })
    if (!secret.ok) throw new Error(secret.error)
    if (!seats.has(role)) seats.set(role, { kind: 'member', memberId, role, secret: secret.value })
  }
  return seats
}

function wordsOf(t: TestApplication, made: Made, saved: string): World['words'] {
  const db = t.app.workspace?.db
  const column = (sql: string): unknown[] => db?.prepare(sql).pluck().all() ?? []
  const ids = Object.fromEntries(
    (['member', 'session', 'product', 'producer', 'paper', 'scan'] as const).map(table => [
      `${table}Id`,
      column(`SELECT id FROM ${table}`),
    ]),
  )
  const { packs } = t.app.rubrics
  const set = packs.find(pack => pack.head.id === '26-2026')?.sets.find(entry => entry.no === 11)
  const criteria = set?.parts.flatMap(part => part.sections).flatMap(section => section.criteria) ?? []
  const stem = path.basename(made.fileName, '.chamsao')
  const copy =
    typeof made.copy === 'object' && made.copy !== null && 'fileName' in made.copy ? made.copy.fileName : ''
  return {
    ...ids,
    id: [...Object.values(ids).flat(), null],
    criterion: criteria.map(entry => entry.code),
    gateId: [
      ...(set?.disqualifiers ?? []).map((_, index) => `set:${index + 1}`),
      ...criteria.map(entry => entry.code),
    ],
    choice: [0, 1, 2, 'none'],
    packId: ['26-2026', '1048-2023'],
    setNo: [11, 11, 3],
    draftId: [made.draftId],
    fileName: [made.fileName, copy, 'x.docx'],
    workspace: [stem, null],
    ...Object.fromEntries(
      ['secret', 'current', 'next', 'pin'].map(name => [name, [pin, '999999', '582904']]),
    ),
    passphrase: [passphrase],
    path: [path.join(saved, 'locked.luutru'), saved],
    secondFolder: [null, saved],
    round: [1, 2],
    kind: column('SELECT DISTINCT kind FROM paper'),
    bytes: [Buffer.from(made.files.paper).toString('base64'), 'AAAA'],
    key: ['', 'ab'.repeat(32)],
  }
}
