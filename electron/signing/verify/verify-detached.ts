import { isSignedBy } from '#electron/sealing/curve-keys.ts'
import type {
  KeySealReport,
  SignatureProblem,
  SignatureReport,
  Verdict,
} from '#shared/domain/signature-report.ts'
import { sameBytes, sha256Hex, signatureMethodOf, verifyByUri } from '../algorithms.ts'
import { type Certificate, isWeakKey, readCertificate } from '../certificate.ts'
import {
  type Manifest,
  manifestSchema,
  type Seal,
  type SealSignature,
  sealSchema,
  signedBytes,
} from '../detached.ts'
import { decideTrust } from '../trust.ts'
import type { TrustQuestion } from './verify-signature.ts'

/** Ed25519 keys the reader knows already, from his own records or from print. */
export type KnownKey = { readonly name: string; readonly publicKey: Uint8Array }

export type SealedReport = {
  readonly verdict: Verdict
  readonly manifest: Manifest | null
  readonly problems: readonly SignatureProblem[]
  readonly signatures: readonly SignatureReport[]
  readonly keySeals: readonly KeySealReport[]
}

/** Checks a seal: each file against the manifest and no file beside it, then each signature over the manifest. */
export function verifySealed(
  manifestBytes: Uint8Array,
  sealBytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  trust: TrustQuestion & { readonly knownKeys: readonly KnownKey[] },
): SealedReport {
  const manifest = parse(manifestBytes, manifestSchema)
  const seal = parse(sealBytes, sealSchema)
  if (manifest === null || seal === null) return unreadable(manifest === null ? 'manifest' : 'seal')
  const manifestSha256 = sha256Hex(manifestBytes)
  const problems = checkFiles(manifest, files)
  if (seal.manifestSha256 !== manifestSha256)
    problems.push({ code: 'signed-content-changed', detail: 'manifest' })
  const { signatures, keySeals } = checkSignatures(seal, manifestSha256, trust)
  return { verdict: decide(problems, signatures, keySeals), manifest, problems, signatures, keySeals }
}

function checkFiles(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): SignatureProblem[] {
  const problems: SignatureProblem[] = []
  const listed = new Set<string>()
  for (const { path, sha256, size } of manifest.files) {
    const data = files.get(path)
    if (listed.has(path)) problems.push({ code: 'manifest-malformed', detail: path })
    else if (data === undefined) problems.push({ code: 'file-missing', detail: path })
    else if (data.length !== size || sha256Hex(data) !== sha256)
      problems.push({ code: 'file-changed', detail: path })
    listed.add(path)
  }
  for (const path of files.keys())
    if (!listed.has(path)) problems.push({ code: 'file-not-listed', detail: path })
  return problems
}

function checkSignatures(
  seal: Seal,
  manifestSha256: string,
  trust: TrustQuestion & { readonly knownKeys: readonly KnownKey[] },
) {
  const signatures: SignatureReport[] = []
  const keySeals: KeySealReport[] = []
  for (const entry of seal.signatures) {
    const data = signedBytes(manifestSha256, entry)
    if (entry.kind === 'certificate') signatures.push(checkCertificateSeal(entry, data, trust))
    else keySeals.push(checkKeySeal(entry, data, trust.knownKeys))
  }
  return { signatures, keySeals }
}

function checkCertificateSeal(
  entry: Extract<SealSignature, { kind: 'certificate' }>,
  data: Uint8Array,
  { anchors, at }: TrustQuestion,
): SignatureReport {
  const certificate = readCertificate(fromBase64(entry.certificate))
  const chain = entry.chain.flatMap(der => readCertificate(fromBase64(der)) ?? [])
  const method = signatureMethodOf[entry.algorithm]
  const right =
    certificate !== null && verifyByUri(method, certificate.publicKey, data, fromBase64(entry.value))
  const problem = certificate === null ? 'certificate-unreadable' : 'signature-value-wrong'
  const late = entry.signedAt > at
  return {
    signerName: certificate?.facts.commonName ?? '',
    organization: certificate?.facts.organization ?? null,
    role: entry.role === '' ? null : entry.role,
    comment: null,
    signedAt: entry.signedAt,
    certificate: certificate?.facts ?? null,
    integrity: right ? 'ok' : 'broken',
    problems: right ? [] : [{ code: problem, detail: '' }],
    warnings: warningsOf(certificate, entry.signedAt, at),
    trust:
      certificate === null
        ? 'unreadable'
        : decideTrust(certificate, chain, anchors, late ? at : entry.signedAt),
  }
}

function warningsOf(
  certificate: Certificate | null,
  signedAt: number,
  at: number,
): SignatureReport['warnings'] {
  const notAfterAt = certificate?.facts.notAfterAt ?? Number.POSITIVE_INFINITY
  const moment = (time: number) => new Date(time).toISOString()
  return [
    ...(signedAt > at ? [{ code: 'signing-time-in-future' as const, detail: moment(signedAt) }] : []),
    ...(certificate !== null && isWeakKey(certificate) ? [{ code: 'weak-key' as const, detail: '' }] : []),
    ...(signedAt <= notAfterAt && at > notAfterAt
      ? [{ code: 'certificate-expired-since' as const, detail: moment(notAfterAt) }]
      : []),
  ]
}

function checkKeySeal(
  entry: Extract<SealSignature, { kind: 'key' }>,
  data: Uint8Array,
  knownKeys: readonly KnownKey[],
): KeySealReport {
  const publicKey = fromBase64(entry.publicKey)
  const known = knownKeys.find(key => sameBytes(key.publicKey, publicKey))
  return {
    keyName: known?.name ?? entry.keyName,
    publicKey: Buffer.from(publicKey).toString('hex'),
    signedAt: entry.signedAt,
    integrity: isSignedBy(publicKey, data, fromBase64(entry.value)) ? 'ok' : 'broken',
    trust: known === undefined ? 'unknown-key' : 'known-key',
  }
}

/** Certificates decide when there are any; keys alone decide by being known. */
function decide(
  problems: readonly SignatureProblem[],
  signatures: readonly SignatureReport[],
  keySeals: readonly KeySealReport[],
): Verdict {
  const all = [...signatures, ...keySeals]
  if (problems.length > 0 || all.some(({ integrity }) => integrity === 'broken')) return 'broken'
  if (all.length === 0) return 'unsigned'
  const believed =
    signatures.length > 0
      ? signatures.every(({ trust }) => trust === 'trusted')
      : keySeals.every(({ trust }) => trust === 'known-key')
  return believed ? 'valid' : 'untrusted'
}

function unreadable(detail: string): SealedReport {
  const problems = [{ code: 'manifest-malformed' as const, detail }]
  return { verdict: 'broken', manifest: null, problems, signatures: [], keySeals: [] }
}

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

function parse<Value>(
  bytes: Uint8Array,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
): Value | null {
  try {
    const checked = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return checked.success ? checked.data : null
  } catch {
    return null
  }
}
