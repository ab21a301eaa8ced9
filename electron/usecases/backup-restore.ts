import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CopyRef } from '#shared/contract/backup.ts'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { CallInput } from '#shared/contract.ts'
import { copyFileName } from '#shared/domain/backup.ts'
import type { ErrorCode } from '#shared/error-code.ts'
import { ok } from '#shared/result.ts'
import { lookAside } from '../exchange/backup/look-job.ts'
import { replaceFile } from '../exchange/backup/replace-file.ts'
import { copyRefusalOf } from '../exchange/backup/write-copy.ts'
import { loadHead } from '../store/audit.ts'
import { loadWorkspace } from '../store/workspace.ts'
import type { App } from './app.ts'
import { refuseLook, refuseStranger } from './backup.ts'
import { findCopy, machineFolder, whenQuiet } from './backup-desk.ts'
import { type Answer, type Caller, change, refuse } from './context.ts'
import { closeWorkspace, contextOf, fileIn, openWorkspace } from './workspace.ts'

/**
 * Puts a copy in the place of its workspace, keeps what stood there, and opens it. An open workspace is replaced by its
 * keepers only; one that can still be opened must be opened first, so that nobody without a seat turns a council back.
 */
export async function restoreBackup(
  app: App,
  ref: CallInput<'backup.restore'>,
): Promise<Answer<WorkspaceStatus>> {
  const copy = findCopy(app, ref)
  if (copy === undefined) return refuse('backup-not-found', { facts: { file: ref.fileName } })
  const looked = await lookAside(copy)
  if (!looked.ok) return refuseLook(looked.error, ref)
  const fileName = `${ref.workspace}.chamsao`
  const allowed = await mayReplace(app, fileName, looked.value.content.workspaceId)
  if (!allowed.ok) return allowed
  const { caller } = app
  const replaced = app.workspace && loadHead(app.workspace.db)
  await whenQuiet(app)
  closeWorkspace(app)
  const done = await putInPlace(app, ref, copy, fileName)
  const opened = openWorkspace(app, { fileName })
  if (!done.ok) return done
  if (opened.ok) noteRestore(app, caller, ref, replaced)
  return opened
}

/** Faults that make a workspace useless to its council; others want another remedy than an older copy. */
const LOST: ReadonlySet<ErrorCode> = new Set(['workspace-damaged', 'workspace-not-ours', 'backup-damaged'])

async function mayReplace(app: App, fileName: string, workspaceId: string): Promise<Answer<null>> {
  if (app.workspace) {
    if (app.workspace.archiveFolder !== null) return refuse('archive-read-only')
    if (app.workspace.fileName !== fileName || loadWorkspace(app.workspace.db)?.id !== workspaceId)
      return refuse('backup-other-workspace')
    return refuseStranger(app) ?? ok(null)
  }
  const file = fileIn(app, fileName)
  if (!existsSync(file)) return ok(null)
  const standing = await lookAside(file)
  if (standing.ok) return refuse('backup-open-first')
  return LOST.has(standing.error) ? ok(null) : refuse(standing.error, { facts: { file: fileName } })
}

async function putInPlace(app: App, ref: CopyRef, copy: string, fileName: string): Promise<Answer<null>> {
  const { workspace } = ref
  const name = copyFileName({ workspace, madeAt: app.environment.now(), reason: 'replaced' })
  const kept = path.join(machineFolder(app), workspace, name)
  try {
    await replaceFile({ copy, file: fileIn(app, fileName), kept })
    return ok(null)
  } catch (error) {
    return refuse(copyRefusalOf(error), { facts: { path: machineFolder(app) } })
  }
}

/** Leaves a trace where the workspace's keys are; on another machine the entry about moving tells of it. */
function noteRestore(
  app: App,
  caller: Caller,
  ref: CopyRef,
  replaced: { seq: number; hash: Uint8Array } | undefined,
): void {
  if (!app.workspace) return
  const context = contextOf(app, app.workspace.db, caller.kind === 'member' ? caller : { kind: 'nobody' })
  change(
    context,
    'backup.restore',
    {
      copy: ref.fileName,
      place: ref.place,
      replaced: replaced ? { seq: replaced.seq, hash: Buffer.from(replaced.hash).toString('hex') } : null,
    },
    () => ok(null),
  )
}
