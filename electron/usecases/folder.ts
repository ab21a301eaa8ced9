import type { FolderProgress } from '#shared/contract/folder.ts'
import type { CallInput } from '#shared/contract.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { loadCouncil } from '../store/council.ts'
import { loadSession } from '../store/session.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { writeFolder } from './folder-write.ts'
import { findJob, startJob } from './job.ts'

/** Begins to put the papers of a session into a new folder where the user says. Nothing is left behind when it is stopped. */
export async function startFolder(
  context: Context,
  input: CallInput<'folder.start'>,
): Promise<Answer<{ jobId: string } | null>> {
  const session = loadSession(context.db, input.sessionId)
  if (!session) return refuse('session-not-found')
  if (!loadCouncil(context.db)) return refuse('council-missing')
  const parent = await context.ports.askFolder()
  if (parent === undefined) return ok(null)
  const name = `HoSo_Dot${session.batch}_${session.year}_${asciiFileStem(session.title)}`
  const jobId = context.newId()
  const first: FolderProgress = { state: 'running', step: 'reading', done: 0, total: 0, name: '' }
  startJob<FolderProgress>(
    context.db,
    jobId,
    first,
    job => writeFolder(context, input, { parent, name, job }),
    error => ({ state: 'failed', error }),
  )
  return ok({ jobId })
}

export function loadFolderProgress(
  context: Context,
  input: CallInput<'folder.progress'>,
): Answer<FolderProgress> {
  const job = findJob<FolderProgress>(context.db, input.jobId)
  return job ? ok(job.progress) : refuse('job-not-found')
}

/** Only a folder that this app has just finished: no other place on the disk can be named. */
export async function openFolder(context: Context, input: CallInput<'folder.open'>): Promise<Answer<null>> {
  const progress = findJob<FolderProgress>(context.db, input.jobId)?.progress
  if (progress?.state !== 'done') return refuse('job-not-found')
  await context.ports.openPath(progress.folder)
  return ok(null)
}

export function cancelFolder(context: Context, input: CallInput<'folder.cancel'>): Answer<null> {
  const job = findJob<FolderProgress>(context.db, input.jobId)
  if (!job) return refuse('job-not-found')
  job.controller.abort()
  return ok(null)
}
