import { parentPort, workerData } from 'node:worker_threads'
import { type AnnexMessage, readAnnexMessages } from './annex-messages.ts'

/** Reads one file in a thread of its own, so that a slow or hostile one can be stopped at any time. */
const port = parentPort
if (port) readAnnexMessages(workerData as Uint8Array, (message: AnnexMessage) => port.postMessage(message))
