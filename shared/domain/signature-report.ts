/**
 * What the verifier says about a signed file, as plain data: codes and facts, never sentences.
 * The sentences are in `shared/texts/<language>/signing.ts`, one key per code.
 */

/** A reason why a file cannot be opened as a container at all. */
export const containerRefusalCodes = [
  'container-damaged',
  'container-too-large',
  'container-not-word',
] as const
export type ContainerRefusalCode = (typeof containerRefusalCodes)[number]

/** What breaks a signature or the whole file. `detail` names the part, relationship or file. */
export const signatureProblemCodes = [
  'part-changed',
  'part-missing',
  'part-not-covered',
  'part-type-changed',
  'relationship-changed',
  'relationship-not-covered',
  'signature-malformed',
  'signature-value-wrong',
  'signed-content-changed',
  'certificate-unreadable',
  'certificate-swapped',
  'duplicate-id',
  'algorithm-not-supported',
  'signature-not-listed',
  'file-changed',
  'file-missing',
  'file-not-listed',
  'manifest-malformed',
] as const
export type SignatureProblemCode = (typeof signatureProblemCodes)[number]

/** What the reader should know although the signature holds. */
export const signatureWarningCodes = [
  'weak-hash',
  'weak-key',
  'signing-certificate-not-bound',
  'signing-time-in-future',
  'signing-time-unknown',
  'certificate-expired-since',
  'custom-data-not-covered',
] as const
export type SignatureWarningCode = (typeof signatureWarningCodes)[number]

export type SignatureProblem = { readonly code: SignatureProblemCode; readonly detail: string }
export type SignatureWarning = { readonly code: SignatureWarningCode; readonly detail: string }

/** How far the certificate can be believed; integrity is a separate question. */
export const signatureTrusts = [
  'trusted',
  'unknown-issuer',
  'expired',
  'not-yet-valid',
  'not-for-signing',
  'issuer-not-allowed',
  'unreadable',
] as const
export type SignatureTrust = (typeof signatureTrusts)[number]

export type CertificateFacts = {
  readonly subject: string
  readonly issuer: string
  /** Common name of the subject, the name a person reads. */
  readonly commonName: string
  readonly organization: string | null
  readonly notBeforeAt: number
  readonly notAfterAt: number
  /** Serial number in hexadecimal. */
  readonly serial: string
  /** SHA-256 of the DER bytes in hexadecimal: the identity of the certificate. */
  readonly fingerprint: string
}

export type SignatureReport = {
  readonly signerName: string
  readonly organization: string | null
  readonly role: string | null
  /** What the signer wrote beside his role, such as for whom he signs; null for nothing. */
  readonly comment: string | null
  /** The time the signer's own machine wrote into the signature; no time-stamping authority stands behind it. */
  readonly signedAt: number | null
  readonly certificate: CertificateFacts | null
  readonly integrity: 'ok' | 'broken'
  readonly problems: readonly SignatureProblem[]
  readonly warnings: readonly SignatureWarning[]
  readonly trust: SignatureTrust
}

/**
 * `valid`: at least one signature, all whole, all trusted. `untrusted`: all whole, some certificate cannot be
 * believed. `broken`: something was changed. `unsigned`: no signature. `unreadable`: not a file of this kind.
 */
export const verdicts = ['valid', 'untrusted', 'broken', 'unsigned', 'unreadable'] as const
export type Verdict = (typeof verdicts)[number]

export type DocumentReport = {
  /** SHA-256 of the whole file in hexadecimal, as printed on the paper copy and kept in the audit trail. */
  readonly sha256: string
  readonly verdict: Verdict
  readonly refusal: { readonly code: ContainerRefusalCode; readonly detail: string } | null
  readonly problems: readonly SignatureProblem[]
  readonly signatures: readonly SignatureReport[]
}

/** A raw Ed25519 key (of a member or of the machine) that sealed a manifest. */
export type KeySealReport = {
  readonly keyName: string
  readonly publicKey: string
  readonly signedAt: number
  readonly integrity: 'ok' | 'broken'
  readonly trust: 'known-key' | 'unknown-key'
}

export type ArchiveReport = {
  readonly sha256: string
  readonly verdict: Verdict
  readonly refusal: { readonly code: ContainerRefusalCode; readonly detail: string } | null
  readonly problems: readonly SignatureProblem[]
  readonly signatures: readonly SignatureReport[]
  readonly keySeals: readonly KeySealReport[]
  readonly fileCount: number
}

/** The verdict from its parts: the worst finding decides. */
export function decideVerdict(
  problems: readonly SignatureProblem[],
  signatures: readonly Pick<SignatureReport, 'integrity' | 'trust'>[],
): Verdict {
  if (problems.length > 0 || signatures.some(signature => signature.integrity === 'broken')) return 'broken'
  if (signatures.length === 0) return 'unsigned'
  return signatures.every(signature => signature.trust === 'trusted') ? 'valid' : 'untrusted'
}
