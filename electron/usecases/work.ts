import type { WorkProgress, WorkStep } from '#shared/contract/work.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import type { App } from './app.ts'
import { type Answer, refuse } from './context.ts'

/** A longer call while it runs: told about, and stopped on wish. */
export type Work = {
  readonly signal: AbortSignal
  readonly tell: (step: WorkStep, share?: number) => void
}

type Running = { progress: WorkProgress; readonly controller: AbortController }

const running = new Map<string, Running>()

/** Runs a longer call under the name that its caller gave it; answers `work-cancelled` where it was stopped. */
export async function asWork<T>(
  id: string | undefined,
  first: WorkStep,
  run: (work: Work) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const own: Running = { progress: { step: first, share: null }, controller: new AbortController() }
  if (id !== undefined) running.set(id, own)
  const { signal } = own.controller
  try {
    return await run({
      signal,
      tell: (step, share) => {
        own.progress = { step, share: share ?? null }
      },
    })
  } catch (error) {
    if (signal.aborted) return refuse('work-cancelled')
    throw error
  } finally {
    if (id !== undefined && running.get(id) === own) running.delete(id)
  }
}

export const loadProgress = (
  _app: App,
  { workId }: CallInput<'work.progress'>,
): Answer<WorkProgress | null> => ok(running.get(workId)?.progress ?? null)

export function cancelWork(_app: App, { workId }: CallInput<'work.cancel'>): Answer<null> {
  running.get(workId)?.controller.abort()
  return ok(null)
}
