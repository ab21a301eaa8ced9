import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Result } from '#shared/result.ts'
import { type CopyLook, type LookRefusal, lookInside, type TrailPoint } from './copy-content.ts'

const workerPath = fileURLToPath(new URL('./look-worker.ts', import.meta.url))

/** A thread that cannot find its code; looking where we are is slower, and still looking. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')

/** As {@link lookInside}, beside whatever else the application does. */
export function lookAside(file: string, point?: TrailPoint): Promise<Result<CopyLook, LookRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { workerData: { file, point } })
    worker.once('message', resolve)
    worker.once('error', error => (isMissing(error) ? resolve(lookInside(file, point)) : reject(error)))
    worker.once('exit', () => reject(new Error('The looking thread ended without an answer')))
  })
}
