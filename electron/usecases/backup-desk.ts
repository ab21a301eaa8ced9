import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BackupFailure, BackupStatus, CopyEntry, CopyRef } from '#shared/contract/backup.ts'
import {
  type BackupPlace,
  type BackupReason,
  backupPlaces,
  copyFileName,
  isCopyDue,
  readCopyName,
  surplusCopies,
} from '#shared/domain/backup.ts'
import { no, type Result } from '#shared/result.ts'
import { type CopyRefusal, copyOf, copyOnline, writeCopy } from '../exchange/backup/write-copy.ts'
import { removeUnfinished } from '../files/durable-file.ts'
import { loadHead } from '../store/audit.ts'
import { loadMachineSettings } from '../store/machine-settings.ts'
import type { App, OpenWorkspace } from './app.ts'

/** What is known of the copies of the workspace that is open, or was last. */
type Desk = {
  running: Promise<unknown> | undefined
  workspace: OpenWorkspace | undefined
  /** Moment and last entry of the newest good copy of this run; at first, of the opening. */
  last: { at: number; seq: number } | undefined
  lastGoodAt: number | null
  failures: BackupFailure[]
}
const desks = new WeakMap<App, Desk>()

function deskOf(app: App): Desk {
  const known = desks.get(app)
  if (known && (app.workspace === undefined || known.workspace === app.workspace)) return known
  const { workspace } = app
  const last = workspace && { at: workspace.openedAt, seq: workspace.openedSeq }
  const desk: Desk = { running: known?.running, workspace, last, lastGoodAt: null, failures: [] }
  desks.set(app, desk)
  return desk
}

/** Name of a workspace without its file's ending: the folder of its copies. */
const stemOf = (fileName: string): string => path.basename(fileName, path.extname(fileName))

export const machineFolder = (app: App): string => path.join(app.environment.folder, 'backups')

/** Root of a place; undefined where no second place is chosen. */
function rootOf(app: App, place: BackupPlace): string | undefined {
  if (place === 'machine') return machineFolder(app)
  const { secondFolder } = loadMachineSettings(app.environment.folder).backup
  return secondFolder === null ? undefined : path.join(secondFolder, 'Cham Sao')
}

/** Where a copy lies; undefined where there is none. */
export function findCopy(app: App, ref: CopyRef): string | undefined {
  const root = rootOf(app, ref.place)
  const file = root && path.join(root, path.basename(ref.workspace), path.basename(ref.fileName))
  return file && readCopyName(ref.fileName) && existsSync(file) ? file : undefined
}

/** Copies of a workspace in one place, newest first; none where the place is not there. */
export async function copiesIn(app: App, place: BackupPlace, workspace: string | null): Promise<CopyEntry[]> {
  const root = rootOf(app, place)
  if (root === undefined) return []
  const folders = workspace === null ? await namesIn(root) : [workspace]
  const lists = await Promise.all(folders.map(folder => copiesOf(root, place, folder)))
  return lists.flat().sort((a, b) => b.madeAt - a.madeAt)
}

