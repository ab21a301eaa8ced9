import type { Expected } from './checklist.ts'
import { openWordPartSizes } from './checklist-parts.ts'
import type { Section, Table, WordFile } from './word-file.ts'

type Check = (file: WordFile, expected: Expected) => string[]

const within = (value: number, least: number, most: number) => value >= least && value <= most
const textWidth = ({ width, margins }: Section) => width - (margins.left ?? 0) - (margins.right ?? 0)

const pages: Check = ({ sections }) =>
  sections.flatMap((section, index) => {
    const { margins } = section
    const found: string[] = []
    const size = section.landscape ? [16838, 11906] : [11906, 16838]
    if (section.width !== size[0] || section.height !== size[1]) found.push(`1 page ${index}`)
    const { top = 0, bottom = 0, left = 0, right = 0, header = 0 } = margins
    if (!within(top, 1134, 1417) || !within(bottom, 1134, 1417))
      found.push(`2 top or bottom of page ${index}`)
    if (!within(left, 1701, 1984) || !within(right, 850, 1134)) found.push(`2 left or right of page ${index}`)
    if (header < 400 || header >= top) found.push(`2 header of page ${index}`)
    return found
  })

const pageNumbers: Check = ({ sections, parts }) =>
  sections.flatMap((section, index) => {
    const found: string[] = []
    if (!section.titlePage) found.push(`11 no titlePg in section ${index}`)
    const xml = (type: string) => parts[`word/${section.headers[type]}`] ?? ''
    const fields = xml('default').match(/PAGE/g)?.length ?? 0
    if (fields !== 1) found.push(`11 ${fields} PAGE fields in section ${index}`)
    if (!/<w:jc w:val="center"\/>/.test(xml('default')))
      found.push(`11 number not centred in section ${index}`)
    if (!openWordPartSizes(xml('default')).every(size => within(size, 26, 28)))
      found.push(`11 size in section ${index}`)
    if (xml('first') === '' || /<w:t[ >]|PAGE/.test(xml('first')))
      found.push(`11 first header of section ${index}`)
    return found
  })

const fonts: Check = ({ parts, paragraphs }) => {
  const xml = Object.entries(parts)
    .filter(([path]) => /^word\/(document|styles|header|footnotes|endnotes)/.test(path))
    .map(([, part]) => part)
    .join('')
  const names = [...xml.matchAll(/<w:rFonts [^>]*>/g)].flatMap(([tag]) =>
    [...tag.matchAll(/="([^"]+)"/g)].map(match => match[1]),
  )
  const found = names.some(name => name !== 'Times New Roman' && name !== 'Segoe UI Symbol')
    ? ['4 foreign font']
    : []
  const symbols = paragraphs.flatMap(each => each.runs).filter(run => run.font === 'Segoe UI Symbol')
  return symbols.some(run => !/^[☐☒★]+$/.test(run.text)) ? [...found, '4 symbol font on text'] : found
}

const colours: Check = ({ parts }, { kind }) => {
  if (kind === 'certificate') return []
  const document = parts['word/document.xml'] ?? ''
  const used = [...document.matchAll(/<w:color w:val="([^"]+)"/g)].map(match => match[1])
  const found = used.some(colour => colour !== '000000' && colour !== 'auto') ? ['6 colour'] : []
  const coloured = [...(parts['word/styles.xml'] ?? '').matchAll(/<w:color w:val="([^"]+)"/g)].some(
    match => !['000000', 'auto'].includes(match[1] ?? ''),
  )
  if (coloured) found.push('6 coloured style')
  return document.includes('<w:pStyle') ? [...found, '6 library style'] : found
}

const lineRules: Check = ({ parts }) => {
  const tags = Object.values(parts).flatMap(part => part.match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? [])
  return tags.every(tag => tag.includes('w:lineRule=')) ? [] : ['7 line without lineRule']
}

/** What the agency's digital signature says on a separate annex is printed at 10 pt [NĐ 30/2020 PL I.II.8]. */
const isSignatureInfo = (text: string, size: number): boolean =>
  size === 20 && /^(Số, ký hiệu|Ngày tháng năm|Giờ phút giây|Múi giờ):/.test(text)

const sizes: Check = ({ paragraphs }, { kind }) => {
  if (kind === 'certificate') return []
  const found: string[] = []
  for (const { table, jc, runs, text } of paragraphs) {
    const used = runs.filter(run => run.text !== '').map(run => run.size)
    if (table === -1 && jc === 'both' && used.some(size => size !== 28))
      found.push(`10 body size: ${text.slice(0, 40)}`)
    if (used.some(size => (size < 22 && !isSignatureInfo(text, size)) || size > 28))
      found.push(`10 size: ${text.slice(0, 40)}`)
  }
  return found
}

const body: Check = ({ paragraphs }) =>
  paragraphs
    .filter(each => each.table === -1 && each.jc === 'both')
    .flatMap(each => {
      const good =
        (each.firstLine === 567 || each.firstLine === 720) &&
        Math.max(each.before, each.after) >= 120 &&
        within(each.line, 240, 360)
      return good ? [] : [`30 ${each.text.slice(0, 50)}`]
    })

const tables: Check = ({ tables: list, sections }) =>
  list.flatMap((table, index) => {
    const section = sections[table.section]
    const found: string[] = []
    const sum = table.grid.reduce((total, width) => total + width, 0)
    if (table.layout !== 'fixed') found.push(`47 table ${index} is not fixed`)
    if (!section || Math.abs(sum - textWidth(section)) > 20) found.push(`47 table ${index} is ${sum} wide`)
    if (!cellsMatchGrid(table)) found.push(`47 cells of table ${index}`)
    if (table.hasBorders && !table.rows[0]?.isHeading) found.push(`48 table ${index} without heading row`)
    if (!table.rows.every(row => row.cantSplit)) found.push(`48 rows of table ${index} split`)
    return found
  })

function cellsMatchGrid(table: Table): boolean {
  return table.rows.every(row => {
    let column = 0
    return (
      row.widths.every((width, index) => {
        const span = row.spans[index] ?? 1
        const expected = table.grid.slice(column, column + span).reduce((sum, each) => sum + each, 0)
        column += span
        return width === expected
      }) && column === table.grid.length
    )
  })
}

/** No signature block without a kept paragraph before it [point 42, as far as XML tells]. */
const signature: Check = ({ paragraphs }) => {
  const found: string[] = []
  paragraphs.forEach((each, index) => {
    const before = paragraphs[index - 1]
    const opensBlock = each.table !== -1 && before !== undefined && before.table !== each.table
    if (opensBlock && each.text.startsWith('Nơi nhận') && !before.keepNext)
      found.push('42 signature may stand alone')
  })
  return found
}

const CHECKS = [pages, pageNumbers, fonts, colours, lineRules, sizes, body, tables, signature]

export const layoutViolations = (file: WordFile, expected: Expected): string[] =>
  CHECKS.flatMap(check => check(file, expected))
