import type { Document, Element } from '@xmldom/xmldom'
import { childElements, childrenNamed, namespaces, onlyChild, onlyDescendant, textOf } from '../xml.ts'

/** A signature part taken apart. Only what stands at its proper place is found: no search through the tree. */
export type SignatureStructure = {
  readonly signature: Element
  readonly signedInfo: Element
  /** Elements a reference may mean, by Id. */
  readonly targets: ReadonlyMap<string, Element>
  readonly manifestObject: Element
  readonly manifest: Element
  readonly signedProperties: Element | null
}

const ds = namespaces.signature

export function readStructure(document: Document): SignatureStructure | null {
  const signature = document.documentElement
  if (signature === null || signature.namespaceURI !== ds || signature.localName !== 'Signature') return null
  const signedInfo = onlyChild(signature, ds, 'SignedInfo')
  const objects = childrenNamed(signature, ds, 'Object')
  const withManifest = objects.filter(object => childrenNamed(object, ds, 'Manifest').length > 0)
  const manifestObject = withManifest.length === 1 ? (withManifest[0] ?? null) : null
  const manifest = onlyChild(manifestObject, ds, 'Manifest')
  const strayManifests = document.getElementsByTagNameNS(ds, 'Manifest').length - 1
  if (signedInfo === null || manifestObject === null || manifest === null || strayManifests !== 0) return null
  const signedProperties = readSignedProperties(signature, objects)
  return {
    signature,
    signedInfo,
    targets: readTargets(signature, signedProperties),
    manifestObject,
    manifest,
    signedProperties,
  }
}

function readSignedProperties(signature: Element, objects: readonly Element[]): Element | null {
  const found = objects.flatMap(object => childrenNamed(object, namespaces.xades, 'QualifyingProperties'))
  const [qualifying] = found
  const target = qualifying?.getAttribute('Target')
  const meant = found.length === 1 && target === `#${signature.getAttribute('Id')}`
  return meant && qualifying !== undefined
    ? onlyChild(qualifying, namespaces.xades, 'SignedProperties')
    : null
}

function readTargets(signature: Element, signedProperties: Element | null): Map<string, Element> {
  const candidates = [...childElements(signature), ...(signedProperties === null ? [] : [signedProperties])]
  const targets = new Map<string, Element>()
  for (const element of candidates) {
    const id = element.getAttribute('Id')
    if (id) targets.set(id, element)
  }
  return targets
}

/** The first Id that stands on two elements of the part, whatever they are: readers would differ in which one they take. */
export function findDuplicateId(document: Document): string | null {
  const seen = new Set<string>()
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    for (const name of ['Id', 'ID', 'id']) {
      const value = element.getAttribute(name)
      if (value === null) continue
      if (seen.has(value)) return value
      seen.add(value)
    }
  }
  return null
}

/** What the signer said of himself, read from signed elements only. */
export function readStatements(structure: SignatureStructure, signed: ReadonlySet<Element>) {
  const properties = structure.signedProperties
  const xades = properties !== null && signed.has(properties) ? properties : null
  const details = onlyChild(xades, namespaces.xades, 'SignedSignatureProperties')
  const role = onlyDescendant(details, namespaces.xades, 'SignerRole', 'ClaimedRoles', 'ClaimedRole')
  const time =
    textOf(onlyChild(details, namespaces.xades, 'SigningTime')) ?? readPackageTime(structure, signed)
  const comment = readComments(structure, signed)
  const said = textOf(role) ?? comment
  return { details, role: said, comment: comment === said ? null : comment, signedAt: readMoment(time) }
}

function readPackageTime(structure: SignatureStructure, signed: ReadonlySet<Element>): string | null {
  if (!signed.has(structure.manifestObject)) return null
  const property = onlyDescendant(structure.manifestObject, ds, 'SignatureProperties', 'SignatureProperty')
  return textOf(onlyDescendant(property, namespaces.packageSignature, 'SignatureTime', 'Value'))
}

/** Word writes the purpose that the signer typed into the comments. */
function readComments(structure: SignatureStructure, signed: ReadonlySet<Element>): string | null {
  for (const object of childrenNamed(structure.signature, ds, 'Object')) {
    const property = onlyDescendant(object, ds, 'SignatureProperties', 'SignatureProperty')
    const comments = onlyDescendant(property, namespaces.office, 'SignatureInfoV1', 'SignatureComments')
    if (signed.has(object) && comments !== null) return textOf(comments) || null
  }
  return null
}

function readMoment(text: string | null): number | null {
  const moment = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(moment) ? null : moment
}
