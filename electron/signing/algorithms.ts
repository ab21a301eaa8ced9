import { createHash, type KeyObject, verify } from 'node:crypto'

export const canonicalization = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
export const relationshipTransform = 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform'
export const sha256Uri = 'http://www.w3.org/2001/04/xmlenc#sha256'

const digests: ReadonlyMap<string, { name: string; weak: boolean }> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', { name: 'sha1', weak: true }],
  [sha256Uri, { name: 'sha256', weak: false }],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', { name: 'sha384', weak: false }],
  ['http://www.w3.org/2001/04/xmlenc#sha512', { name: 'sha512', weak: false }],
])

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
type SignatureMethod = { key: 'rsa' | 'ec'; hash: string; weak: boolean }

const signatureMethods: ReadonlyMap<string, SignatureMethod> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', { key: 'rsa', hash: 'sha1', weak: true }],
  [`${more}rsa-sha256`, { key: 'rsa', hash: 'sha256', weak: false }],
  [`${more}rsa-sha384`, { key: 'rsa', hash: 'sha384', weak: false }],
  [`${more}rsa-sha512`, { key: 'rsa', hash: 'sha512', weak: false }],
  [`${more}ecdsa-sha1`, { key: 'ec', hash: 'sha1', weak: true }],
  [`${more}ecdsa-sha256`, { key: 'ec', hash: 'sha256', weak: false }],
  [`${more}ecdsa-sha384`, { key: 'ec', hash: 'sha384', weak: false }],
  [`${more}ecdsa-sha512`, { key: 'ec', hash: 'sha512', weak: false }],
])

export type SigningAlgorithm = 'rsa-sha256' | 'ecdsa-p256-sha256'

/** XML Signature name of what we sign with. */
export const signatureMethodOf = {
  'rsa-sha256': `${more}rsa-sha256`,
  'ecdsa-p256-sha256': `${more}ecdsa-sha256`,
} as const satisfies Record<SigningAlgorithm, string>

export function sha256(data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(data).digest())
}

export function sha256Hex(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

export const toBase64 = (data: Uint8Array) => Buffer.from(data).toString('base64')

/** Digest by its XML Signature name; null when we do not know it (MD5 among them). */
export function digestByUri(uri: string, data: Uint8Array): Uint8Array | null {
  const known = digests.get(uri)
  return known === undefined ? null : new Uint8Array(createHash(known.name).update(data).digest())
}

export const isWeakDigest = (uri: string) => digests.get(uri)?.weak === true
export const isWeakSignatureMethod = (uri: string) => signatureMethods.get(uri)?.weak === true
export const isKnownSignatureMethod = (uri: string) => signatureMethods.has(uri)

/** XML Signature carries an EC signature as r||s, not as DER (RFC 4050, XML-DSig 1.1). */
export function verifyByUri(uri: string, key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  const method = signatureMethods.get(uri)
  if (method === undefined || key.asymmetricKeyType !== method.key) return false
  const options = method.key === 'ec' ? { key, dsaEncoding: 'ieee-p1363' as const } : key
  try {
    return verify(method.hash, data, options, signature)
  } catch {
    return false
  }
}

export const sameBytes = (a: Uint8Array | null, b: Uint8Array | null) =>
  a !== null && b !== null && a.length === b.length && Buffer.compare(a, b) === 0
