import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/* Reads a Word file as a reviewer would: paragraphs, tables and sections in reading order. */

export type Run = { text: string; bold: boolean; italic: boolean; size: number; font: string; tab: boolean }
export type Paragraph = {
  text: string
  runs: Run[]
  jc: string
  firstLine: number
  before: number
  after: number
  line: number
  keepNext: boolean
  /** Index of the table the paragraph stands in, -1 outside tables. */
  table: number
  section: number
}
export type Row = { isHeading: boolean; cantSplit: boolean; widths: number[]; spans: number[] }
export type Table = { layout: string; grid: number[]; rows: Row[]; hasBorders: boolean; section: number }
export type Section = {
  width: number
  height: number
  landscape: boolean
  margins: Record<string, number>
  titlePage: boolean
  headers: Record<string, string>
}
export type WordFile = {
  parts: Readonly<Record<string, string>>
  paragraphs: Paragraph[]
  tables: Table[]
  sections: Section[]
}

function children(element: Element): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element)
  }
  return found
}
/** Descendants by name; the library's own live lists are far slower on papers of a thousand rows. */
const all = (element: Element, name: string): Element[] =>
  children(element).flatMap(each => [...(each.tagName === name ? [each] : []), ...all(each, name)])
const child = (element: Element | undefined, name: string): Element | undefined =>
  element && children(element).find(each => each.tagName === name)
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? ''
const numberOf = (element: Element | undefined, name: string): number => Number(attribute(element, name) || 0)

export function parseXml(xml: string): Element {
  const root = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message)
    },
  }).parseFromString(xml, 'text/xml').documentElement
  if (!root) throw new Error('no root element')
  return root
}

export function openWord(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  )
  const root = parseXml(parts['word/document.xml'] ?? '')
  const file: WordFile = { parts, paragraphs: [], tables: [], sections: [] }
  const relations = all(parseXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship')
  const target = (id: string) =>
    attribute(
      relations.find(each => each.getAttribute('Id') === id),
      'Target',
    )
  const body = child(root, 'w:body')
  for (const element of body ? children(body) : []) readBlock(element, file, target)
  return file
}

function readBlock(element: Element, file: WordFile, target: (id: string) => string): void {
  if (element.tagName === 'w:p') {
    file.paragraphs.push(readParagraph(element, -1, file.sections.length))
    const section = child(child(element, 'w:pPr'), 'w:sectPr')
    if (section) file.sections.push(readSection(section, target))
  } else if (element.tagName === 'w:tbl') {
    file.tables.push(readTable(element, file.sections.length))
    for (const paragraph of all(element, 'w:p')) {
      file.paragraphs.push(readParagraph(paragraph, file.tables.length - 1, file.sections.length))
    }
  } else if (element.tagName === 'w:sectPr') file.sections.push(readSection(element, target))
}

function readParagraph(element: Element, table: number, section: number): Paragraph {
  const properties = child(element, 'w:pPr')
  const spacing = child(properties, 'w:spacing')
  const runs = all(element, 'w:r').map(readRun)
  return {
    text: runs.map(run => run.text).join(''),
    runs,
    jc: attribute(child(properties, 'w:jc'), 'w:val'),
    firstLine: numberOf(child(properties, 'w:ind'), 'w:firstLine'),
    before: numberOf(spacing, 'w:before'),
    after: numberOf(spacing, 'w:after'),
    line: numberOf(spacing, 'w:line'),
    keepNext: child(properties, 'w:keepNext') !== undefined,
    table,
    section,
  }
}

function readRun(element: Element): Run {
  const properties = child(element, 'w:rPr')
  return {
    text: all(element, 'w:t')
      .map(each => each.textContent ?? '')
      .join(''),
    bold: child(properties, 'w:b') !== undefined,
    italic: child(properties, 'w:i') !== undefined,
    size: numberOf(child(properties, 'w:sz'), 'w:val'),
    font: attribute(child(properties, 'w:rFonts'), 'w:ascii'),
    tab: child(element, 'w:tab') !== undefined,
  }
}

function readTable(element: Element, section: number): Table {
  const properties = child(element, 'w:tblPr')
  const borders = child(properties, 'w:tblBorders')
  return {
    layout: attribute(child(properties, 'w:tblLayout'), 'w:type'),
    grid: all(element, 'w:gridCol').map(each => numberOf(each, 'w:w')),
    hasBorders: attribute(child(borders, 'w:top'), 'w:val') === 'single',
    section,
    rows: all(element, 'w:tr').map(row => {
      const own = child(row, 'w:trPr')
      const cells = children(row)
        .filter(each => each.tagName === 'w:tc')
        .map(cell => child(cell, 'w:tcPr'))
      return {
        isHeading: child(own, 'w:tblHeader') !== undefined,
        cantSplit: child(own, 'w:cantSplit') !== undefined,
        widths: cells.map(cell => numberOf(child(cell, 'w:tcW'), 'w:w')),
        spans: cells.map(cell => numberOf(child(cell, 'w:gridSpan'), 'w:val') || 1),
      }
    }),
  }
}

function readSection(element: Element, target: (id: string) => string): Section {
  const size = child(element, 'w:pgSz')
  const margins = child(element, 'w:pgMar')
  const references = children(element).filter(each => each.tagName === 'w:headerReference')
  return {
    width: numberOf(size, 'w:w'),
    height: numberOf(size, 'w:h'),
    landscape: attribute(size, 'w:orient') === 'landscape',
    margins: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'header'].map(side => [side, numberOf(margins, `w:${side}`)]),
    ),
    titlePage: child(element, 'w:titlePg') !== undefined,
    headers: Object.fromEntries(
      references.map(each => [attribute(each, 'w:type'), target(attribute(each, 'r:id'))]),
    ),
  }
}

/** Text of the file in reading order, a line per paragraph; what a golden file keeps. */
export function textOf(file: WordFile): string {
  const lines = file.paragraphs.map(({ text, runs }) => (runs.some(run => run.tab) ? `${text} ……` : text))
  return `${lines
    .map(line => line.replaceAll('\u00a0', '·').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
