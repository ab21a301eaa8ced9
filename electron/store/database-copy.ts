import { copyFileSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ok, type Result } from '#shared/result.ts'
import { makeTemporaryFolder } from '../files/temporary-folder.ts'
import { type Database, type OpenError, openDatabase } from './database.ts'

/** Opens a copy of a workspace, so that looking at it changes nothing of the original; `close` takes the copy away. */
export function openCopy(file: string): Result<{ db: Database; close(): void }, OpenError> {
  const folder = makeTemporaryFolder('copy')
  const copy = path.join(folder, path.basename(file))
  const drop = () => rmSync(folder, { recursive: true, force: true })
  try {
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const opened = openDatabase(copy, { create: false, stamp: 'copy', backupFolder: folder })
    if (!opened.ok) {
      drop()
      return opened
    }
    const db = opened.value
    return ok({
      db,
      close() {
        db.close()
        drop()
      },
    })
  } catch (error) {
    drop()
    throw error
  }
}
