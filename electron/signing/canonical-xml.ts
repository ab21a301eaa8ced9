import type { Attr, Element, Node } from '@xmldom/xmldom'
import { escapeAttribute, escapeText } from './xml.ts'

const xmlns = 'http://www.w3.org/2000/xmlns/'
const xml = 'http://www.w3.org/XML/1998/namespace'

export const canonicalizations = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { exclusive: false, comments: false },
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { exclusive: false, comments: true },
  'http://www.w3.org/2001/10/xml-exc-c14n#': { exclusive: true, comments: false },
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': { exclusive: true, comments: true },
} as const

type Mode = { readonly exclusive: boolean; readonly comments: boolean }
type Scope = ReadonlyMap<string, string>

/** Canonical bytes of the element with all it contains (W3C Canonical XML 1.0 and Exclusive XML Canonicalization 1.0). */
export function canonicalize(element: Element, mode: Mode): Uint8Array {
  const pieces: string[] = []
  const inherited = mode.exclusive ? [] : inheritedXmlAttributes(element)
  writeElement(element, mode, scopeOf(element.parentNode), new Map(), inherited, pieces)
  return new TextEncoder().encode(pieces.join(''))
}

function scopeOf(node: Node | null): Scope {
  const chain: Element[] = []
  for (let at = node; at !== null && at.nodeType === 1; at = at.parentNode) chain.unshift(at as Element)
  return chain.reduce<Scope>((scope, element) => withDeclarations(scope, element), new Map())
}

function withDeclarations(scope: Scope, element: Element): Scope {
  const declared = attributesOf(element).filter(isDeclaration)
  if (declared.length === 0) return scope
  const next = new Map(scope)
  for (const attribute of declared) next.set(declaredPrefix(attribute), attribute.value)
  return next
}

function inheritedXmlAttributes(element: Element): Attr[] {
  const own = new Set(attributesOf(element).map(attribute => attribute.name))
  const found: Attr[] = []
  for (let at = element.parentNode; at !== null && at.nodeType === 1; at = at.parentNode) {
    for (const attribute of attributesOf(at as Element)) {
      if (attribute.namespaceURI !== xml || own.has(attribute.name)) continue
      own.add(attribute.name)
      found.push(attribute)
    }
  }
  return found
}

function writeElement(
  element: Element,
  mode: Mode,
  outer: Scope,
  rendered: Scope,
  inherited: readonly Attr[],
  pieces: string[],
): void {
  const scope = withDeclarations(outer, element)
  const attributes = attributesOf(element).filter(attribute => !isDeclaration(attribute))
  const needed = mode.exclusive ? usedPrefixes(element, attributes) : [...scope.keys()]
  const nowRendered = new Map(rendered)
  pieces.push('<', element.tagName)
  for (const prefix of [...needed].sort(compareText)) {
    const address = scope.get(prefix) ?? ''
    if (prefix === 'xml' || (nowRendered.get(prefix) ?? '') === address) continue
    nowRendered.set(prefix, address)
    pieces.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeAttribute(address), '"')
  }
  for (const attribute of [...attributes, ...inherited].sort(compareAttributes)) {
    pieces.push(' ', attribute.name, '="', escapeAttribute(attribute.value), '"')
  }
  pieces.push('>')
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) writeElement(child as Element, mode, scope, nowRendered, [], pieces)
    else writeLeaf(child, mode, pieces)
  }
  pieces.push('</', element.tagName, '>')
}

function writeLeaf(node: Node, mode: Mode, pieces: string[]): void {
  const data = node.nodeValue ?? ''
  if (node.nodeType === 3 || node.nodeType === 4) pieces.push(escapeText(data))
  else if (node.nodeType === 7) pieces.push(`<?${node.nodeName}${data === '' ? '' : ` ${data}`}?>`)
  else if (node.nodeType === 8 && mode.comments) pieces.push(`<!--${data}-->`)
}

function usedPrefixes(element: Element, attributes: readonly Attr[]): Set<string> {
  const used = attributes.filter(attribute => attribute.prefix).map(attribute => attribute.prefix ?? '')
  return new Set([element.prefix ?? '', ...used])
}

function attributesOf(element: Element): Attr[] {
  return Array.from(element.attributes)
}

const isDeclaration = (attribute: Attr) => attribute.namespaceURI === xmlns
const declaredPrefix = (attribute: Attr) => (attribute.prefix === 'xmlns' ? (attribute.localName ?? '') : '')
/** Order by code points, not by the language of the machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const compareAttributes = (a: Attr, b: Attr) =>
  compareText(a.namespaceURI ?? '', b.namespaceURI ?? '') || compareText(a.localName ?? '', b.localName ?? '')
