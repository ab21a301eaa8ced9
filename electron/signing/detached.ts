import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { sha256Hex, signatureMethodOf, toBase64, verifyByUri } from './algorithms.ts'
import { checkSigningCertificate } from './certificate-checks.ts'
import type { DocumentSigner } from './signer.ts'

/**
 * The council's seal over a set of files: a manifest with the digest of each file, and beside it a seal with any number
 * of signatures over the manifest, by certificates or by raw Ed25519 keys. Bytes in, bytes out.
 */
const manifestFormat = 'cham-sao manifest 1'
const sealFormat = 'cham-sao seal 1'

const hex256 = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.int().nonnegative()

export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  /** What the files are: session, council, head of the audit trail. Free texts, shown to the reader. */
  subject: z.record(z.string().max(100), z.string().max(1000)),
  madeAt: moment,
  files: z.array(
    z.strictObject({ path: z.string().min(1).max(500), sha256: hex256, size: z.int().nonnegative() }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

const certificateSeal = z.strictObject({
  kind: z.literal('certificate'),
  algorithm: z.enum(['rsa-sha256', 'ecdsa-p256-sha256']),
  certificate: z.base64(),
  chain: z.array(z.base64()),
  role: z.string().max(100),
  signedAt: moment,
  value: z.base64(),
})
const keySeal = z.strictObject({
  kind: z.literal('key'),
  keyName: z.string().max(100),
  publicKey: z.base64(),
  signedAt: moment,
  value: z.base64(),
})

export const sealSchema = z.strictObject({
  format: z.literal(sealFormat),
  manifestSha256: hex256,
  signatures: z.array(z.discriminatedUnion('kind', [certificateSeal, keySeal])).max(200),
})
export type Seal = z.infer<typeof sealSchema>
export type SealSignature = Seal['signatures'][number]

/** A raw Ed25519 key of a member or of the machine; `publicKey` has 32 bytes. */
export type SealKey = {
  readonly name: string
  readonly publicKey: Uint8Array
  sign(data: Uint8Array): Uint8Array
}

/** The manifest of the files, sorted by path, as canonical JSON. */
export function makeManifest(
  files: ReadonlyMap<string, Uint8Array>,
  subject: Readonly<Record<string, string>>,
  madeAt: number,
): Uint8Array {
  const entries = [...files].map(([path, data]) => ({ path, sha256: sha256Hex(data), size: data.length }))
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  return encode(manifestSchema.parse({ format: manifestFormat, subject, madeAt, files: entries }))
}

/** A seal without a signature yet. */
export function startSeal(manifest: Uint8Array): Uint8Array {
  return encode({ format: sealFormat, manifestSha256: sha256Hex(manifest), signatures: [] } satisfies Seal)
}

/** Adds a signature by certificate; refuses for the reasons a Word file would be refused. The given bytes stay as they are. */
export async function addCertificateSeal(
  seal: Uint8Array,
  signer: DocumentSigner,
  { signedAt, role }: { readonly signedAt: number; readonly role: string },
): Promise<Result<Uint8Array, SigningRefusal>> {
  const present = readSeal(seal)
  if (role.length > 100 || !role.isWellFormed())
    return no({ code: 'signing-text-not-allowed', detail: 'role' })
  const usable = checkSigningCertificate(signer.certificateDer, signedAt)
  if (!usable.ok) return usable
  const { certificate, algorithm } = usable.value
  const entry = {
    kind: 'certificate',
    algorithm,
    certificate: toBase64(certificate.der),
    chain: signer.chain.map(toBase64),
    role,
    signedAt,
    value: '',
  } as const
  const before = present.signatures.some(
    other => other.kind === 'certificate' && other.certificate === entry.certificate,
  )
  if (before) return no({ code: 'already-signed-by-certificate', detail: certificate.facts.commonName })
  const data = signedBytes(present.manifestSha256, entry)
  const value = await signer.sign(data)
  if (!value.ok) return value
  if (!verifyByUri(signatureMethodOf[algorithm], certificate.publicKey, data, value.value)) {
    return no({ code: 'signature-check-failed', detail: 'signature-value-wrong' })
  }
  return ok(append(present, { ...entry, chain: [...entry.chain], value: toBase64(value.value) }))
}

export function addKeySeal(seal: Uint8Array, key: SealKey, signedAt: number): Uint8Array {
  const present = readSeal(seal)
  const entry = {
    kind: 'key',
    keyName: key.name,
    publicKey: toBase64(key.publicKey),
    signedAt,
    value: '',
  } as const
  const value = key.sign(signedBytes(present.manifestSha256, entry))
  return append(present, { ...entry, value: toBase64(value) })
}

/** What a signature stands for: the manifest and everything the entry says, in a form no other use of the key has. */
export function signedBytes(manifestSha256: string, entry: SealSignature): Uint8Array {
  const { value: _value, ...said } = entry
  // The chain only helps to find the issuer; it is not part of what is said.
  const stated = said.kind === 'certificate' ? { ...said, chain: undefined } : said
  return encode({ format: sealFormat, manifestSha256, ...stated })
}

const append = (seal: Seal, entry: SealSignature) =>
  encode({ ...seal, signatures: [...seal.signatures, entry] })
const encode = (value: unknown) => new TextEncoder().encode(canonicalJson(value))

/** Our own seal bytes; throws on anything else, which `verifySealed` must have refused before. */
function readSeal(seal: Uint8Array): Seal {
  return sealSchema.parse(JSON.parse(new TextDecoder().decode(seal)))
}
