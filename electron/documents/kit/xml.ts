import { type BaseXmlComponent, File, type IContext } from 'docx'

/** What a docx component turns into: `{ 'w:p': [{ _attr: … }, { 'w:r': … }, 'text'] }`. */
type XmlValue = string | number | boolean | null | undefined | XmlNode | readonly XmlValue[]
type XmlNode = { readonly [name: string]: XmlValue }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, character => ESCAPES[character] ?? character) : text

/** One context for all papers: none of the components we use registers anything in it. */
const file = new File({ sections: [] })
const context: IContext = { file, viewWrapper: file.Document, stack: [] }

/** XML of a docx component, without its packer, so that what is equal between papers is not written again. */
export function componentXml(component: BaseXmlComponent): string {
  const node = component.prepForXml(context)
  return node === undefined ? '' : nodesXml(node as XmlNode)
}

function nodesXml(node: XmlNode): string {
  let xml = ''
  for (const name in node) if (name !== '_attr') xml += elementXml(name, node[name])
  return xml
}

function elementXml(name: string, value: XmlValue): string {
  const children = Array.isArray(value) ? (value as readonly XmlValue[]) : [value]
  let attributes = ''
  let content = ''
  for (const child of children) {
    if (child === null || child === undefined) continue
    if (typeof child === 'object' && !Array.isArray(child)) {
      const element = child as XmlNode
      if (element._attr !== undefined) attributes += attributesXml(element._attr as XmlNode)
      content += nodesXml(element)
    } else content += escapeXml(String(child))
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}

function attributesXml(attributes: XmlNode): string {
  let xml = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined && value !== null) xml += ` ${name}="${escapeXml(String(value))}"`
  }
  return xml
}

export { escapeXml }
