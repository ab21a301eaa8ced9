import type { HElement } from 'docx-preview'
import { allowWordXml } from './trusted-xml.ts'

/** A Word file as elements: its pages, and the rules that go with them. */
export type WordNodes = { readonly pages: readonly HTMLElement[]; readonly css: string }

/**
 * Turns the bytes of a Word file into elements. The library comes in a chunk of its own at first need. What it would write as style
 * elements is collected, because `style-src 'self'` refuses those; a constructed style sheet takes it.
 */
export async function wordNodes(bytes: Uint8Array): Promise<WordNodes> {
  const { parseAsync, renderDocument } = await import('docx-preview')
  allowWordXml()
  const css: string[] = []
  const options = {
    className: 'docx',
    inWrapper: false,
    ignoreFonts: true,
    renderFooters: false,
    trimXmlDeclaration: false,
    experimental: true,
    h: (element: HElement | Node | string) => build(element, css),
  }
  const nodes = await renderDocument(await parseAsync(bytes, options), options)
  return {
    pages: nodes.filter(node => node instanceof HTMLElement && node.localName === 'section') as HTMLElement[],
    css: css
      .join('\n')
      .replace(
        /line-height: ?(\d+\.\d+)(?=[;}\s])/g,
        (_, lines: string) => `line-height: ${wordLines(lines)}`,
      ),
  }
}

/** Word counts lines in the height of the font, which is 1.149 of the size of Times New Roman; the browser in its size. */
const wordLines = (lines: string): string => (Number(lines) * 1.149).toFixed(3)

/** As the library's own builder, without style elements and style attributes. */
function build(element: HElement | Node | string, css: string[]): Node {
  if (typeof element === 'string') return document.createTextNode(element)
  if (element instanceof Node) return element
  const { ns, tagName, className, style, children = [], ...rest } = element
  if (tagName === '#comment') return document.createComment('')
  if (tagName === 'style') {
    css.push(children.join(''))
    return document.createComment('')
  }
  if (tagName === '#fragment') return appended(document.createDocumentFragment(), children, css)
  const made = ns ? document.createElementNS(ns, tagName) : document.createElement(tagName)
  if (className) made.setAttribute('class', className)
  if (style && made instanceof HTMLElement) {
    if (typeof style === 'string') made.style.cssText = style
    else Object.assign(made.style, style)
  }
  if (made instanceof HTMLElement && /^\d+\.\d+$/.test(made.style.lineHeight))
    made.style.lineHeight = wordLines(made.style.lineHeight)
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) Object.assign(made, { [name]: value })
  }
  return appended(made, children, css)
}

function appended<Parent extends Node>(
  parent: Parent,
  children: readonly (HElement | Node | string)[],
  css: string[],
): Parent {
  for (const child of children) parent.appendChild(build(child, css))
  return parent
}
