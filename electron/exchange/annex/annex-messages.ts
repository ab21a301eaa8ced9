import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { type AnnexRefusal, readAnnexFile } from './read-annex.ts'

export type AnnexMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'refused'; readonly code: AnnexRefusal }
  | { readonly kind: 'read'; readonly lines: readonly AnnexLine[] }

/** Reads a file and says how far it is, at most a hundred times. */
export function readAnnexMessages(bytes: Uint8Array, send: (message: AnnexMessage) => void): void {
  let told = 0
  const read = readAnnexFile(bytes, share => {
    if (share - told < 0.01 && share < 1) return
    told = share
    send({ kind: 'progress', share })
  })
  send(read.ok ? { kind: 'read', lines: read.value } : { kind: 'refused', code: read.error })
}
