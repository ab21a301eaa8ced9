import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { WorkspaceEntry, WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { CallInput } from '#shared/contract.ts'
import { copyStamp } from '#shared/domain/backup.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { deviceLogSecret, logPublicKeyOf } from '../sealing/audit-chain.ts'
import { forgetMemberSecret } from '../sealing/member-key.ts'
import { workspaceSecret } from '../sealing/workspace-secret.ts'
import { loadHead } from '../store/audit.ts'
import { loadRegulation } from '../store/council.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { loadMember, loadMembers } from '../store/member.ts'
import { loadMovingMoment } from '../store/moving.ts'
import { insertWorkspace, loadWorkspace } from '../store/workspace.ts'
import type { App, OpenWorkspace } from './app.ts'
import { type Answer, appendEntry, type Caller, type Context, change, refuse } from './context.ts'
import { machineKeysOf } from './machine.ts'
import { compareRecords } from './records-seal.ts'

const extension = '.chamsao'

/** A workspace file by its name; names never leave the folder. */
export const fileIn = (app: App, fileName: string) =>
  path.join(app.environment.folder, path.basename(fileName))

/** What a file is opened with: copies before migrations go where all copies of this workspace are. */
const openOptions = (app: App, fileName: string, create: boolean) => ({
  create,
  stamp: copyStamp(app.environment.now()),
  backupFolder: path.join(app.environment.folder, 'backups', path.basename(fileName, extension)),
})

export function listWorkspaces(app: App): Answer<{ folder: string; entries: WorkspaceEntry[] }> {
  const { folder } = app.environment
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync(folder)
    .filter(name => name.endsWith(extension))
    .map(fileName => {
      const info = statSync(path.join(folder, fileName))
      return {
        fileName,
        name: fileName.slice(0, -extension.length),
        modifiedAt: Math.round(info.mtimeMs),
        size: info.size,
      }
    })
  return ok({ folder, entries: entries.sort((a, b) => b.modifiedAt - a.modifiedAt) })
}

/** Makes a new file and opens it; the name becomes the file's name. */
export function createWorkspace(
  app: App,
  input: CallInput<'workspace.create'> & { sample?: { pin: string | null } },
): Answer<WorkspaceStatus> {
  const { environment } = app
  mkdirSync(environment.folder, { recursive: true })
  const fileName = `${asciiFileStem(input.name) || 'hoi-dong'}${extension}`
  if (readdirSync(environment.folder).some(name => name.toLowerCase() === fileName.toLowerCase())) {
    return refuse('workspace-name-taken', { at: 'name', facts: { name: input.name } })
  }
  const file = fileIn(app, fileName)
  const opened = openDatabase(file, openOptions(app, fileName, true))
  if (!opened.ok) return refuse(opened.error, { facts: { file: fileName } })
  const db = opened.value
  try {
    const id = environment.newId()
    const logSecret = deviceLogSecret(workspaceSecret(environment.deviceSecret, id))
    const row = {
      id,
      name: input.name,
      sample: input.sample !== undefined,
      samplePin: input.sample?.pin ?? null,
      createdAt: environment.now(),
      logPublicKey: logPublicKeyOf(logSecret),
    }
    db.transaction(() => {
      insertWorkspace(db, row)
      appendEntry(contextOf(app, db, { kind: 'setup' }), 'workspace.create', {
        id: row.id,
        name: row.name,
        sample: row.sample,
      })
    }).immediate()
  } catch (error) {
    db.close()
    rmSync(file, { force: true })
    throw error
  }
  return settle(app, db, fileName)
}

export function openWorkspace(app: App, input: CallInput<'workspace.open'>): Answer<WorkspaceStatus> {
  const { workspace } = app
  if (workspace?.archiveFolder === null && workspace.fileName === input.fileName)
    return workspaceStatusOf(app)
  const opened = openDatabase(fileIn(app, input.fileName), openOptions(app, input.fileName, false))
  if (!opened.ok) return refuse(opened.error, { facts: { file: input.fileName } })
  return settle(app, opened.value, input.fileName)
}

/** Opens a workspace that was unpacked from an archive; SQLite itself refuses to write to it. */
export function openArchivedWorkspace(
  app: App,
  file: string,
  archiveFolder: string,
): Answer<WorkspaceStatus> {
  const fileName = path.basename(file)
  const opened = openDatabase(file, { ...openOptions(app, fileName, false), backupFolder: archiveFolder })
  if (!opened.ok) return refuse(opened.error, { facts: { file: fileName } })
  opened.value.pragma('query_only = ON')
  return settle(app, opened.value, fileName, archiveFolder)
}

function settle(
  app: App,
  db: Database,
  fileName: string,
  archiveFolder: string | null = null,
): Answer<WorkspaceStatus> {
  const row = loadWorkspace(db)
  if (!row) {
    db.close()
    return refuse('workspace-damaged', { facts: { file: fileName } })
  }
  if (archiveFolder === null) noteDifference(contextOf(app, db, { kind: 'nobody' }))
  closeWorkspace(app)
  app.workspace = {
    db,
    fileName,
    name: row.name,
    sample: row.sample === 1,
    samplePin: row.sample_pin,
    openedAt: app.environment.now(),
    openedSeq: loadHead(db)?.seq ?? 0,
    archiveFolder,
  }
  app.caller = restingCaller(app.workspace)
  return workspaceStatusOf(app)
}

/** Writes down for good that the file was edited past the application, before any act could make it look right again. */
function noteDifference(context: Context): void {
  const compared = compareRecords(context.db)
  if (compared.kind === 'differs')
    change(context, 'workspace.differs', { since: compared.seq }, () => ok(null))
}

/**
 * Nobody sits: the founder may act as long as neither chair nor secretary has set a PIN. Whoever opened an archive with its
 * passphrase reads it as the founder; there is nothing to act on.
 */
function restingCaller({ db, archiveFolder }: OpenWorkspace): Caller {
  if (archiveFolder !== null) return { kind: 'setup' }
  const kept = loadMembers(db).some(
    member => member.enrolled && (member.role === 'chair' || member.role === 'secretary'),
  )
  return kept ? { kind: 'nobody' } : { kind: 'setup' }
}

export function closeWorkspace(app: App): Answer<null> {
  changeCaller(app, { kind: 'nobody' })
  const { workspace } = app
  workspace?.db.close()
  app.workspace = undefined
  if (workspace?.archiveFolder) rmSync(workspace.archiveFolder, { recursive: true, force: true })
  return ok(null)
}

/** Somebody sits down or leaves; the keys of whoever sat before are wiped. */
function changeCaller(app: App, caller: Caller): void {
  if (app.caller.kind === 'member' && app.caller !== caller) forgetMemberSecret(app.caller.secret)
  app.caller = caller.kind === 'nobody' && app.workspace ? restingCaller(app.workspace) : caller
}

export function loadStatus(app: App): Answer<WorkspaceStatus | null> {
  return app.workspace ? workspaceStatusOf(app) : ok(null)
}

function workspaceStatusOf(app: App): Answer<WorkspaceStatus> {
  const { workspace, caller } = app
  if (!workspace) return refuse('workspace-not-open')
  const member = caller.kind === 'member' ? loadMember(workspace.db, caller.memberId) : undefined
  return ok({
    name: workspace.name,
    fileName: workspace.fileName,
    sample: workspace.sample,
    samplePin: workspace.samplePin,
    caller: caller.kind === 'member' ? caller.role : caller.kind,
    seat: member
      ? { memberId: member.id, fullName: member.fullName, honorific: member.honorific, role: member.role }
      : null,
    idleMinutes: loadRegulation(workspace.db).idleMinutes,
    archived: workspace.archiveFolder !== null,
    deviceBound: app.environment.deviceBound,
    ownMachine: machineKeysOf(workspace.db, app.environment.deviceSecret).ownMachine,
    movingCodeAt: loadMovingMoment(workspace.db),
  })
}

/** What a use case gets to work with on the open workspace. */
export function contextOf(app: App, db: Database, caller: Caller = app.caller): Context {
  const { environment } = app
  return {
    db,
    caller,
    host: environment.host,
    now: environment.now,
    newId: environment.newId,
    random: environment.random,
    rubrics: app.rubrics,
    ...machineKeysOf(db, environment.deviceSecret),
    pinCost: environment.pinCost,
    ports: environment.ports,
    temporaryFolder: environment.temporaryFolder,
    dataFolder: environment.folder,
    seat: next => changeCaller(app, next),
  }
}
