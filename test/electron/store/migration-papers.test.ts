import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#electron/store/database.ts'
import { migrations } from '#electron/store/migrations.ts'
import { loadTexts } from '#electron/store/paper-text.ts'

/** A workspace file as the application of its second version left it. */
function oldFile(): { file: string; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-migration-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'old.chamsao')
  const opened = openDatabase(file, { create: true, stamp: 'x' })
  if (!opened.ok) throw new Error(opened.error)
  const applicationId = opened.value.pragma('application_id', { simple: true })
  opened.value.close()
  rmSync(file)
  const old = new Sqlite(file)
  for (const { sql } of migrations.slice(0, 2)) old.exec(sql)
  old.pragma(`application_id = ${applicationId}`)
  old.pragma('user_version = 2')
  old.exec(`INSERT INTO session (id, state, session, created_at) VALUES ('s', 'draft', '{}', 0);
    INSERT INTO minutes_section VALUES ('s', 'agenda', 1, 'Cũ', 'b1', 1, 'm'), ('s', 'agenda', 2, 'Mới', 'b2', 2, 'm');`)
  old.close()
  return { file, folder }
}

function versionIn(file: string): unknown {
  const db = new Sqlite(file)
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return version
}

it('is not updated where the copy before it differs from the file by one byte', () => {
  const { file, folder } = oldFile()
  const copyFile = (from: string, to: string) => {
    const bytes = readFileSync(from)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(to, bytes)
  }
  const refused = openDatabase(file, { create: false, stamp: 'y', copyFile })
  expect(refused).toEqual({ ok: false, error: 'migration-copy-damaged' })
  expect(versionIn(file)).toBe(2)
  expect(readdirSync(path.join(folder, 'backups'))).toEqual([])
  const now = openDatabase(file, { create: false, stamp: 'y' })
  expect(now.ok).toBe(true)
  expect(versionIn(path.join(folder, 'backups', 'old.y.migration.chamsao'))).toBe(2)
  if (now.ok) now.value.close()
})

it('keeps every edited section of the minutes of a file made before', () => {
  const { file } = oldFile()
  const now = openDatabase(file, { create: false, stamp: 'y' })
  if (!now.ok) throw new Error(now.error)
  const place = { kind: 'minutes', sessionId: 's', productId: null }
  expect(loadTexts(now.value, place).get('agenda')).toMatchObject({ text: 'Mới', version: 2, basis: 'b2' })
  now.value.close()
})
