import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BackupList, BackupStatus, CopyEntry, CopyRef } from '#shared/contract/backup.ts'
import { keepers } from '#shared/contract/call.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { type BackupPlace, backupPlaces, type CopyRelation } from '#shared/domain/backup.ts'
import { ok } from '#shared/result.ts'
import type { CopyLook, LookRefusal } from '../exchange/backup/copy-content.ts'
import { lookAside } from '../exchange/backup/look-job.ts'
import { copyRefusalOf } from '../exchange/backup/write-copy.ts'
import { loadEntryHash, loadHead } from '../store/audit.ts'
import { loadMachineSettings, saveMachineSettings } from '../store/machine-settings.ts'
import { loadWorkspace } from '../store/workspace.ts'
import type { App } from './app.ts'
import { copiesIn, findCopy, machineFolder, makeCopies, removeCopies, statusOf } from './backup-desk.ts'
import { type Answer, change, refuse } from './context.ts'
import { contextOf } from './workspace.ts'

export async function listBackups(app: App, input: CallInput<'backup.list'>): Promise<Answer<BackupList>> {
  const places = await Promise.all(backupPlaces.map(place => copiesIn(app, place, input.workspace)))
  return ok({
    settings: loadMachineSettings(app.environment.folder).backup,
    folder: machineFolder(app),
    copies: places.flat().sort((a, b) => b.madeAt - a.madeAt),
  })
}

export const backupStatus = (app: App): Answer<BackupStatus> => ok(statusOf(app))

/** A copy by hand; refused where no place took it. */
export async function makeBackup(app: App): Promise<Answer<CopyEntry>> {
  if (!app.workspace) return refuse('workspace-not-open')
  if (app.workspace.archiveFolder !== null) return refuse('archive-read-only')
  const made = await makeCopies(app, 'hand')
  if (made === undefined) return refuse('workspace-not-open')
  return made.ok ? made : refuse(made.error, { facts: { path: machineFolder(app) } })
}

/** A new copy in every place, and then none of the older ones; where no place took the new one, all stay. */
export async function renewBackups(app: App): Promise<Answer<BackupList>> {
  const made = await makeBackup(app)
  if (!made.ok) return made
  const { workspace, madeAt } = made.value
  for (const place of backupPlaces) {
    const copies = await copiesIn(app, place, workspace)
    if (copies.some(copy => copy.madeAt === madeAt))
      await removeCopies(
        app,
        copies.filter(copy => copy.madeAt < madeAt),
      )
  }
  if (app.workspace) change(contextOf(app, app.workspace.db), 'backup.renew', {}, () => ok(null))
  return listBackups(app, { workspace })
}

/** Refuses whoever sits, or nobody, unless he keeps the records of the open workspace. */
export function refuseStranger(app: App): ReturnType<typeof refuse> | undefined {
  const role = app.caller.kind === 'member' ? app.caller.role : app.caller.kind
  if (keepers.some(keeper => keeper === role)) return undefined
  return role === 'nobody' ? refuse('seat-required') : refuse('role-refused', { facts: { role } })
}

/** The refusal of a copy that cannot be looked into; a damaged copy is not a damaged workspace. */
export function refuseLook(error: LookRefusal, ref: CopyRef): ReturnType<typeof refuse> {
  const damaged = error === 'workspace-damaged' || error === 'workspace-not-ours'
  return refuse(damaged ? 'backup-damaged' : error, { facts: { file: ref.fileName } })
}

export async function inspectBackup(
  app: App,
  ref: CallInput<'backup.inspect'>,
): Promise<Answer<CallOutput<'backup.inspect'>>> {
  const file = findCopy(app, ref)
  if (file === undefined) return refuse('backup-not-found', { facts: { file: ref.fileName } })
  const head = app.workspace && loadHead(app.workspace.db)
  const looked = await lookAside(file, head && { seq: head.seq, hash: new Uint8Array(head.hash) })
  if (!looked.ok) return refuseLook(looked.error, ref)
  return ok({ content: looked.value.content, relation: relationTo(app, looked.value) })
}

/** How a copy stands to the open workspace, by their trails. */
function relationTo(app: App, { content, head, hasPoint }: CopyLook): CopyRelation {
  const db = app.workspace?.db
  const own = db && loadHead(db)
  if (!db || !own) return { kind: 'none' }
  if (loadWorkspace(db)?.id !== content.workspaceId) return { kind: 'other' }
  if (hasPoint)
    return head.seq === own.seq ? { kind: 'same' } : { kind: 'newer', entries: head.seq - own.seq }
  return loadEntryHash(db, head.seq)?.equals(head.hash)
    ? { kind: 'older', entries: own.seq - head.seq }
    : { kind: 'branched' }
}

/** Saves the machine's settings; a second place must be a folder that can be written to. */
export async function saveBackupSettings(
  app: App,
  input: CallInput<'backup.settings'>,
): Promise<Answer<BackupList>> {
  const stranger = app.workspace && refuseStranger(app)
  if (stranger) return stranger
  const { secondFolder } = input
  if (secondFolder !== null) {
    const unfit = await unfitFolder(app, secondFolder)
    if (unfit) return unfit
  }
  const saved = await saveMachineSettings(app.environment.folder, { backup: input })
  if (!saved.ok) return refuse('file-write-failed', { facts: { path: app.environment.folder } })
  return listBackups(app, { workspace: null })
}

async function unfitFolder(app: App, folder: string): Promise<ReturnType<typeof refuse> | undefined> {
  const at: { at: string; facts: { path: string; place: BackupPlace } } = {
    at: 'secondFolder',
    facts: { path: folder, place: 'second' },
  }
  const resolved = path.resolve(folder)
  const found = path.isAbsolute(folder) ? await stat(resolved).catch(() => undefined) : undefined
  if (!found?.isDirectory()) return refuse('backup-folder-missing', at)
  // The machine's own disk is no second place: its root, and the data folder with all that is in it.
  const inside = `${resolved}${path.sep}`.startsWith(`${path.resolve(app.environment.folder)}${path.sep}`)
  if (resolved === '/' || inside) return refuse('backup-folder-same', at)
  try {
    await mkdir(path.join(resolved, 'Cham Sao'), { recursive: true })
    return undefined
  } catch (error) {
    return refuse(copyRefusalOf(error), at)
  }
}
