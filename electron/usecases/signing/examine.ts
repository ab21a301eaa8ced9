import type { VerifiedFile } from '#shared/contract/verification.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { readScan } from '../../exchange/scan-file.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { type ArchiveOptions, openSealedArchive } from '../../signing/sealed-archive.ts'
import { verifyDocument } from '../../signing/verify/verify-document.ts'
import { isSealedArchive } from '../../signing/verify-file.ts'
import { isSessionArchive, recountArchive } from '../archive/recount.ts'

export type Examined = VerifiedFile extends infer File
  ? File extends VerifiedFile
    ? Omit<File, 'fileName' | 'workspace' | 'recorded'>
    : never
  : never

/** What a file is, by its content, and what it proves; says nothing of any workspace. `tell` hears how far it is, 0 to 1. */
export function examine(
  bytes: Uint8Array,
  options: ArchiveOptions,
  tell: (share: number) => void = () => undefined,
): Result<Examined, 'unknown'> {
  if (isSealedArchive(bytes)) {
    const { report, files } = openSealedArchive(bytes, options)
    const recount = isSessionArchive(files) ? recountArchive(files, tell) : null
    return ok({ kind: 'archive', report, recount })
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return ok({ kind: 'document', report: verifyDocument(bytes, options) })
  const scan = readScan(bytes)
  if (!scan.ok) return no('unknown')
  return ok({ kind: 'scan', report: { sha256: sha256Hex(bytes), ...scan.value } })
}
