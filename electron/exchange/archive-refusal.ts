import { type FileRefusal, fileRefusalOf } from '../store/file-refusal.ts'

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

/** The refusal behind an error of reading or writing; throws what is a fault of the program. */
export function archiveRefusalOf(error: unknown): ArchiveRefusal {
  if (error instanceof ArchiveFault) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // Node's gunzip aborts its source when bytes follow the end.
  if (code.startsWith('Z_') || code === 'ABORT_ERR') return 'archive-damaged'
  const refusal = fileRefusalOf(error)
  if (refusal === undefined) throw error
  return refusal
}
