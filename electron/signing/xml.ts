import { DOMParser, type Document, type Element, type Node, onWarningStopParsing } from '@xmldom/xmldom'

export const namespaces = {
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  packageSignature: 'http://schemas.openxmlformats.org/package/2006/digital-signature',
  office: 'http://schemas.microsoft.com/office/2006/digsig',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const

const maximumDepth = 200
const maximumBytes = 32 << 20

/**
 * Parses a part of a package; null when it is not well-formed UTF-8 (or UTF-16 with a mark) XML.
 * A document type is refused: entities would let two readers see two texts.
 */
export function parseXml(bytes: Uint8Array): Document | null {
  const text = bytes.length > maximumBytes ? null : decodeXml(bytes)
  if (text === null || /<!DOCTYPE/i.test(text) || isTooDeep(text)) return null
  try {
    return new DOMParser({ locator: false, onError: onWarningStopParsing }).parseFromString(text, 'text/xml')
  } catch {
    return null
  }
}

function decodeXml(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1]?.toLowerCase()
    return declared === undefined || encoding.startsWith(declared) ? text : null
  } catch {
    return null
  }
}

/** Recursion over the tree is safe only below a fixed depth; asked of the text, since building a deep tree is slow. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [tag, end] of text.matchAll(/<(\/?)[\p{L}_][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/gu)) {
    if (end === '/') depth--
    else if (!tag.endsWith('/>')) depth++
    if (depth > maximumDepth) return true
  }
  return false
}

export function childElements(parent: Node): Element[] {
  const found: Element[] = []
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) found.push(child as Element)
  }
  return found
}

export function childrenNamed(parent: Node, namespace: string, name: string): Element[] {
  return childElements(parent).filter(child => child.namespaceURI === namespace && child.localName === name)
}

/** The only child of that name: null when there is none or more than one. */
export function onlyChild(parent: Node | null, namespace: string, name: string): Element | null {
  const found = parent === null ? [] : childrenNamed(parent, namespace, name)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Follows a path of only children, all in one namespace. */
export function onlyDescendant(parent: Node | null, namespace: string, ...names: string[]): Element | null {
  let found = parent
  for (const name of names) found = onlyChild(found, namespace, name)
  return found as Element | null
}

export function textOf(element: Element | null): string | null {
  return element === null ? null : (element.textContent ?? '').trim()
}

/** Base64 with white space allowed, as XML Schema has it; null when it is anything else, spare bits included. */
export function base64Of(element: Element | null): Uint8Array | null {
  const text = textOf(element)?.replace(/\s+/g, '')
  if (text === undefined || text === '') return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null
}

/** Text as canonical XML writes it (Canonical XML 1.0, 2.3). */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
}

/** An attribute value as canonical XML writes it, between double quotes. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
}
