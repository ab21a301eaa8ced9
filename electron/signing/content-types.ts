import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { childElements, namespaces, parseXml } from './xml.ts'

export const contentTypesName = '[Content_Types].xml'

export const contentTypes = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  signatureOrigin: 'application/vnd.openxmlformats-package.digital-signature-origin',
  certificate: 'application/vnd.openxmlformats-package.digital-signature-certificate',
  signature: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
} as const

/** Lower-case extension or lower-case part name (no leading slash) to content type. */
export type ContentTypes = {
  readonly defaults: ReadonlyMap<string, string>
  readonly overrides: ReadonlyMap<string, string>
}

/** Null when malformed or when one extension or part is named twice. */
export function parseContentTypes(bytes: Uint8Array): ContentTypes | null {
  const root = parseXml(bytes)?.documentElement ?? null
  if (root === null || root.namespaceURI !== namespaces.contentTypes || root.localName !== 'Types')
    return null
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  for (const element of childElements(root)) {
    const kind = element.localName
    const key = kind === 'Default' ? element.getAttribute('Extension') : element.getAttribute('PartName')
    const type = element.getAttribute('ContentType')
    const table = kind === 'Default' ? defaults : kind === 'Override' ? overrides : null
    if (table === null || key === null || type === null || isForeign(element)) return null
    const name = key.toLowerCase().replace(/^\//, '')
    if (table.has(name)) return null
    table.set(name, type)
  }
  return { defaults, overrides }
}

const isForeign = (element: Element) => element.namespaceURI !== namespaces.contentTypes

export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const name = part.toLowerCase()
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return types.overrides.get(name) ?? types.defaults.get(extension) ?? null
}

export type NewContentType =
  | { readonly kind: 'default'; readonly extension: string; readonly type: string }
  | { readonly kind: 'override'; readonly part: string; readonly type: string }

/** Adds what is not there yet and leaves the rest as it stands. The bytes must have been read by `parseContentTypes`. */
export function addContentTypes(bytes: Uint8Array, added: readonly NewContentType[]): Uint8Array {
  const types = parseContentTypes(bytes)
  const document = parseXml(bytes)
  const root = document?.documentElement ?? null
  if (types === null || document === null || root === null)
    throw new Error('Content types were not checked before')
  for (const entry of added) {
    const known =
      entry.kind === 'default' ? types.defaults.has(entry.extension) : types.overrides.has(entry.part)
    if (known) continue
    const element = document.createElementNS(
      namespaces.contentTypes,
      entry.kind === 'default' ? 'Default' : 'Override',
    )
    if (entry.kind === 'default') element.setAttribute('Extension', entry.extension)
    else element.setAttribute('PartName', `/${entry.part}`)
    element.setAttribute('ContentType', entry.type)
    // Word wants every Default before the first Override.
    root.insertBefore(element, entry.kind === 'default' ? root.firstChild : null)
  }
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document))
}
