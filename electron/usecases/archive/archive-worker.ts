import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { WorkStep } from '#shared/contract/work.ts'
import type { ArchiveMessage, SealMessage } from './archive-thread.ts'
import { type ArchiveWish, gatherArchive, packArchive } from './build-archive.ts'

/** Builds one archive in a thread of its own; waits in the middle for the seal over its manifest. */
function build(port: MessagePort): void {
  const say = (message: ArchiveMessage) => port.postMessage(message)
  const tell = (step: WorkStep, share?: number) =>
    say({ kind: 'progress', step, ...(share === undefined ? {} : { share }) })
  const gathered = gatherArchive(workerData as ArchiveWish, tell)
  if (!gathered.ok) {
    say({ kind: 'ended', result: gathered })
    return
  }
  port.once('message', ({ seal }: SealMessage) => {
    const result = packArchive(gathered.value, seal, tell)
    // Given away, not copied.
    const moved = result.ok ? [result.value.bytes.buffer as ArrayBuffer] : []
    port.postMessage({ kind: 'ended', result } satisfies ArchiveMessage, moved)
  })
  say({ kind: 'gathered', manifest: gathered.value.manifest })
}

if (parentPort) build(parentPort)
