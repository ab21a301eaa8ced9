import { z } from 'zod'
import type { OtherHolder } from '../domain/holder-name.ts'
import type { RecountReport } from '../domain/recount-report.ts'
import type { ArchiveReport, DocumentReport } from '../domain/signature-report.ts'
import { anyone, freeCall } from './call.ts'
import { fileInput, largestCheckedFile } from './file-input.ts'
import type { ScanMediaType } from './signature.ts'
import { workId } from './work.ts'

/** Where a file stands in the records of the open workspace, found by its SHA-256. */
export type RecordedVersion = {
  readonly as: 'made' | 'onScreen' | 'digital' | 'scan' | 'withdrawnScan' | 'archive'
  readonly fileName: string
  /** Paper kind; '' for an archive. */
  readonly kind: string
  readonly version: number
  readonly session: string
  readonly at: number
  /** Signatures in this version that were made with the certificate of somebody else than the signer. */
  readonly otherHolders: readonly OtherHolder[]
}

export type VerifiedFile = {
  readonly fileName: string
  /** Name of the workspace that was asked; null when none is open. */
  readonly workspace: string | null
  /** Null when the open workspace does not know this very file. */
  readonly recorded: RecordedVersion | null
} & (
  | { readonly kind: 'document'; readonly report: DocumentReport }
  /** `recount` is null for a sealed set that is not the archive of a session. */
  | { readonly kind: 'archive'; readonly report: ArchiveReport; readonly recount: RecountReport | null }
  | {
      readonly kind: 'scan'
      readonly report: { readonly sha256: string; readonly mediaType: ScanMediaType; readonly pages: number }
    }
)

export const verificationCalls = {
  /** Checks one file from anywhere; needs no workspace, and uses the open one to say whether it knows the file. */
  'verification.check': freeCall<VerifiedFile>()({
    input: z.strictObject({
      file: fileInput(largestCheckedFile),
      /** Public key of a machine in hexadecimal, as its office published it; '' for none. */
      key: z
        .string()
        .trim()
        .regex(/^([0-9a-fA-F]{64})?$/),
      workId,
    }),
    roles: anyone,
    effect: 'read',
  }),
}
