import { type KeyObject, X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '#shared/domain/signature-report.ts'
import { type SigningAlgorithm, sha256Hex } from './algorithms.ts'
import { type DerFacts, type NamePart, readDerFacts } from './certificate-der.ts'

export type Certificate = {
  readonly der: Uint8Array
  readonly x509: X509Certificate
  readonly publicKey: KeyObject
  readonly facts: CertificateFacts
  readonly details: DerFacts
  /** Issuer as RFC 4514 writes it, last relative name first. */
  readonly issuerName: string
  readonly serialDecimal: string
}

const nameLabels: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'SERIALNUMBER'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'T'],
  ['2.5.4.42', 'G'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'E'],
])

/** A certificate from DER or PEM; null when it cannot be read. */
export function readCertificate(bytes: Uint8Array): Certificate | null {
  try {
    const x509 = new X509Certificate(bytes)
    const der = new Uint8Array(x509.raw)
    const details = readDerFacts(der)
    return {
      der,
      x509,
      publicKey: x509.publicKey,
      facts: readFacts(x509, der, details),
      details,
      issuerName: writeName(details.issuer),
      serialDecimal: BigInt(`0x${x509.serialNumber}`).toString(),
    }
  } catch {
    return null
  }
}

/** All certificates of a file a user gives as trust anchors: one DER, or any number of PEM blocks. */
export function readCertificates(bytes: Uint8Array): Certificate[] {
  const text = Buffer.from(bytes).toString('latin1')
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)
  const sources = blocks === null ? [bytes] : blocks.map(block => Buffer.from(block, 'latin1'))
  return sources.map(readCertificate).filter(certificate => certificate !== null)
}

function readFacts(x509: X509Certificate, der: Uint8Array, details: DerFacts): CertificateFacts {
  const last = (oid: string) => details.subject.findLast(part => part.oid === oid)?.text ?? null
  const subject = writeName(details.subject)
  return {
    subject,
    issuer: writeName(details.issuer),
    commonName: last('2.5.4.3') ?? subject,
    organization: last('2.5.4.10') ?? last('2.5.4.11'),
    notBeforeAt: x509.validFromDate.getTime(),
    notAfterAt: x509.validToDate.getTime(),
    serial: x509.serialNumber.toLowerCase(),
    fingerprint: sha256Hex(der),
  }
}

function writeName(parts: readonly NamePart[]): string {
  return [...parts]
    .reverse()
    .map(({ oid, text }) => `${nameLabels.get(oid) ?? oid}=${escapeName(text)}`)
    .join(', ')
}

/** RFC 4514, 2.4. */
function escapeName(text: string): string {
  return text
    .replace(/[\\,+"<>;=]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
}

/** What we can sign with this key; null for anything but RSA of 2048 bits or more and P-256. */
export function signingAlgorithmOf(certificate: Certificate): SigningAlgorithm | null {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = certificate.publicKey
  if (kind === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'rsa-sha256'
  if (kind === 'ec' && details?.namedCurve === 'prime256v1') return 'ecdsa-p256-sha256'
  return null
}

export function isWeakKey(certificate: Certificate): boolean {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = certificate.publicKey
  return kind === 'rsa' && (details?.modulusLength ?? 0) < 2048
}
