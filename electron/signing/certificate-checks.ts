import type { CertificateRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { SigningAlgorithm } from './algorithms.ts'
import { type Certificate, readCertificate, signingAlgorithmOf } from './certificate.ts'
import { isForSigning } from './trust.ts'

export type UsableCertificate = { readonly certificate: Certificate; readonly algorithm: SigningAlgorithm }

/** Whether a certificate may sign at `at` (ms): its dates, its key usage (digital signature or non-repudiation), its key. */
export function checkSigningCertificate(
  der: Uint8Array,
  at: number,
): Result<UsableCertificate, CertificateRefusal> {
  const certificate = readCertificate(der)
  if (certificate === null) return no({ code: 'certificate-unreadable', detail: '' })
  const { notBeforeAt, notAfterAt } = certificate.facts
  if (at < notBeforeAt)
    return no({ code: 'certificate-not-yet-valid', detail: new Date(notBeforeAt).toISOString() })
  if (at > notAfterAt) return no({ code: 'certificate-expired', detail: new Date(notAfterAt).toISOString() })
  if (!isForSigning(certificate))
    return no({ code: 'certificate-not-for-signing', detail: certificate.facts.subject })
  const algorithm = signingAlgorithmOf(certificate)
  if (algorithm === null)
    return no({ code: 'certificate-algorithm-not-supported', detail: keyNameOf(certificate) })
  return ok({ certificate, algorithm })
}

function keyNameOf(certificate: Certificate): string {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = certificate.publicKey
  return `${kind ?? '?'} ${details?.namedCurve ?? details?.modulusLength ?? ''}`.trim()
}
