import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { AnnexMessage } from './annex-messages.ts'
import { type AnnexRefusal, readAnnexFile } from './read-annex.ts'

const workerPath = fileURLToPath(new URL('./annex-worker.ts', import.meta.url))
/** No annex takes longer; whatever does was made to. */
const longestMs = 60_000
const mostMegabytes = 768

export type AnnexJob = {
  /** From 0 to 1. */
  readonly share: () => number
  /** The lines, a refusal, or null when it was stopped. Throws only on a fault of the program. */
  readonly result: Promise<Result<readonly AnnexLine[], AnnexRefusal> | null>
  readonly stop: () => void
}

/** A thread that cannot find its code; reading where we are is slower to stop, and still reading. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')

/** Begins to read a file in a thread. */
export function startAnnexJob(bytes: Uint8Array, path = workerPath): AnnexJob {
  let share = 0
  const worker = new Worker(path, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  let isStopped = false
  const stop = () => {
    isStopped = true
    void worker.terminate()
  }
  const result = new Promise<Awaited<AnnexJob['result']>>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(no('annex-too-large'))
      void worker.terminate()
    }, longestMs)
    worker.on('message', (message: AnnexMessage) => {
      if (message.kind === 'progress') share = message.share
      else resolve(message.kind === 'read' ? ok(message.lines) : no(message.code))
    })
    worker.on('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(no('annex-too-large'))
      else if (isMissing(error)) resolve(readAnnexFile(bytes))
      else reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(timer)
      if (isStopped) resolve(null)
      else reject(new Error('The reading thread ended without an answer'))
    })
  })
  return { share: () => share, result, stop }
}
