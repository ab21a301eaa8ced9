import { contentTypeOf, contentTypes, contentTypesName } from './content-types.ts'
import { findPart, type OpcPackage } from './opc-package.ts'
import {
  type Relationship,
  relationshipsNameOf,
  relationshipTypes,
  resolveTarget,
  sourceOfRelationships,
} from './relationships.ts'

export const rootRelationships = '_rels/.rels'

/** What Office leaves unsigned because it changes it on every save: title, author, statistics, preview. */
const metadata = [
  { end: '/core-properties', type: /package\.core-properties\+xml$/ },
  { end: '/extended-properties', type: /officedocument\.extended-properties\+xml$/ },
  { end: '/custom-properties', type: /officedocument\.custom-properties\+xml$/ },
  { end: '/thumbnail', type: /^image\// },
] as const

/** Each one means hashing the whole file again. */
const mostSignatures = 100

/** The parts that carry signatures, as the package lists them. */
export type SignatureParts = {
  readonly origin: string | null
  readonly signatures: readonly string[]
  /** More than one origin, or a listed signature that is not there. */
  readonly malformed: readonly string[]
}

export function listSignatureParts(opc: OpcPackage): SignatureParts {
  const origins = (opc.relationships.get(rootRelationships) ?? []).filter(
    relationship => relationship.type === relationshipTypes.signatureOrigin,
  )
  const [first] = origins
  if (first === undefined) return { origin: null, signatures: [], malformed: [] }
  const origin = targetPart(opc, '', first)
  const proper = origin !== null && contentTypeOf(opc.types, origin) === contentTypes.signatureOrigin
  if (origins.length > 1 || !proper) return { origin: null, signatures: [], malformed: [first.target] }
  const signatures: string[] = []
  const malformed: string[] = []
  for (const relationship of opc.relationships.get(relationshipsNameOf(origin)) ?? []) {
    const part = targetPart(opc, origin, relationship)
    const listed =
      relationship.type === relationshipTypes.signature && part !== null && !signatures.includes(part)
    if (listed) signatures.push(part)
    else malformed.push(relationship.target)
  }
  const tooMany = signatures.length > mostSignatures ? [origin] : []
  return { origin, signatures: signatures.slice(0, mostSignatures), malformed: [...malformed, ...tooMany] }
}

/** Every relationship a signature must cover, by the name of its `.rels` part; parts without one are left out. */
export function signableRelationships(opc: OpcPackage): Map<string, Relationship[]> {
  const unsigned = signaturePlumbing(opc)
  const found = new Map<string, Relationship[]>()
  for (const [name, relationships] of opc.relationships) {
    if (unsigned.has(name)) continue
    const kept = relationships.filter(
      relationship => name !== rootRelationships || !isFree(opc, relationship),
    )
    if (kept.length > 0) found.set(name, kept)
  }
  return found
}

/** Every part whose bytes a signature must cover: all but content types, relationships, metadata and signatures. */
export function signableParts(opc: OpcPackage): string[] {
  const unsigned = signaturePlumbing(opc)
  for (const part of metadataParts(opc)) unsigned.add(part)
  return [...opc.parts.keys()].filter(
    name => name !== contentTypesName && !opc.relationships.has(name) && !unsigned.has(name),
  )
}

/** Targets of free relationships only: an image that the text shows too is text. */
function metadataParts(opc: OpcPackage): Set<string> {
  const free = new Set<string>()
  const used = new Set<string>()
  for (const [name, relationships] of opc.relationships) {
    const source = sourceOfRelationships(name) ?? ''
    for (const relationship of relationships) {
      const part = targetPart(opc, source, relationship)
      if (part === null) continue
      const isMetadata = name === rootRelationships && isFree(opc, relationship)
      if (isMetadata) free.add(part)
      else used.add(part)
    }
  }
  return new Set([...free].filter(part => !used.has(part)))
}

export function targetPart(opc: OpcPackage, source: string, relationship: Relationship): string | null {
  const name = relationship.external ? null : resolveTarget(source, relationship.target)
  return name === null ? null : findPart(opc, name)
}

/** A relationship of the package itself that need not be signed, pointing at a part of the kind it names. */
function isFree(opc: OpcPackage, relationship: Relationship): boolean {
  if (relationship.type === relationshipTypes.signatureOrigin) return true
  const kind = metadata.find(({ end }) => relationship.type.endsWith(end))
  const part = targetPart(opc, '', relationship)
  const type = part === null ? null : contentTypeOf(opc.types, part)
  return kind !== undefined && type !== null && kind.type.test(type)
}

function signaturePlumbing(opc: OpcPackage): Set<string> {
  const { origin, signatures } = listSignatureParts(opc)
  if (origin === null) return new Set()
  const plumbing = new Set([origin, relationshipsNameOf(origin), ...signatures])
  for (const signature of signatures) {
    const relationships = opc.relationships.get(relationshipsNameOf(signature)) ?? []
    const certificates = relationships.filter(({ type }) =>
      type.startsWith(relationshipTypes.signatureFolder),
    )
    if (relationships.length === 0 || certificates.length !== relationships.length) continue
    plumbing.add(relationshipsNameOf(signature))
    for (const relationship of certificates)
      plumbing.add(targetPart(opc, signature, relationship) ?? signature)
  }
  return plumbing
}

/** Signature parts that no relationship lists: someone took the relationship away. */
export function straySignatures(opc: OpcPackage): string[] {
  const { signatures } = listSignatureParts(opc)
  return [...opc.parts.keys()].filter(
    name => contentTypeOf(opc.types, name) === contentTypes.signature && !signatures.includes(name),
  )
}
