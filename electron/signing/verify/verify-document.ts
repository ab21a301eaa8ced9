import { type DocumentReport, decideVerdict, type SignatureProblem } from '#shared/domain/signature-report.ts'
import { sha256Hex } from '../algorithms.ts'
import { readCertificates } from '../certificate.ts'
import { listSignatureParts, straySignatures } from '../coverage.ts'
import { readPackage } from '../opc-package.ts'
import { verifySignature } from './verify-signature.ts'

export type VerifyOptions = {
  /** Certificates (DER or PEM) of the authorities the user installed; the only ones believed. */
  readonly trustAnchors: readonly Uint8Array[]
  /** Moment of asking in ms. */
  readonly at: number
}

/**
 * The strict verifier. Office and LibreOffice call a signature valid although parts were added, a content type or a
 * relationship was changed ("Every Signature is Broken", USENIX Security 2023): here every part and relationship must be
 * covered by every signature.
 */
export function verifyDocument(bytes: Uint8Array, { trustAnchors, at }: VerifyOptions): DocumentReport {
  const sha256 = sha256Hex(bytes)
  const opc = readPackage(bytes)
  if (!opc.ok) return { sha256, verdict: 'unreadable', refusal: opc.error, problems: [], signatures: [] }
  const listed = listSignatureParts(opc.value)
  const problems: SignatureProblem[] = [
    ...listed.malformed.map(detail => ({ code: 'signature-malformed' as const, detail })),
    ...straySignatures(opc.value).map(detail => ({ code: 'signature-not-listed' as const, detail })),
  ]
  const anchors = trustAnchors.flatMap(anchor => readCertificates(anchor))
  const signatures = listed.signatures.map(name => verifySignature(opc.value, name, { anchors, at }))
  return { sha256, verdict: decideVerdict(problems, signatures), refusal: null, problems, signatures }
}