async function copiesOf(root: string, place: BackupPlace, workspace: string): Promise<CopyEntry[]> {
  const folder = path.join(root, workspace)
  const found = (await namesIn(folder)).flatMap(fileName => {
    const name = readCopyName(fileName)
    return name ? [{ place, workspace, fileName, madeAt: name.madeAt, reason: name.reason }] : []
  })
  return Promise.all(
    found.map(async copy => ({
      ...copy,
      size: (await stat(path.join(folder, copy.fileName)).catch(() => undefined))?.size ?? 0,
    })),
  )
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

export function statusOf(app: App): BackupStatus {
  const { running, lastGoodAt, failures } = deskOf(app)
  return { lastAt: lastGoodAt, running: running !== undefined, failures: [...failures] }
}

/** Whether the open workspace changed since its last copy, or has none. */
export async function hasChanged(app: App): Promise<boolean> {
  const { workspace } = app
  if (!workspace || workspace.archiveFolder !== null) return false
  if (loadHead(workspace.db)?.seq !== deskOf(app).last?.seq) return true
  return (await copiesIn(app, 'machine', stemOf(workspace.fileName))).length === 0
}

/** Copies when it is time to; called every now and then by the host's timer. */
export async function copyWhenDue(app: App): Promise<void> {
  const { last, running } = deskOf(app)
  if (!app.workspace || running || !last) return
  const { everyMinutes } = loadMachineSettings(app.environment.folder).backup
  const now = app.environment.now()
  if (!isCopyDue({ now, lastAt: last.at, everyMinutes, changed: true })) return
  if (await hasChanged(app)) await makeCopies(app, 'timer')
}

/** Waits for a copy that is being made; whoever closes the workspace comes after it. */
export async function whenQuiet(app: App): Promise<void> {
  await deskOf(app).running?.catch(() => undefined)
}

/** Copies the open workspace to every place, one copy at a time. Undefined where it was closed meanwhile. */
export function makeCopies(
  app: App,
  reason: BackupReason,
): Promise<Result<CopyEntry, CopyRefusal> | undefined> {
  const desk = deskOf(app)
  const before = desk.running ?? Promise.resolve()
  const made = before
    .catch(() => undefined)
    .then(() => copyEverywhere(app, desk, reason))
    .catch((error: unknown) => {
      const at = app.environment.now()
      desk.failures = [{ place: 'machine', at, code: 'unexpected', path: app.environment.folder }]
      throw error
    })
  const running = made.finally(() => {
    if (desk.running === running) desk.running = undefined
  })
  desk.running = running
  return made
}

type Made = Result<CopyEntry, CopyRefusal>

async function copyEverywhere(app: App, desk: Desk, reason: BackupReason): Promise<Made | undefined> {
  const { workspace } = desk
  if (!workspace?.db.open) return undefined
  const at = app.environment.now()
  const seq = loadHead(workspace.db)?.seq ?? 0
  const done: Made[] = []
  for (const place of backupPlaces) {
    const root = rootOf(app, place)
    if (root === undefined) continue
    const source = done.find(entry => entry.ok)
    const made = await copyTo(app, workspace, {
      place,
      root,
      at,
      reason,
      source: source?.ok ? source.value : undefined,
    })
    if (made === undefined) return undefined
    desk.failures = desk.failures.filter(failure => failure.place !== place)
    if (!made.ok) desk.failures.push({ place, at, code: made.error, path: path.dirname(root) })
    done.push(made)
  }
  const good = done.find(entry => entry.ok)
  if (good) {
    desk.last = { at, seq }
    desk.lastGoodAt = at
  }
  return good ?? done[0]
}

type Task = {
  readonly place: BackupPlace
  readonly root: string
  readonly at: number
  readonly reason: BackupReason
  /** A good copy of this moment that need only be copied: a slow stick must not hold up the database. */
  readonly source: CopyEntry | undefined
}

async function copyTo(app: App, { db, fileName }: OpenWorkspace, task: Task): Promise<Made | undefined> {
  const { place, root, at, reason, source } = task
  // A stick that is not there must not become a folder of that name.
  if (place === 'second' && !existsSync(path.dirname(root))) return no('backup-folder-missing')
  const workspace = stemOf(fileName)
  const name = copyFileName({ workspace, madeAt: at, reason })
  const folder = path.join(root, workspace)
  const known = source && findCopy(app, source)
  const size =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const written = await writeCopy(
    path.join(folder, name),
    size,
    known ? copyOf(known) : copyOnline(db),
  ).catch((error: unknown) => {
    if (db.open) throw error
    return undefined
  })
  if (!written?.ok) return written
  await tidy(app, place, workspace, folder)
  return {
    ok: true,
    value: { place, workspace, fileName: name, madeAt: at, reason, size: written.value.size },
  }
}

/** Deletes copies for good, with the logs that a restore kept beside them. */
export async function removeCopies(app: App, copies: readonly CopyEntry[]): Promise<void> {
  for (const copy of copies) {
    const file = findCopy(app, copy)
    if (file === undefined) continue
    await rm(file, { force: true }).catch(() => undefined)
    await rm(`${file}-wal`, { force: true }).catch(() => undefined)
  }
}

/** Takes away what a crash left half written, and the oldest copies beyond the number kept. */
async function tidy(app: App, place: BackupPlace, workspace: string, folder: string): Promise<void> {
  const { kept } = loadMachineSettings(app.environment.folder).backup
  await removeUnfinished(folder).catch(() => 0)
  for (const { fileName } of surplusCopies(await copiesIn(app, place, workspace), kept))
    await rm(path.join(folder, fileName), { force: true }).catch(() => undefined)
}
