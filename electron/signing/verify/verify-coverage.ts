import type { SignatureProblem, SignatureWarning } from '#shared/domain/signature-report.ts'
import { signableParts, signableRelationships } from '../coverage.ts'
import type { OpcPackage } from '../opc-package.ts'
import { type Relationship, resolveTarget, sourceOfRelationships } from '../relationships.ts'
import type { Covered } from './verify-manifest.ts'

/**
 * What Office itself leaves out of its signatures although it does not hold the text: data behind the document and
 * the names of people who commented. Where a text shows such data (a bound content control) nothing is forgiven.
 */
const leftOutByOffice = /\/(customXml|customXmlProps|people|commentsExtended|commentsIds|commentsExtensible)$/

/** Every part and relationship that the signature does not stand for: the gap that "valid" readers do not show. */
export function checkCoverage(opc: OpcPackage, covered: Covered) {
  const problems: SignatureProblem[] = []
  const warnings: SignatureWarning[] = []
  const forgiven = findForgiven(opc)
  for (const part of signableParts(opc)) {
    if (covered.parts.has(part)) continue
    if (forgiven.parts.has(part)) warnings.push({ code: 'custom-data-not-covered', detail: part })
    else problems.push({ code: 'part-not-covered', detail: part })
  }
  for (const [name, relationships] of signableRelationships(opc)) {
    const ids = covered.relationships.get(name)
    for (const relationship of relationships) {
      if (ids?.has(relationship.id) || forgiven.relationships.has(relationship)) continue
      problems.push({ code: 'relationship-not-covered', detail: `${name}#${relationship.id}` })
    }
  }
  return { problems, warnings }
}

function findForgiven(opc: OpcPackage) {
  const parts = new Set<string>()
  const relationships = new Set<Relationship>()
  if (hasBoundContent(opc)) return { parts, relationships }
  const others = new Set<string>()
  for (const [name, list] of opc.relationships) {
    for (const relationship of list) {
      const target = relationship.external
        ? null
        : resolveTarget(sourceOfRelationships(name) ?? '', relationship.target)
      if (target === null) continue
      if (!leftOutByOffice.test(relationship.type)) others.add(target)
      else {
        parts.add(target)
        relationships.add(relationship)
      }
    }
  }
  // A part that some ordinary relationship uses too is ordinary.
  for (const part of others) parts.delete(part)
  return { parts, relationships }
}

function hasBoundContent(opc: OpcPackage): boolean {
  for (const [name, data] of opc.parts) {
    if (name.startsWith('word/') && Buffer.from(data).includes('dataBinding')) return true
  }
  return false
}
