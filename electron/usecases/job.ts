import { setImmediate as turn } from 'node:timers/promises'
import type { CallError } from '#shared/error-code.ts'
import { fileRefusalOf } from '../files/file-refusal.ts'
import type { Database } from '../store/database.ts'

/** A longer piece of work on the open workspace: told about step by step, stopped on wish. */
export type Job<Progress> = {
  progress: Progress
  /** What ended it unexpectedly: thrown at the next question, so that it is logged where all such errors are. */
  fault?: { readonly error: unknown }
  readonly controller: AbortController
}

const running = new WeakMap<Database, Map<string, Job<unknown>>>()

/** Starts work beside the calls; it lives as long as its workspace is open. */
export function startJob<Progress>(
  db: Database,
  id: string,
  first: Progress,
  work: (job: Job<Progress>) => Promise<Progress>,
  failed: (error: CallError) => Progress,
): void {
  const job: Job<Progress> = { progress: first, controller: new AbortController() }
  const jobs = running.get(db) ?? new Map<string, Job<unknown>>()
  running.set(db, jobs.set(id, job))
  work(job)
    .then(last => {
      job.progress = last
    })
    .catch((error: unknown) => {
      const refusal = refusalOf(db, error)
      if (refusal) job.progress = failed(refusal)
      else job.fault = { error }
    })
}

/** What the user can mend; undefined for a fault of the program. */
function refusalOf(db: Database, error: unknown): CallError | undefined {
  if (!db.open) return { code: 'workspace-not-open' }
  const reason = fileRefusalOf(error)
  if (reason === undefined) return undefined
  const path = error instanceof Error && 'path' in error ? String(error.path) : ''
  return reason === 'disk-full'
    ? { code: 'disk-full' }
    : { code: 'file-write-failed', facts: { path, reason } }
}

/** A job of this workspace by its id. */
export function findJob<Progress>(db: Database, id: string): Job<Progress> | undefined {
  const job = running.get(db)?.get(id) as Job<Progress> | undefined
  if (job?.fault) throw job.fault.error
  return job
}

/** Lets the calls that wait have their turn; throws when the job is not wanted any more. */
export async function breathe(job: Job<unknown>): Promise<void> {
  await turn()
  job.controller.signal.throwIfAborted()
}
