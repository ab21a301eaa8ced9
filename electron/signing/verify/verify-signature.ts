import type {
  SignatureProblem,
  SignatureReport,
  SignatureTrust,
  SignatureWarning,
} from '#shared/domain/signature-report.ts'
import { isKnownSignatureMethod, isWeakSignatureMethod, verifyByUri } from '../algorithms.ts'
import { canonicalize } from '../canonical-xml.ts'
import { type Certificate, isWeakKey } from '../certificate.ts'
import type { OpcPackage } from '../opc-package.ts'
import { decideTrust } from '../trust.ts'
import { base64Of, namespaces, onlyChild, parseXml } from '../xml.ts'
import {
  findDuplicateId,
  readStatements,
  readStructure,
  type SignatureStructure,
} from './signature-structure.ts'
import { findSignerCertificate, readCarriedCertificates } from './verify-certificate.ts'
import { checkCoverage } from './verify-coverage.ts'
import { checkManifest } from './verify-manifest.ts'
import { canonicalModeOf, checkReferences } from './verify-references.ts'

export type TrustQuestion = { readonly anchors: readonly Certificate[]; readonly at: number }

const ds = namespaces.signature

/** Everything about one signature part: is it whole, who signed, in which role, when, and can the certificate be believed. */
export function verifySignature(opc: OpcPackage, name: string, trust: TrustQuestion): SignatureReport {
  const document = parseXml(opc.parts.get(name) ?? new Uint8Array())
  const structure = document === null ? null : readStructure(document)
  if (document === null || structure === null) return malformed({ code: 'signature-malformed', detail: name })
  const duplicate = findDuplicateId(document)
  if (duplicate !== null) return malformed({ code: 'duplicate-id', detail: duplicate })

  const references = checkReferences(structure)
  const { details, role, comment, signedAt } = readStatements(structure, references.signed)
  const carried = readCarriedCertificates(structure.signature)
  const signer = findSignerCertificate(details, carried)
  const certificate = 'certificate' in signer ? signer.certificate : null
  const manifest = checkManifest(structure.manifest, opc)
  const coverage = checkCoverage(opc, manifest)
  const method = onlyChild(structure.signedInfo, ds, 'SignatureMethod')?.getAttribute('Algorithm') ?? ''
  const problems: SignatureProblem[] = [
    ...checkValue(structure, method, certificate),
    ...(signer.kind === 'swapped' ? [{ code: 'certificate-swapped' as const, detail: name }] : []),
    ...references.problems,
    ...manifest.problems,
    ...coverage.problems,
  ]
  const weak = references.weak || manifest.weak || isWeakSignatureMethod(method)
  const bound = signer.kind === 'bound'
  return {
    ...describe(certificate),
    role,
    comment,
    signedAt,
    integrity: problems.length === 0 ? 'ok' : 'broken',
    problems,
    warnings: [...findWarnings(certificate, signedAt, trust.at, weak, bound), ...coverage.warnings],
    trust: certificate === null ? 'unreadable' : trustOf(certificate, carried, trust, signedAt),
  }
}

function checkValue(
  structure: SignatureStructure,
  method: string,
  certificate: Certificate | null,
): SignatureProblem[] {
  const mode = canonicalModeOf(onlyChild(structure.signedInfo, ds, 'CanonicalizationMethod'))
  const value = base64Of(onlyChild(structure.signature, ds, 'SignatureValue'))
  if (mode === null || !isKnownSignatureMethod(method))
    return [{ code: 'algorithm-not-supported', detail: method }]
  if (certificate === null) return [{ code: 'certificate-unreadable', detail: '' }]
  const data = canonicalize(structure.signedInfo, mode)
  const right = value !== null && verifyByUri(method, certificate.publicKey, data, value)
  return right ? [] : [{ code: 'signature-value-wrong', detail: '' }]
}

/** Believed at the time the signature names; when it names none or a later one than now, at the time of asking. */
function trustOf(
  certificate: Certificate,
  carried: readonly Certificate[],
  { anchors, at }: TrustQuestion,
  signedAt: number | null,
): SignatureTrust {
  const moment = signedAt === null || signedAt > at ? at : signedAt
  return decideTrust(certificate, carried, anchors, moment)
}

function findWarnings(
  certificate: Certificate | null,
  signedAt: number | null,
  at: number,
  weak: boolean,
  bound: boolean,
): SignatureWarning[] {
  const found: SignatureWarning[] = []
  if (weak) found.push({ code: 'weak-hash', detail: 'SHA-1' })
  if (signedAt === null) found.push({ code: 'signing-time-unknown', detail: '' })
  else if (signedAt > at)
    found.push({ code: 'signing-time-in-future', detail: new Date(signedAt).toISOString() })
  if (certificate === null) return found
  const { notAfterAt } = certificate.facts
  if (!bound) found.push({ code: 'signing-certificate-not-bound', detail: '' })
  if (isWeakKey(certificate)) found.push({ code: 'weak-key', detail: '' })
  if (signedAt !== null && signedAt <= notAfterAt && at > notAfterAt) {
    found.push({ code: 'certificate-expired-since', detail: new Date(notAfterAt).toISOString() })
  }
  return found
}

function describe(certificate: Certificate | null) {
  const facts = certificate?.facts ?? null
  return {
    signerName: facts?.commonName ?? '',
    organization: facts?.organization ?? null,
    certificate: facts,
  }
}

function malformed(problem: SignatureProblem): SignatureReport {
  return {
    ...describe(null),
    role: null,
    comment: null,
    signedAt: null,
    integrity: 'broken',
    problems: [problem],
    warnings: [],
    trust: 'unreadable',
  }
}
