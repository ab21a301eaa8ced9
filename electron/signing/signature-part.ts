import { canonicalization, type SigningAlgorithm, signatureMethodOf, toBase64 } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import type { OpcPackage } from './opc-package.ts'
import { digestElements, writeManifest } from './signature-manifest.ts'
import { escapeText, namespaces } from './xml.ts'

/**
 * The XML of one signature (ECMA-376 part 2 chapter 13, XAdES-EPES as MS-OFFCRYPTO 2.5 asks). Each element is written as
 * canonical XML has it, so the canonical bytes of a subtree are its text with the namespaces in scope put on its top element.
 */
export type SignatureContent = {
  readonly signedAt: number
  readonly role: string
  readonly comment: string
  readonly certificate: Certificate
  readonly algorithm: SigningAlgorithm
}

const officeProvider = '{00000000-0000-0000-0000-000000000000}'
const digestOfText = (text: string) => digestElements(new TextEncoder().encode(text))

/** The texts that the key signs and that go into the part. */
export function writeSignedContent(opc: OpcPackage, content: SignatureContent) {
  const time = `${new Date(content.signedAt).toISOString().slice(0, 19)}Z`
  const objects = [packageObject(opc, time), officeObject(content)]
  const properties = signedProperties(content, time)
  const references = [
    ...objects.map(({ id, text }) => objectReference(id, text)),
    propertiesReference(properties),
  ]
  const method = signatureMethodOf[content.algorithm]
  const signedInfo =
    `<CanonicalizationMethod Algorithm="${canonicalization}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="${method}"></SignatureMethod>${references.join('')}</SignedInfo>`
  return {
    dataToSign: new TextEncoder().encode(`<SignedInfo xmlns="${namespaces.signature}">${signedInfo}`),
    signedInfo: `<SignedInfo>${signedInfo}`,
    objects: objects.map(({ text }) => text).join(''),
    properties,
  }
}

export function writeSignaturePart(
  content: ReturnType<typeof writeSignedContent>,
  signatureValue: Uint8Array,
  certificates: readonly Uint8Array[],
): Uint8Array {
  const keys = certificates.map(der => `<X509Certificate>${toBase64(der)}</X509Certificate>`).join('')
  const qualifying =
    `<xd:QualifyingProperties xmlns:xd="${namespaces.xades}" Target="#idPackageSignature">` +
    `${content.properties}</xd:QualifyingProperties>`
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
      `<Signature xmlns="${namespaces.signature}" Id="idPackageSignature">${content.signedInfo}` +
      `<SignatureValue>${toBase64(signatureValue)}</SignatureValue>` +
      `<KeyInfo><X509Data>${keys}</X509Data></KeyInfo>${content.objects}<Object>${qualifying}</Object></Signature>`,
  )
}

function objectReference(id: string, text: string): string {
  const canonical = text.replace('<Object', `<Object xmlns="${namespaces.signature}"`)
  return `<Reference Type="${namespaces.signature}Object" URI="#${id}">${digestOfText(canonical)}</Reference>`
}

function propertiesReference(text: string): string {
  const scope = `xmlns="${namespaces.signature}" xmlns:xd="${namespaces.xades}"`
  const canonical = text.replace('<xd:SignedProperties', `<xd:SignedProperties ${scope}`)
  const transforms = `<Transforms><Transform Algorithm="${canonicalization}"></Transform></Transforms>`
  return (
    `<Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#idSignedProperties">` +
    `${transforms}${digestOfText(canonical)}</Reference>`
  )
}

function packageObject(opc: OpcPackage, time: string) {
  const signatureTime =
    `<mdssi:SignatureTime xmlns:mdssi="${namespaces.packageSignature}">` +
    `<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>${time}</mdssi:Value></mdssi:SignatureTime>`
  const properties = signatureProperty('idSignatureTime', signatureTime)
  return {
    id: 'idPackageObject',
    text: `<Object Id="idPackageObject">${writeManifest(opc)}${properties}</Object>`,
  }
}

function signatureProperty(id: string, inner: string): string {
  return (
    `<SignatureProperties><SignatureProperty Id="${id}" Target="#idPackageSignature">${inner}` +
    '</SignatureProperty></SignatureProperties>'
  )
}

function officeObject({ comment }: SignatureContent) {
  const fields: [string, string][] = [
    ['SetupID', ''],
    ['SignatureText', ''],
    ['SignatureImage', ''],
    ['SignatureComments', comment],
    ['WindowsVersion', '10.0'],
    ['OfficeVersion', '16.0'],
    ['ApplicationVersion', '16.0'],
    ['Monitors', '1'],
    ['HorizontalResolution', '1920'],
    ['VerticalResolution', '1080'],
    ['ColorDepth', '32'],
    ['SignatureProviderId', officeProvider],
    ['SignatureProviderUrl', ''],
    ['SignatureProviderDetails', '9'],
    ['SignatureType', '1'],
  ]
  const inner = fields.map(([name, value]) => `<${name}>${escapeText(value)}</${name}>`).join('')
  const info = `<SignatureInfoV1 xmlns="${namespaces.office}">${inner}</SignatureInfoV1>`
  return {
    id: 'idOfficeObject',
    text: `<Object Id="idOfficeObject">${signatureProperty('idOfficeV1Details', info)}</Object>`,
  }
}

function signedProperties({ certificate, role }: SignatureContent, time: string): string {
  const signingCertificate =
    `<xd:SigningCertificate><xd:Cert><xd:CertDigest>${digestElements(certificate.der)}</xd:CertDigest><xd:IssuerSerial>` +
    `<X509IssuerName>${escapeText(certificate.issuerName)}</X509IssuerName>` +
    `<X509SerialNumber>${certificate.serialDecimal}</X509SerialNumber>` +
    '</xd:IssuerSerial></xd:Cert></xd:SigningCertificate>'
  const signerRole =
    role === ''
      ? ''
      : `<xd:SignerRole><xd:ClaimedRoles><xd:ClaimedRole>${escapeText(role)}</xd:ClaimedRole></xd:ClaimedRoles></xd:SignerRole>`
  return (
    '<xd:SignedProperties Id="idSignedProperties"><xd:SignedSignatureProperties>' +
    `<xd:SigningTime>${time}</xd:SigningTime>${signingCertificate}` +
    '<xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier>' +
    `${signerRole}</xd:SignedSignatureProperties></xd:SignedProperties>`
  )
}
