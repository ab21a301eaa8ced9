import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { no, ok, type Result } from '#shared/result.ts'
import { copyDurablySync, isSameFile } from '../files/durable-file.ts'
import { fileRefusalOf } from '../files/file-refusal.ts'
import { migrations } from './migrations.ts'

export type Database = Sqlite.Database

/** "ChSa" in the file header: tells a workspace from any other SQLite file. */
const APPLICATION_ID = 0x43685361

export type OpenError =
  | 'workspace-not-found'
  | 'workspace-damaged'
  | 'workspace-newer'
  | 'workspace-not-ours'
  | 'workspace-locked'
  | 'workspace-read-only'
  | 'migration-copy-damaged'
  | 'disk-full'

type OpenOptions = {
  /** Make the file; otherwise it must be there. */
  readonly create: boolean
  /** Moment in the name of the copy made before migrations run, such as `20260605-163012-345`. */
  readonly stamp: string
  /** Where that copy goes; default: `backups` beside the file. */
  readonly backupFolder?: string
  /** Makes it; tests let it fail. */
  readonly copyFile?: (from: string, to: string) => void
}

/**
 * Opens a workspace file for this process alone: checks that it is ours and whole, copies it before migrations, brings it
 * to the newest version, and makes sure that a commit is on the disk before anybody is told so.
 */
export function openDatabase(file: string, options: OpenOptions): Result<Database, OpenError> {
  let db: Database | undefined
  try {
    const refusal = options.create ? undefined : refuseHeader(file)
    if (refusal) return no(refusal)
    db = new Sqlite(file, { fileMustExist: !options.create, timeout: 2000 })
    // Before the first read: a file that is in WAL already would otherwise be shared with whoever opens it next.
    db.pragma('locking_mode = EXCLUSIVE')
    if (options.create) db.pragma(`application_id = ${APPLICATION_ID}`)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return refuse(db, 'workspace-not-ours')
    if (versionOf(db) > migrations.length) return refuse(db, 'workspace-newer')
    harden(db)
    if (!isWhole(db)) return refuse(db, 'workspace-damaged')
    if (!options.create && versionOf(db) < migrations.length && !copyBeforeMigrating(db, file, options))
      return refuse(db, 'migration-copy-damaged')
    migrate(db)
    if (schemaOf(db) !== ownSchema()) return refuse(db, 'workspace-damaged')
    assertDurable(db)
    return ok(db)
  } catch (error) {
    db?.close()
    const code = openErrorOf(error)
    if (!code) throw error
    return no(code)
  }
}

/** A database in memory through the real migrations, for tests and dry runs. */
function openMemoryDatabase(): Database {
  const db = new Sqlite(':memory:')
  harden(db)
  migrate(db)
  return db
}

/** Pages, types and constraints; a damaged schema may make the check itself fail. */
function isWhole(db: Database): boolean {
  try {
    return db.pragma('quick_check', { simple: true }) === 'ok'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return false
    throw error
  }
}

/** Tables, indexes and triggers as text; a file whose schema was damaged or edited must not be written to. */
function schemaOf(db: Database): string {
  const rows = db.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
  return rows.pluck().all().join('\n')
}

let schema: string | undefined
function ownSchema(): string {
  if (schema === undefined) {
    const db = openMemoryDatabase()
    schema = schemaOf(db)
    db.close()
  }
  return schema
}

/** Settings of one connection, before anything is read (better-sqlite3 13 drops to synchronous=NORMAL in WAL by itself). */
function harden(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('secure_delete = ON')
}

/** Asserted after a first read, where SQLite's own default for WAL would have taken over. */
function assertDurable(db: Database): void {
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  const synchronous = db.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`synchronous is ${synchronous}, must be FULL (2)`)
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function migrate(db: Database): void {
  const run = db.transaction(() => {
    for (let version = versionOf(db); version < migrations.length; version++) {
      const step = migrations[version]
      if (step) db.exec(step.sql)
    }
    db.pragma(`user_version = ${migrations.length}`)
  })
  if (versionOf(db) < migrations.length) run.immediate()
}

/** Copies the file, which passed its own check, and compares the copy with it byte by byte; false where they differ. */
function copyBeforeMigrating(db: Database, file: string, options: OpenOptions): boolean {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const folder = options.backupFolder ?? path.join(path.dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const name = path.basename(file, path.extname(file))
  const target = path.join(folder, `${name}.${options.stamp}.migration${path.extname(file)}`)
  if (existsSync(target)) return true
  const { copyFile = copyDurablySync } = options
  copyFile(file, target)
  if (isSameFile(file, target)) return true
  rmSync(target, { force: true })
  return false
}

function refuse(db: Database, code: OpenError): Result<Database, OpenError> {
  db.close()
  return no(code)
}

/** Looks before SQLite touches anything, so that a refused file stays as it was. */
function refuseHeader(file: string): OpenError | undefined {
  if (!existsSync(file)) return 'workspace-not-found'
  if (statSync(file).size < 100) return 'workspace-damaged'
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, 100, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'workspace-damaged'
  if (header.readUInt32BE(68) !== APPLICATION_ID) return 'workspace-not-ours'
  if (isCutShort(file, header)) return 'workspace-damaged'
  // The version in the header is what it was at the last checkpoint, never newer than the truth.
  if (header.readUInt32BE(60) > migrations.length) return 'workspace-newer'
  // SQLite would open it for reading, fail to lock it, and call that a fault of the disk.
  accessSync(file, constants.W_OK)
  return undefined
}

/** Shorter than its own header says; beside a log from a crash the file may lag behind, the log brings it up. */
function isCutShort(file: string, header: Buffer): boolean {
  const logSize = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return logSize === 0 && statSync(file).size < pageSize * header.readUInt32BE(28)
}

function openErrorOf(error: unknown): OpenError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'workspace-locked'
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'workspace-damaged'
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_PERM') ||
    // A file system that knows no locks, such as some shares: two programs could write at once.
    code === 'SQLITE_IOERR_LOCK'
  )
    return 'workspace-read-only'
  const refusal = fileRefusalOf(error)
  if (code.startsWith('SQLITE_FULL') || refusal === 'disk-full') return 'disk-full'
  return refusal === 'read-only' ? 'workspace-read-only' : undefined
}
