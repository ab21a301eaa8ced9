import { type FileRefusal, fileRefusalOf } from '../files/file-refusal.ts'

/** Why an archive is not written or read. */
export type ArchiveRefusal =
  | 'archive-missing'
  | 'archive-foreign'
  | 'archive-newer'
  | 'archive-damaged'
  | 'archive-cut-short'
  | 'archive-too-large'
  | 'archive-name-unsafe'
  | 'archive-source-missing'
  | 'archive-source-changed'
  | 'passphrase-wrong'
  | 'target-exists'
  | FileRefusal

/** Carries a refusal out of a stream; never leaves this folder. */
export class ArchiveFault extends Error {
  readonly code: ArchiveRefusal
  constructor(code: ArchiveRefusal) {
    super(code)
    this.code = code
  }
}

const earlyEnds = new Set(['ABORT_ERR', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'])

/** The refusal behind an error of reading or writing; throws what is a fault of the program. */
export function archiveRefusalOf(error: unknown): ArchiveRefusal {
  if (error instanceof ArchiveFault) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // Node's gunzip aborts its source, or closes before it, when bytes follow the end: which, is a matter of timing.
  if (code.startsWith('Z_') || earlyEnds.has(code)) return 'archive-damaged'
  const refusal = fileRefusalOf(error)
  if (refusal === undefined) throw error
  return refusal
}
