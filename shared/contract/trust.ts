import { z } from 'zod'
import type { CertificateFacts } from '../domain/signature-report.ts'
import { anyone, freeCall, keepers } from './call.ts'
import { fileInput, largestCertificateFile } from './file-input.ts'

/** A certificate that this machine believes; `authority` may issue others. */
export type TrustedCertificate = CertificateFacts & {
  readonly authority: boolean
  readonly selfIssued: boolean
}

const file = fileInput(largestCertificateFile)

/** Certificates of authorities that the user installed, on this machine and in no council's file. */
export const trustCalls = {
  'trust.list': freeCall<TrustedCertificate[]>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'read',
  }),
  /** What a file holds, to be compared with what its issuer publishes before it is believed. */
  'trust.read': freeCall<TrustedCertificate[]>()({
    input: z.strictObject({ file }),
    roles: anyone,
    effect: 'read',
  }),
  'trust.add': freeCall<TrustedCertificate[]>()({
    input: z.strictObject({ file }),
    roles: keepers,
    effect: 'write',
  }),
  'trust.remove': freeCall<TrustedCertificate[]>()({
    input: z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    roles: keepers,
    effect: 'write',
  }),
}
