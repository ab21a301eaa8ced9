import {
  type BaseXmlComponent,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { componentXml, escapeXml } from './xml.ts'

/*
 * docx writes each form once; after that only text is put into its hole. A round prints thousands of papers whose paragraphs, cells
 * and rows differ in nothing but their words, and building and walking the library's objects for each took most of the time.
 */
type Form = { readonly before: string; readonly after: string }

const HOLE = '\ue000'
/** Far above what the papers of a round need; indents that follow the text make a few hundred. */
const MOST_FORMS = 10_000
const forms = new Map<string, Form>()

function formOf(key: string, write: () => Form): Form {
  const known = forms.get(key)
  if (known) return known
  if (forms.size >= MOST_FORMS) forms.clear()
  const form = write()
  forms.set(key, form)
  return form
}

function split(component: BaseXmlComponent, hole: string | RegExp): Form {
  const [before, after, ...more] = componentXml(component).split(hole)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('docx wrote another form')
  return { before, after }
}

/** Opens an element that has no content yet: `<w:p/>` or `<w:p>…</w:p>`. */
function open(component: BaseXmlComponent, name: string): Form {
  const xml = componentXml(component).replace(new RegExp(`/>$|</${name}>$`), end => (end === '/>' ? '>' : ''))
  return { before: xml, after: `</${name}>` }
}

const fill = ({ before, after }: Form, content: string): string => `${before}${content}${after}`

export function runXml(options: Omit<IRunOptions, 'text' | 'children'>, text: string): string {
  const form = formOf(`r${JSON.stringify(options)}`, () =>
    split(new TextRun({ ...options, text: HOLE }), HOLE),
  )
  return fill(form, escapeXml(text))
}

/** A run without text, such as a tab. */
export function fixedRunXml(key: string, write: () => TextRun): string {
  return formOf(`f${key}`, () => ({ before: componentXml(write()), after: '' })).before
}

export function paragraphXml(options: Omit<IParagraphOptions, 'text' | 'children'>, runs: string): string {
  return fill(
    formOf(`p${JSON.stringify(options)}`, () => open(new Paragraph(options), 'w:p')),
    runs,
  )
}

export function cellXml(options: Omit<ITableCellOptions, 'children'>, paragraphs: string): string {
  const write = () => split(new TableCell({ ...options, children: [new Paragraph({})] }), '<w:p/>')
  return fill(formOf(`c${JSON.stringify(options)}`, write), paragraphs)
}

/** docx leaves out rows without cells, so the hole is a cell. */
const emptyCell = () => new TableCell({ children: [new Paragraph({})] })

export function rowXml(options: Omit<ITableRowOptions, 'children'>, cells: string): string {
  const write = () => split(new TableRow({ ...options, children: [emptyCell()] }), /<w:tc>.*<\/w:tc>/)
  return fill(formOf(`t${JSON.stringify(options)}`, write), cells)
}

export function tableXml(options: Omit<ITableOptions, 'rows'>, rows: string): string {
  const write = () => {
    const row = new TableRow({ children: [emptyCell()] })
    return split(new Table({ ...options, rows: [row] }), /<w:tr>.*<\/w:tr>/)
  }
  return fill(formOf(`g${JSON.stringify(options)}`, write), rows)
}
