import { fileURLToPath } from 'node:url'
import type { WorkStep } from '#shared/contract/work.ts'
import type { CallError } from '#shared/error-code.ts'
import type { Result } from '#shared/result.ts'
import { inThread } from '../thread.ts'
import type { Work } from '../work.ts'
import { type ArchiveWish, gatherArchive, type PackedArchive, packArchive } from './build-archive.ts'

/** What the thread says: how far it is, the manifest to be sealed, and at the end the archive or why there is none. */
export type ArchiveMessage =
  | { readonly kind: 'progress'; readonly step: WorkStep; readonly share?: number }
  | { readonly kind: 'gathered'; readonly manifest: Uint8Array }
  | { readonly kind: 'ended'; readonly result: Result<PackedArchive, CallError> }

/** What it is told once the manifest is sealed. */
export type SealMessage = { readonly seal: Uint8Array }

type Seal = (manifest: Uint8Array) => Promise<Result<Uint8Array, CallError>>

const workerPath = fileURLToPath(new URL('./archive-worker.ts', import.meta.url))

/** Builds, packs and recounts an archive beside whatever else the app does; keys stay here, only the manifest is sealed with them. */
export function buildAside(
  wish: ArchiveWish,
  seal: Seal,
  work: Work,
): Promise<Result<PackedArchive, CallError>> {
  return new Promise((resolve, reject) => {
    const sealed = async (manifest: Uint8Array, reply: (message: SealMessage) => void) => {
      work.tell('signing')
      const made = await seal(manifest)
      if (made.ok) return reply({ seal: made.value })
      resolve(made)
      stop.abort()
    }
    // Ends the thread when sealing was refused as well as when the work is stopped.
    const stop = new AbortController()
    const task = inThread<Result<PackedArchive, CallError>>({
      path: workerPath,
      data: wish,
      signal: AbortSignal.any([work.signal, stop.signal]),
      hear: (message, reply) => {
        const said = message as ArchiveMessage
        if (said.kind === 'ended') return { answer: said.result }
        if (said.kind === 'gathered') sealed(said.manifest, reply).catch(reject)
        else work.tell(said.step, said.share)
        return undefined
      },
      here: () => buildHere(wish, seal, work),
    })
    task.then(resolve, reject)
  })
}

async function buildHere(
  wish: ArchiveWish,
  seal: Seal,
  { tell }: Work,
): Promise<Result<PackedArchive, CallError>> {
  const gathered = gatherArchive(wish, tell)
  if (!gathered.ok) return gathered
  tell('signing')
  const sealed = await seal(gathered.value.manifest)
  return sealed.ok ? packArchive(gathered.value, sealed.value, tell) : sealed
}
