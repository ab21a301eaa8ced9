import { canonicalization, relationshipTransform, sha256, sha256Uri, toBase64 } from './algorithms.ts'
import { contentTypeOf, contentTypes } from './content-types.ts'
import { signableParts, signableRelationships } from './coverage.ts'
import type { OpcPackage } from './opc-package.ts'
import { canonicalRelationships, type Relationship } from './relationships.ts'
import { escapeAttribute, namespaces } from './xml.ts'

/** The manifest of a package signature (ECMA-376 part 2, 13.2.4): each part and each relationship with its digest. */
export function writeManifest(opc: OpcPackage): string {
  const references = [...partReferences(opc), ...relationshipReferences(opc)].sort((a, b) =>
    a.uri < b.uri ? -1 : 1,
  )
  return `<Manifest>${references.map(reference => reference.text).join('')}</Manifest>`
}

export function digestElements(data: Uint8Array): string {
  const method = `<DigestMethod Algorithm="${sha256Uri}"></DigestMethod>`
  return `${method}<DigestValue>${toBase64(sha256(data))}</DigestValue>`
}

function partReferences(opc: OpcPackage) {
  return signableParts(opc).map(name => {
    const uri = `/${name}?ContentType=${contentTypeOf(opc.types, name) ?? ''}`
    return { uri, text: manifestReference(uri, '', opc.parts.get(name) ?? new Uint8Array()) }
  })
}

function relationshipReferences(opc: OpcPackage) {
  return [...signableRelationships(opc)].map(([name, kept]) => {
    const uri = `/${name}?ContentType=${contentTypes.relationships}`
    return { uri, text: manifestReference(uri, relationshipTransforms(kept), canonicalRelationships(kept)) }
  })
}

function relationshipTransforms(kept: readonly Relationship[]): string {
  const sources = kept.map(
    ({ id }) =>
      `<mdssi:RelationshipReference xmlns:mdssi="${namespaces.packageSignature}" SourceId="${escapeAttribute(id)}">` +
      '</mdssi:RelationshipReference>',
  )
  return (
    `<Transforms><Transform Algorithm="${relationshipTransform}">${sources.join('')}</Transform>` +
    `<Transform Algorithm="${canonicalization}"></Transform></Transforms>`
  )
}

function manifestReference(uri: string, transforms: string, data: Uint8Array): string {
  return `<Reference URI="${escapeAttribute(uri)}">${transforms}${digestElements(data)}</Reference>`
}
