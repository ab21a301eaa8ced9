import { statSync } from 'node:fs'
import { copyFile, mkdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import type { ErrorCode } from '#shared/error-code.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { flushFile, renameDurably, unfinishedName } from '../../files/durable-file.ts'
import { type FileRefusal, fileRefusalOf } from '../../files/file-refusal.ts'
import type { Database } from '../../store/database.ts'
import { lookAside } from './look-job.ts'

/** Left free on a disk, bytes: a copy must never take the room that the workspace itself needs. */
const SPARE = 64 * 2 ** 20

export type CopyRefusal = Extract<
  ErrorCode,
  'disk-full' | 'backup-folder-missing' | 'backup-folder-refused' | 'backup-disk-failed' | 'backup-damaged'
>

/** Copies the open workspace by SQLite's online backup while it goes on being written to. */
export const copyOnline =
  (db: Database) =>
  async (target: string): Promise<void> => {
    // On the writing connection: what is written meanwhile goes into the copy too, and it never has to begin again.
    await db.backup(target)
    // One file that can be read without writing beside it, also from a stick that is write-protected.
    const copy = new Sqlite(target)
    try {
      copy.pragma('journal_mode = DELETE')
    } finally {
      copy.close()
    }
  }

/** Copies a copy that was verified. */
export const copyOf =
  (source: string) =>
  (target: string): Promise<void> =>
    copyFile(source, target)

/** Writes a copy under another name, flushes it, gives it its name, and looks into what then stands there. */
export async function writeCopy(
  target: string,
  size: number,
  write: (target: string) => Promise<void>,
): Promise<Result<{ size: number }, CopyRefusal>> {
  const unfinished = unfinishedName(target)
  try {
    await makeFolder(path.dirname(target))
    const { bavail, bsize } = await statfs(path.dirname(target))
    if (bavail * bsize < size + SPARE) return no('disk-full')
    await write(unfinished)
    await flushFile(unfinished)
    await renameDurably(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    return no(copyRefusalOf(error))
  }
  const looked = await lookAside(target)
  if (looked.ok) return ok({ size: statSync(target).size })
  await rm(target, { force: true }).catch(() => undefined)
  return no(looked.error === 'disk-full' ? 'disk-full' : 'backup-damaged')
}

/** Step by step: the recursive mkdir of Node says of a write-protected disk that the folder is missing. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await mkdir(folder)
  }
}

const REFUSALS: Readonly<Record<FileRefusal, CopyRefusal>> = {
  'disk-full': 'disk-full',
  'folder-missing': 'backup-folder-missing',
  'read-only': 'backup-folder-refused',
  'name-refused': 'backup-folder-refused',
  'file-in-use': 'backup-folder-refused',
  'file-too-large': 'backup-disk-failed',
  'disk-failed': 'backup-disk-failed',
}

/** Throws what is a fault of the program. */
export function copyRefusalOf(error: unknown): CopyRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL')) return 'disk-full'
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) return 'backup-folder-refused'
  if (code.startsWith('SQLITE_')) return 'backup-disk-failed'
  const refusal = fileRefusalOf(error)
  if (refusal === undefined) throw error
  return REFUSALS[refusal]
}
