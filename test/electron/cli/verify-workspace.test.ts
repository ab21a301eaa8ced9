import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { foundCouncil } from '../meeting.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const verify = (...commandLine: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'electron/cli/verify.ts'), ...commandLine], {
    encoding: 'utf8',
  })
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A closed workspace file, as somebody else gets it on a stick. */
async function workspaceFile() {
  const t = testApplication()
  await foundCouncil(t)
  const { headCode } = await t.get('trail.verify', { code: '' })
  const file = path.join(t.folder, t.app.workspace?.fileName ?? '')
  await t.get('workspace.close', {})
  return { file, folder: t.folder, headCode }
}

describe('npm run verify -- WORKSPACE', () => {
  it('recomputes an intact workspace, finds the printed code, and leaves the file as it was', async () => {
    const { file, headCode } = await workspaceFile()
    const before = hashOf(file)
    const run = verify(file, '--code', headCode)
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('Hồ sơ nguyên vẹn')
    expect(run.stdout).toContain('Mã in trên giấy khớp')
    expect(hashOf(file)).toBe(before)
    const json = JSON.parse(verify(file, '--json').stdout)
    expect(json).toMatchObject({ kind: 'workspace', verdict: 'valid', report: { verdict: 'intact' } })
  }, 60_000)

  it('answers 1 for a code that is not in the trail, a changed trail, and a damaged file', async () => {
    const { file, folder } = await workspaceFile()
    expect(verify(file, '--code', '0000-0000-0000-0000').status).toBe(1)

    const changed = path.join(folder, 'changed.chamsao')
    copyFileSync(file, changed)
    const db = new Sqlite(changed)
    const trigger = db
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'audit_no_update'")
      .get()
    db.exec('DROP TRIGGER audit_no_update')
    db.exec("UPDATE audit SET kind = 'seat.leave' WHERE seq = 2")
    db.exec(trigger?.sql ?? '')
    db.close()
    const run = verify(changed, '--lang', 'en')
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('entry 2 was changed')

    const damaged = path.join(folder, 'damaged.chamsao')
    writeFileSync(damaged, readFileSync(file).subarray(0, 5000))
    expect(verify(damaged).status).toBe(1)
  }, 60_000)
})
