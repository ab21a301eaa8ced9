import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'

/** A docxtemplater template and, for each of our papers that it stands for, the values of its tags. */
export type SameTemplate = {
  readonly template: Buffer
  readonly tags: number
  /** Values by place in the list the template was made from; papers of another build are left out. */
  readonly values: ReadonlyMap<number, Readonly<Record<string, string>>>
}

const DOCUMENT = 'word/document.xml'
const TEXT = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

const documentXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array())
const textsOf = (xml: string): string[] => Array.from(xml.matchAll(TEXT), match => match[2] ?? '')
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, entity => ENTITIES[entity] ?? entity)
/** Names of the elements only: indents and lengths of lines follow the text, which a template cannot do. */
const build = (xml: string): string => xml.replace(TEXT, '<w:t>').replace(/<(\/?[\w:]+)[^>]*>/g, '<$1>')

/** What a reader sees: the text, a line for each paragraph. */
export const visibleText = (bytes: Uint8Array): string =>
  documentXml(bytes)
    .split('</w:p>')
    .map(paragraph => textsOf(paragraph).map(plain).join(''))
    .join('\n')

/**
 * The template that somebody with docxtemplater would have: our own finished paper with a tag for every text that not all papers of
 * this kind share, and no loops, which would cost it more. Made from the papers that are built alike (the largest group).
 */
export function sameTemplate(papers: readonly Uint8Array[]): SameTemplate {
  const read = papers.map((bytes, index) => ({ bytes, index, xml: documentXml(bytes) }))
  const groups = [...Map.groupBy(read, ({ xml }) => build(xml)).values()]
  const alike = groups.toSorted((left, right) => right.length - left.length)[0] ?? []
  const [first] = alike
  if (!first || alike.length < 2) throw new Error('A template needs two papers that are built alike')
  const texts = alike.map(({ xml }) => textsOf(xml))
  const everywhere = read.map(({ xml }) => new Set(textsOf(xml)))
  const places = (texts[0] ?? []).map(
    (text, place) => texts.some(own => own[place] !== text) || everywhere.some(own => !own.has(text)),
  )
  let place = 0
  const tagged = first.xml.replace(TEXT, (whole, open: string, _text: string, close: string) => {
    const at = place++
    return places[at] ? `${open}{t${at}}${close}` : whole
  })
  const valuesOf = (own: readonly string[]) =>
    Object.fromEntries(own.flatMap((text, at) => (places[at] ? [[`t${at}`, plain(text)]] : [])))
  return {
    template: Buffer.from(zipSync({ ...unzipSync(first.bytes), [DOCUMENT]: strToU8(tagged) })),
    tags: places.filter(Boolean).length,
    values: new Map(alike.map(({ index }, at) => [index, valuesOf(texts[at] ?? [])])),
  }
}

/** One paper as docxtemplater is meant to be used: a template fills once, so it is loaded for each. */
export function fillTemplate(template: Buffer, values: Readonly<Record<string, string>>): Uint8Array {
  return new Docxtemplater(new PizZip(template)).render(values).toBuffer()
}
