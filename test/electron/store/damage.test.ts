import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { verifyChain } from '#electron/sealing/audit-chain.ts'
import { iterateEntries } from '#electron/store/audit.ts'
import { loadBallots } from '#electron/store/ballot.ts'
import { pin, type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, type Meeting, scoreAndSeal, startSession } from '../meeting.ts'

type Workspace = {
  t: TestApplication
  fileName: string
  file: string
  sessionId: string
  productId: string
  meeting: Meeting
}

/** A workspace with one sealed ballot, closed. */
async function closedWorkspace(): Promise<Workspace> {
  const t = testApplication()
  const meeting = await foundCouncil(t)
  const productId = await addProduct(t, 'Chè Shan')
  const { sessionId } = await startSession(meeting, [productId])
  await scoreAndSeal(meeting, { sessionId, productId }, meeting.chair)
  const fileName = t.app.workspace?.fileName ?? ''
  await t.get('workspace.close', {})
  return { t, fileName, file: path.join(t.folder, fileName), sessionId, productId, meeting }
}

describe('a workspace file', { timeout: 60_000 }, () => {
  it('held by another copy of the app is refused by name, and opens when that copy is gone', async () => {
    const { t, file, fileName } = await closedWorkspace()
    const other = spawn(process.execPath, [fileURLToPath(new URL('hold-open.ts', import.meta.url)), file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [said] = await once(other.stdout, 'data')
    expect(String(said)).toBe('open\n')
    expect(await t.call('workspace.open', { fileName })).toMatchObject({
      ok: false,
      error: { code: 'workspace-locked' },
    })
    other.kill('SIGKILL')
    await once(other, 'close')
    expect((await t.call('workspace.open', { fileName })).ok).toBe(true)
  })

  it('locked by another program is refused by name', async () => {
    const { t, file, fileName } = await closedWorkspace()
    const other = new Sqlite(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(await t.call('workspace.open', { fileName })).toMatchObject({
      ok: false,
      error: { code: 'workspace-locked' },
    })
    other.close()
  })

  it('cut short at any length is refused and left as it is', async () => {
    const { t, file, fileName } = await closedWorkspace()
    const whole = readFileSync(file)
    for (const length of [
      0,
      1,
      50,
      99,
      100,
      512,
      4095,
      4096,
      8192,
      whole.length >> 1,
      whole.length - 4096,
      whole.length - 1,
    ]) {
      writeFileSync(file, whole)
      truncateSync(file, length)
      expect([length, await t.call('workspace.open', { fileName })]).toMatchObject([
        length,
        { ok: false, error: { code: 'workspace-damaged' } },
      ])
      expect(readFileSync(file).equals(whole.subarray(0, length))).toBe(true)
    }
  })

  it.each([
    [
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5000)]),
      'workspace-damaged',
    ],
    ['an empty text', Buffer.from('xin chào '.repeat(100)), 'workspace-damaged'],
  ])('that is %s is refused', async (_, content, code) => {
    const t = testApplication()
    writeFileSync(path.join(t.folder, 'x.chamsao'), content)
    expect(await t.call('workspace.open', { fileName: 'x.chamsao' })).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('of another program is not touched', async () => {
    const t = testApplication()
    const file = path.join(t.folder, 'x.chamsao')
    const other = new Sqlite(file)
    other.exec('CREATE TABLE note (text TEXT)')
    other.close()
    const before = readFileSync(file)
    expect(await t.call('workspace.open', { fileName: 'x.chamsao' })).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-ours' },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('whose frozen rubric was given other points counts no ballot by it', async () => {
    const { t, file, fileName, sessionId, productId } = await closedWorkspace()
    const editor = new Sqlite(file)
    const trigger = editor
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'rubric_no_update'")
      .pluck()
      .get()
    editor.exec(`DROP TRIGGER rubric_no_update;
      UPDATE rubric SET rubric = replace(rubric, '"points":2', '"points":3');
      ${trigger}`)
    editor.close()
    await t.get('workspace.open', { fileName })
    const db = t.app.workspace?.db
    const [ballot] = db ? loadBallots(db, { sessionId, productId }) : []
    vi.resetModules() // as after a restart: this process has the sound rubric in memory
    const { loadRubric } = await import('#electron/store/rubric.ts')
    expect(() => db && loadRubric(db, ballot?.rubricSha256 ?? '')).toThrow('was changed')
  })

  it.each([
    ['a trigger dropped', 'DROP TRIGGER audit_no_delete'],
    [
      'a constraint loosened',
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 0 AND 100', 'BETWEEN 0 AND 900')",
    ],
    ['a table added', 'CREATE TABLE extra (a TEXT)'],
  ])('with %s is refused', async (_, sql) => {
    const { t, file, fileName } = await closedWorkspace()
    const editor = new Sqlite(file)
    editor.unsafeMode()
    editor.exec(sql)
    editor.close()
    expect(await t.call('workspace.open', { fileName })).toMatchObject({
      ok: false,
      error: { code: 'workspace-damaged' },
    })
  })

  it('with one byte turned over never crashes the app', async () => {
    const { t, file, fileName, sessionId, productId, meeting } = await closedWorkspace()
    const whole = readFileSync(file)
    const answers = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ change
        writeFileSync(file, changed)
        const codes: string[] = []
        const note = (answer: { ok: boolean; error?: { code: string } }) =>
          codes.push(answer.error?.code ?? 'ok')
        note(await t.call('workspace.open', { fileName }))
        if (t.app.workspace) {
          note(await t.call('seat.take', { memberId: meeting.chair, secret: pin }))
          note(await t.call('council.load', {}))
          note(await t.call('session.load', { sessionId }))
          note(await t.call('ballot.load', { sessionId, productId }))
          verifyChain(iterateEntries(t.app.workspace.db))
        }
        await t.call('workspace.close', {})
        for (const code of codes) answers.set(code, (answers.get(code) ?? 0) + 1)
      }),
      { numRuns: 120 },
    )
    // Most bytes are empty or content nobody reads here; some are somebody's name or key.
    expect([...answers.keys()]).toContain('workspace-damaged')
  })
})
