import type { Element } from '@xmldom/xmldom'
import { childElements, escapeAttribute, namespaces, parseXml } from './xml.ts'

export type Relationship = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

export const relationshipTypes = {
  signatureOrigin: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
  signature: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature',
  signatureFolder: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/',
} as const

const knownAttributes = new Set(['Id', 'Type', 'Target', 'TargetMode'])

/** Relationships in file order; null when the part is malformed or one Id stands twice. */
export function parseRelationships(bytes: Uint8Array): Relationship[] | null {
  const root = parseXml(bytes)?.documentElement ?? null
  if (root === null || root.namespaceURI !== namespaces.relationships || root.localName !== 'Relationships')
    return null
  const found = childElements(root).map(readRelationship)
  const ids = new Set(found.map(relationship => relationship?.id))
  return ids.size === found.length && !found.includes(null) ? (found as Relationship[]) : null
}

function readRelationship(element: Element): Relationship | null {
  const foreign = Array.from(element.attributes).some(attribute => !knownAttributes.has(attribute.name))
  const ours = element.namespaceURI === namespaces.relationships && element.localName === 'Relationship'
  const [id, type, target] = ['Id', 'Type', 'Target'].map(name => element.getAttribute(name))
  const mode = element.getAttribute('TargetMode') ?? 'Internal'
  if (!ours || foreign || !id || !type || target == null || !['Internal', 'External'].includes(mode))
    return null
  return { id, type, target, external: mode === 'External' }
}

/**
 * The relationship transform of ECMA-376 part 2, 13.2.4.24: the kept relationships sorted by Id, with TargetMode
 * written out. `before` stands in front of them (see the verifier).
 */
export function canonicalRelationships(kept: readonly Relationship[], before = ''): Uint8Array {
  const elements = [...kept]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, target, external, type }) =>
        `<Relationship Id="${escapeAttribute(id)}" Target="${escapeAttribute(target)}" ` +
        `TargetMode="${external ? 'External' : 'Internal'}" Type="${escapeAttribute(type)}"></Relationship>`,
    )
  const root = `<Relationships xmlns="${namespaces.relationships}">${before}${elements.join('')}</Relationships>`
  return new TextEncoder().encode(root)
}

/** The part whose relationships a `.rels` part holds; '' is the package itself, null when the name is no such part. */
export function sourceOfRelationships(name: string): string | null {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
  return match === null ? null : `${match[1]}${match[2]}`
}

export function relationshipsNameOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}

/** Part name (no leading slash) that an internal target means, seen from its source part; null when it leaves the package. */
export function resolveTarget(source: string, target: string): string | null {
  const path = target.replace(/[#?].*$/s, '')
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return null
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const segment of path.replace(/^\//, '').split('/')) {
    if (segment === '.' || segment === '') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.join('/')
}

/** A `.rels` part without white space: LibreOffice keeps white space when it checks a signature, Office drops it. */
export function writeRelationships(relationships: readonly Relationship[]): Uint8Array {
  const elements = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"` +
      `${external ? ' TargetMode="External"' : ''}/>`,
  )
  const root = `<Relationships xmlns="${namespaces.relationships}">${elements.join('')}</Relationships>`
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`)
}
