import { parentPort, workerData } from 'node:worker_threads'
import { type ExamineMessage, type ExamineTask, examineHere } from './examine-thread.ts'

/** Checks and recounts one archive in a thread of its own: thousands of ballots are opened again. */
parentPort?.postMessage(
  examineHere(workerData as ExamineTask, share =>
    parentPort?.postMessage({ kind: 'progress', share } satisfies ExamineMessage),
  ),
)
