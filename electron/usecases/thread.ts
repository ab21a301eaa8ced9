import { Worker } from 'node:worker_threads'

export type ThreadTask<Answer> = {
  readonly path: string
  readonly data: unknown
  readonly signal: AbortSignal
  /** What the thread says; gives the answer once it is there. */
  readonly hear: (
    message: unknown,
    reply: (message: unknown) => void,
  ) => { readonly answer: Answer } | undefined
  /** The same work where we are, if the thread's code cannot be found: it holds up the app, and is still done. */
  readonly here: () => Promise<Answer> | Answer
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')

/** Work beside whatever else the app does; ended at once when it is stopped, with the reason of the signal. */
export function inThread<Answer>({ path, data, signal, hear, here }: ThreadTask<Answer>): Promise<Answer> {
  signal.throwIfAborted()
  const worker = new Worker(path, { workerData: data })
  const work = new Promise<Answer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('message', (message: unknown) => {
      try {
        const heard = hear(message, reply => worker.postMessage(reply))
        if (heard) resolve(heard.answer)
      } catch (error) {
        reject(error)
      }
    })
    worker.once('error', error => {
      if (isMissing(error)) resolve(here())
      else reject(error)
    })
    worker.once('exit', () => reject(new Error('A thread ended without an answer')))
  })
  return work.finally(() => void worker.terminate())
}
