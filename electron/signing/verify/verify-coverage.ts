import type { SignatureProblem, SignatureWarning } from '#shared/domain/signature-report.ts'
import { signableParts, signableRelationships, targetPart } from '../coverage.ts'
import type { OpcPackage } from '../opc-package.ts'
import { type Relationship, relationshipsNameOf, sourceOfRelationships } from '../relationships.ts'
import type { Covered } from './verify-manifest.ts'

/** Every part and relationship that the signature does not stand for: the gap that "valid" readers do not show. */
export function checkCoverage(opc: OpcPackage, covered: Covered) {
  const problems: SignatureProblem[] = []
  const warnings: SignatureWarning[] = []
  const forgiven = findForgiven(opc, covered)
  for (const part of signableParts(opc)) {
    if (covered.parts.has(part)) continue
    if (forgiven.parts.has(part)) warnings.push({ code: 'custom-data-not-covered', detail: part })
    else problems.push({ code: 'part-not-covered', detail: part })
  }
  for (const [name, relationships] of signableRelationships(opc)) {
    for (const relationship of relationships) {
      if (isCovered(covered, name, relationship) || forgiven.relationships.has(relationship)) continue
      problems.push({ code: 'relationship-not-covered', detail: `${name}#${relationship.id}` })
    }
  }
  return { problems, warnings }
}

const isCovered = (covered: Covered, name: string, { id }: Relationship) =>
  covered.relationships.get(name)?.has(id) === true

type Forgiven = { readonly parts: ReadonlySet<string>; readonly relationships: ReadonlySet<Relationship> }

/** Facts about comments (who, whether settled), never a text: newer than the list of what Office signs. */
const aboutComments = /\/(people|commentsExtended|commentsIds|commentsExtensible)$/

/**
 * What Office itself leaves out of its signatures and the text does not show: the content of custom data whose
 * relationship is signed, its properties, and facts about comments. Where a text shows custom data (a bound content
 * control) nothing is forgiven; neither is a part that an ordinary relationship uses too.
 */
function findForgiven(opc: OpcPackage, covered: Covered): Forgiven {
  const parts = new Set<string>()
  const relationships = new Set<Relationship>()
  if (hasBoundContent(opc)) return { parts, relationships }
  const forgive = (source: string, relationship: Relationship) => {
    const part = targetPart(opc, source, relationship)
    if (part === null || isUsedOtherwise(opc, part, relationship.type)) return
    parts.add(part)
    relationships.add(relationship)
    if (!relationship.type.endsWith('/customXml')) return
    for (const below of opc.relationships.get(relationshipsNameOf(part)) ?? []) {
      if (below.type.endsWith('/customXmlProps')) forgive(part, below)
    }
  }
  for (const [name, list] of opc.relationships) {
    for (const relationship of list) {
      const customData = relationship.type.endsWith('/customXml') && isCovered(covered, name, relationship)
      if (customData || aboutComments.test(relationship.type)) {
        forgive(sourceOfRelationships(name) ?? '', relationship)
      }
    }
  }
  return { parts, relationships }
}

function isUsedOtherwise(opc: OpcPackage, part: string, type: string): boolean {
  for (const [name, list] of opc.relationships) {
    const source = sourceOfRelationships(name) ?? ''
    if (list.some(other => other.type !== type && targetPart(opc, source, other) === part)) return true
  }
  return false
}

function hasBoundContent(opc: OpcPackage): boolean {
  for (const [name, data] of opc.parts) {
    if (name.startsWith('word/') && Buffer.from(data).includes('dataBinding')) return true
  }
  return false
}
