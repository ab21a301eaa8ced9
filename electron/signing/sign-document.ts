import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { sha256Hex } from './algorithms.ts'
import { readCertificate } from './certificate.ts'
import { checkSigningCertificate } from './certificate-checks.ts'
import { addContentTypes, contentTypeOf, contentTypes, contentTypesName } from './content-types.ts'
import { listSignatureParts, rootRelationships, signableParts } from './coverage.ts'
import { type OpcPackage, readPackage, writePackage } from './opc-package.ts'
import {
  type Relationship,
  relationshipsNameOf,
  relationshipTypes,
  writeRelationships,
} from './relationships.ts'
import { writeSignaturePart, writeSignedContent } from './signature-part.ts'
import type { DocumentSigner } from './signer.ts'
import { verifyDocument } from './verify/verify-document.ts'

/** `signedAt` in ms; `role` such as "Chủ tịch Hội đồng" (at most 100 characters, may be empty). */
export type SigningDetails = {
  readonly signedAt: number
  readonly role: string
  /** What the signer says beside his role, at most 255 characters; readers show it. */
  readonly comment?: string
}

export type SignedDocument = {
  readonly docx: Uint8Array
  /** SHA-256 of the signed file in hexadecimal, for the audit trail. */
  readonly sha256: string
}

/**
 * Adds one signature to a Word file and checks the result with our own verifier before giving it out. The given bytes are
 * never changed; signatures that are already there stay valid.
 */
export async function signDocument(
  docx: Uint8Array,
  signer: DocumentSigner,
  details: SigningDetails,
): Promise<Result<SignedDocument, SigningRefusal>> {
  const text = findWrongText(details)
  if (text !== null) return no({ code: 'signing-text-not-allowed', detail: text })
  const usable = checkSigningCertificate(signer.certificateDer, details.signedAt)
  if (!usable.ok) return usable
  const { certificate, algorithm } = usable.value
  if (algorithm !== signer.algorithm)
    return no({ code: 'certificate-algorithm-not-supported', detail: signer.algorithm })
  const prepared = prepare(docx, certificate.facts.fingerprint, details.signedAt)
  if (!prepared.ok) return prepared

  const comment = details.comment ?? details.role
  const content = writeSignedContent(prepared.value, { ...details, comment, certificate, algorithm })
  const signature = await signer.sign(content.dataToSign)
  if (!signature.ok) return signature
  const chain = signer.chain.flatMap(der => readCertificate(der)?.der ?? [])
  const part = writeSignaturePart(content, signature.value, [certificate.der, ...chain])
  const signed = writePackage(addSignaturePart(prepared.value, part), details.signedAt)
  return checkResult(signed, certificate.facts.fingerprint, details.signedAt)
}

/** Reads the file, asks its present signatures, and brings the relationships of an unsigned file into one form. */
function prepare(docx: Uint8Array, fingerprint: string, at: number): Result<OpcPackage, SigningRefusal> {
  const opc = readPackage(docx)
  if (!opc.ok) return opc
  const report = verifyDocument(docx, { trustAnchors: [], at })
  if (report.verdict === 'broken') {
    const problem = [...report.problems, ...report.signatures.flatMap(signature => signature.problems)][0]
    return no({ code: 'existing-signature-broken', detail: problem?.detail ?? '' })
  }
  const before = report.signatures.find(signature => signature.certificate?.fingerprint === fingerprint)
  if (before !== undefined) return no({ code: 'already-signed-by-certificate', detail: before.signerName })
  const untyped = signableParts(opc.value).find(name => contentTypeOf(opc.value.types, name) === null)
  if (untyped !== undefined) return no({ code: 'part-without-type', detail: untyped })
  return ok(report.verdict === 'unsigned' ? withPlainRelationships(opc.value) : opc.value)
}

function withPlainRelationships(opc: OpcPackage): OpcPackage {
  const parts = new Map(opc.parts)
  for (const [name, relationships] of opc.relationships) parts.set(name, writeRelationships(relationships))
  return { ...opc, parts }
}

/** Plumbing of ECMA-376 part 2, 13.2.3; none of it is signed, so a later signature does not touch an earlier one. */
function addSignaturePart(opc: OpcPackage, part: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map(opc.parts)
  const { origin: known } = listSignatureParts(opc)
  const origin = known ?? '_xmlsignatures/origin.sigs'
  const folder = origin.slice(0, origin.lastIndexOf('/') + 1)
  const file = freeSignatureName(opc, folder)
  const name = `${folder}${file}`
  parts.set(name, part)
  if (known === null) {
    parts.set(origin, new Uint8Array())
    addRelationship(opc, parts, rootRelationships, {
      type: relationshipTypes.signatureOrigin,
      target: origin,
    })
  }
  addRelationship(opc, parts, relationshipsNameOf(origin), {
    type: relationshipTypes.signature,
    target: file,
  })
  const types = addContentTypes(parts.get(contentTypesName) ?? new Uint8Array(), [
    { kind: 'default', extension: 'sigs', type: contentTypes.signatureOrigin },
    { kind: 'override', part: name, type: contentTypes.signature },
  ])
  return parts.set(contentTypesName, types)
}

/** LibreOffice looks for a signature only beside the origin and by its bare file name. */
function freeSignatureName(opc: OpcPackage, folder: string): string {
  const taken = new Set([...opc.parts.keys()].map(name => name.toLowerCase()))
  for (let number = 1; ; number++) {
    const file = `sig${number}.xml`
    if (!taken.has(`${folder}${file}`.toLowerCase())) return file
  }
}

function addRelationship(
  opc: OpcPackage,
  parts: Map<string, Uint8Array>,
  name: string,
  { type, target }: { type: string; target: string },
): void {
  const present: readonly Relationship[] = opc.relationships.get(name) ?? []
  const ids = new Set(present.map(relationship => relationship.id))
  let number = present.length + 1
  while (ids.has(`rId${number}`)) number++
  parts.set(name, writeRelationships([...present, { id: `rId${number}`, type, target, external: false }]))
}

function checkResult(
  docx: Uint8Array,
  fingerprint: string,
  at: number,
): Result<SignedDocument, SigningRefusal> {
  const report = verifyDocument(docx, { trustAnchors: [], at })
  const mine = report.signatures.filter(signature => signature.certificate?.fingerprint === fingerprint)
  if (report.verdict !== 'untrusted' || mine.length !== 1) {
    const problem = [...report.problems, ...report.signatures.flatMap(signature => signature.problems)][0]
    return no({ code: 'signature-check-failed', detail: problem?.code ?? report.verdict })
  }
  return ok({ docx, sha256: sha256Hex(docx) })
}

/** Office allows 255 and 100 characters; control characters cannot stand in XML at all. */
function findWrongText({ role, comment = '' }: SigningDetails): string | null {
  const texts = [
    ['role', role, 100],
    ['comment', comment, 255],
  ] as const
  for (const [name, text, most] of texts) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    if (text.length > most || /[\u0000-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed()) return name
  }
  return null
}
