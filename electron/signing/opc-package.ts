import { zipSync } from 'fflate'
import type { ContainerRefusalCode } from '#shared/domain/signature-report.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { type ContentTypes, contentTypesName, parseContentTypes } from './content-types.ts'
import { parseRelationships, type Relationship, sourceOfRelationships } from './relationships.ts'
import { documentLimits, readContainer } from './zip-container.ts'

/** A Word file taken apart (ECMA-376 part 2). Names have no leading slash and stand as in the container. */
export type OpcPackage = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Names in lower case to names as they stand: part names are equal without regard to case. */
  readonly names: ReadonlyMap<string, string>
  readonly types: ContentTypes
  /** Name of each `.rels` part to its relationships. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>
}

export type PackageRefusal = { readonly code: ContainerRefusalCode; readonly detail: string }

export function readPackage(bytes: Uint8Array): Result<OpcPackage, PackageRefusal> {
  const container = readContainer(bytes, documentLimits)
  if (!container.ok) return container
  const parts = container.value
  const typesPart = parts.get(contentTypesName)
  if (typesPart === undefined) return no({ code: 'container-not-word', detail: contentTypesName })
  const types = parseContentTypes(typesPart)
  if (types === null) return no({ code: 'container-damaged', detail: contentTypesName })
  const relationships = new Map<string, readonly Relationship[]>()
  for (const [name, data] of parts) {
    if (sourceOfRelationships(name) === null) continue
    const found = parseRelationships(data)
    if (found === null) return no({ code: 'container-damaged', detail: name })
    relationships.set(name, found)
  }
  if (!relationships.has('_rels/.rels')) return no({ code: 'container-not-word', detail: '_rels/.rels' })
  const names = new Map([...parts.keys()].map(name => [name.toLowerCase(), name]))
  return ok({ parts, names, types, relationships })
}

/** The part as the container names it (ECMA-376 part 2, 10.1.2). */
export function findPart(opc: Pick<OpcPackage, 'names'>, name: string): string | null {
  return opc.names.get(name.toLowerCase()) ?? null
}

/** Packs the parts again, content types first as Office does; each entry carries the given moment. */
export function writePackage(parts: ReadonlyMap<string, Uint8Array>, at: number): Uint8Array {
  const names = [...parts.keys()].filter(name => name !== contentTypesName)
  const files: Record<string, Uint8Array> = {}
  for (const name of [contentTypesName, ...names]) {
    const data = parts.get(name)
    if (data !== undefined) files[name] = data
  }
  return zipSync(files, { mtime: at, level: 6 })
}
