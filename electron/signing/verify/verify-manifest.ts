import type { Element } from '@xmldom/xmldom'
import type { SignatureProblem } from '#shared/domain/signature-report.ts'
import { isWeakDigest, relationshipTransform } from '../algorithms.ts'
import { contentTypeOf } from '../content-types.ts'
import { findPart, type OpcPackage } from '../opc-package.ts'
import { canonicalRelationships, type Relationship } from '../relationships.ts'
import { childElements, childrenNamed, namespaces, parseXml } from '../xml.ts'
import { canonicalModeOf, type Digest, matches, readDigest, transformsOf } from './verify-references.ts'

export type Covered = {
  readonly parts: ReadonlySet<string>
  /** Name of the `.rels` part to the Ids the signature stands for. */
  readonly relationships: ReadonlyMap<string, ReadonlySet<string>>
  readonly problems: readonly SignatureProblem[]
  readonly weak: boolean
}

/** Checks each reference of the manifest against the package and tells what it covers. */
export function checkManifest(manifest: Element, opc: OpcPackage): Covered {
  const parts = new Set<string>()
  const relationships = new Map<string, ReadonlySet<string>>()
  const problems: SignatureProblem[] = []
  let weak = false
  for (const reference of childrenNamed(manifest, namespaces.signature, 'Reference')) {
    const uri = reference.getAttribute('URI') ?? ''
    const found = findReferenced(uri, opc)
    const digest = readDigest(reference)
    if ('code' in found) problems.push(found)
    else if (digest === null) problems.push({ code: 'algorithm-not-supported', detail: uri })
    else if (parts.has(found.name) || relationships.has(found.name)) {
      problems.push({ code: 'signature-malformed', detail: uri })
    } else {
      weak ||= isWeakDigest(digest.uri)
      const kept = opc.relationships.get(found.name)
      const problem =
        kept === undefined
          ? checkPart(reference, digest, found.name, opc, parts)
          : checkRelationships(reference, digest, found.name, kept, opc, relationships)
      if (problem !== null) problems.push(problem)
    }
  }
  return { parts, relationships, problems, weak }
}

function findReferenced(uri: string, opc: OpcPackage): { name: string } | SignatureProblem {
  const match = /^\/([^?#]+)\?ContentType=(.+)$/.exec(uri)
  if (match === null) return { code: 'signature-malformed', detail: uri }
  const [, path = '', type = ''] = match
  const name = findPart(opc, path)
  if (name === null) return { code: 'part-missing', detail: path }
  return contentTypeOf(opc.types, name) === type ? { name } : { code: 'part-type-changed', detail: name }
}

function checkPart(
  reference: Element,
  digest: Digest,
  name: string,
  opc: OpcPackage,
  parts: Set<string>,
): SignatureProblem | null {
  if (transformsOf(reference).length > 0) return { code: 'algorithm-not-supported', detail: name }
  parts.add(name)
  return matches(digest, opc.parts.get(name) ?? new Uint8Array())
    ? null
    : { code: 'part-changed', detail: name }
}

function checkRelationships(
  reference: Element,
  digest: Digest,
  name: string,
  present: readonly Relationship[],
  opc: OpcPackage,
  covered: Map<string, ReadonlySet<string>>,
): SignatureProblem | null {
  const transforms = transformsOf(reference)
  const data = opc.parts.get(name) ?? new Uint8Array()
  if (transforms.length === 0) {
    covered.set(name, new Set(present.map(relationship => relationship.id)))
    return matches(digest, data) ? null : { code: 'relationship-changed', detail: name }
  }
  const [filter, canonical] = transforms
  const proper = filter?.getAttribute('Algorithm') === relationshipTransform && transforms.length === 2
  if (!proper || canonicalModeOf(canonical ?? null) === null)
    return { code: 'algorithm-not-supported', detail: name }
  const kept = present.filter(keptBy(filter))
  covered.set(name, new Set(kept.map(relationship => relationship.id)))
  const forms = ['', whiteSpaceOf(data)]
  const whole = forms.some(text => matches(digest, canonicalRelationships(kept, text)))
  return whole ? null : { code: 'relationship-changed', detail: name }
}

/** By Id or by type (ECMA-376 part 2, 13.2.4.5 and 13.2.4.6). */
function keptBy(filter: Element): (relationship: Relationship) => boolean {
  const ids = new Set<string>()
  const types = new Set<string>()
  for (const element of childElements(filter)) {
    if (element.localName === 'RelationshipReference') ids.add(element.getAttribute('SourceId') ?? '')
    if (element.localName === 'RelationshipsGroupReference')
      types.add(element.getAttribute('SourceType') ?? '')
  }
  return ({ id, type }) => ids.has(id) || types.has(type)
}

/**
 * LibreOffice (through xmlsec 1.2) does not take the white space between the elements out as the standard says: it
 * writes an element named "text" for each run. Both forms bind the same relationships, so both are accepted.
 */
function whiteSpaceOf(data: Uint8Array): string {
  const root = parseXml(data)?.documentElement
  const runs = Array.from(root?.childNodes ?? []).filter(node => node.nodeType === 3)
  return '<text></text>'.repeat(runs.length)
}
