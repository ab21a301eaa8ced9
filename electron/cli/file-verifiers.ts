import type { RecountReport } from '#shared/domain/recount-report.ts'
import type { ArchiveReport, DocumentReport, Verdict } from '#shared/domain/signature-report.ts'
import { readScan } from '../exchange/scan-file.ts'
import type { FileVerifier } from '../signing/verify-file.ts'
import { documentVerifier, isSealedArchive } from '../signing/verify-file.ts'
import { type Examined, examine } from '../usecases/signing/examine.ts'

type ScanFacts = Extract<Examined, { kind: 'scan' }>['report']

/** What `npm run verify` says of a file that is no workspace; `verdict` decides the exit code. */
export type CheckedFile =
  | ({ readonly kind: 'document' } & DocumentReport)
  | ({ readonly kind: 'archive'; readonly recount: RecountReport | null } & ArchiveReport)
  | ({ readonly kind: 'scan'; readonly verdict: Verdict } & ScanFacts)

/** A sealed archive; that of a session is counted again too, and a count that does not fit breaks it. */
const archives: FileVerifier<CheckedFile> = {
  recognise: async (_head, file) => isSealedArchive(await file.bytes()),
  verify: async (file, options) => {
    const examined = examine(await file.bytes(), options)
    if (!examined.ok || examined.value.kind !== 'archive') throw new Error('A sealed archive was recognised')
    const { report, recount } = examined.value
    const verdict =
      recount?.verdict === 'differs' && report.verdict !== 'unreadable' ? 'broken' : report.verdict
    return { kind: 'archive', ...report, recount, verdict }
  },
}

/** A scan has no signature: it is what a workspace says it is, or nothing. */
const scans: FileVerifier<CheckedFile> = {
  recognise: async (head, file) => head[0] !== 0x50 && readScan(await file.bytes()).ok,
  verify: async (file, options) => {
    const examined = examine(await file.bytes(), options)
    if (!examined.ok || examined.value.kind !== 'scan') throw new Error('A scan was recognised')
    return { kind: 'scan', verdict: 'unsigned', ...examined.value.report }
  },
}

export const fileVerifiers: readonly FileVerifier<CheckedFile>[] = [archives, scans, documentVerifier]
