import type { Element } from '@xmldom/xmldom'
import { type Certificate, readCertificate } from '../certificate.ts'
import { base64Of, childrenNamed, namespaces, onlyChild, onlyDescendant, textOf } from '../xml.ts'
import { matches, readDigest } from './verify-references.ts'

const ds = namespaces.signature

/** Certificates the signature carries: in KeyInfo, and the chain some signers keep among the unsigned properties. */
export function readCarriedCertificates(signature: Element): Certificate[] {
  const keyInfo = onlyChild(signature, ds, 'KeyInfo')
  const data = keyInfo === null ? [] : childrenNamed(keyInfo, ds, 'X509Data')
  const leaves = data.flatMap(entry => childrenNamed(entry, ds, 'X509Certificate'))
  const values = Array.from(signature.getElementsByTagNameNS(namespaces.xades, 'EncapsulatedX509Certificate'))
  const found = [...leaves, ...values].map(element => base64Of(element))
  return found.flatMap(der => (der === null ? [] : (readCertificate(der) ?? [])))
}

export type SignerCertificate =
  | { readonly kind: 'bound'; readonly certificate: Certificate }
  | { readonly kind: 'unbound'; readonly certificate: Certificate }
  | { readonly kind: 'swapped' }
  | { readonly kind: 'unreadable' }

/**
 * The signer's certificate. With XAdES its digest is signed, so another certificate over the same key is found out;
 * the oldest Office signatures have none, then the first one carried is taken.
 */
export function findSignerCertificate(
  details: Element | null,
  carried: readonly Certificate[],
): SignerCertificate {
  const [first] = carried
  if (first === undefined) return { kind: 'unreadable' }
  const entry = bindingOf(details)
  if (entry === null) return { kind: 'unbound', certificate: first }
  const digest = onlyChild(entry, namespaces.xades, 'CertDigest')
  const wanted = digest === null ? null : readDigest(digest)
  const certificate = wanted === null ? undefined : carried.find(({ der }) => matches(wanted, der))
  if (certificate === undefined || !hasSerial(entry, certificate)) return { kind: 'swapped' }
  return { kind: 'bound', certificate }
}

function bindingOf(details: Element | null): Element | null {
  for (const name of ['SigningCertificate', 'SigningCertificateV2']) {
    const list = onlyChild(details, namespaces.xades, name)
    const [first] = list === null ? [] : childrenNamed(list, namespaces.xades, 'Cert')
    if (first !== undefined) return first
  }
  return null
}

/** The issuer's name is written differently by each maker; the serial number is not. */
function hasSerial(entry: Element, certificate: Certificate): boolean {
  const issuerSerial = onlyChild(entry, namespaces.xades, 'IssuerSerial')
  const serial = textOf(onlyDescendant(issuerSerial, ds, 'X509SerialNumber'))
  return serial === null || serial === certificate.serialDecimal
}
