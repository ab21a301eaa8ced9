import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ShadingType,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FormatProfile } from '../format-profile.ts'
import { cellXml, rowXml, tableXml } from './forms.ts'
import { type Block, scaleColumns } from './page.ts'
import { paragraph, spacing } from './paragraph.ts'
import { type Inline, textRuns } from './text.ts'

export type Align = 'left' | 'center' | 'right'
/** A cell; `paragraphs` gives several lines. */
export type Cell = {
  readonly text: Inline
  readonly more?: readonly Inline[]
  readonly align?: Align
  readonly bold?: boolean
  readonly italic?: boolean
  readonly span?: number
  readonly shaded?: boolean
}
export type Row = {
  readonly cells: readonly Cell[]
  readonly bold?: boolean
  readonly keepNext?: boolean
  /** Least height in twips. */
  readonly height?: number
}
export type Grid = {
  readonly columns: readonly number[]
  readonly heading: readonly string[]
  readonly rows: readonly Row[]
  /** Alignment per column; left where not given. */
  readonly align?: readonly Align[]
  /** The last row stays on the page of the closing sentence or signature after the table. */
  readonly keepLast?: boolean
  /** Small type, for landscape tables with many columns. */
  readonly dense?: boolean
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A ruled table of fixed columns over the whole text width; the heading repeats and no row is split over two pages. */
export function gridTable(profile: FormatProfile, grid: Grid, width: number): Block {
  const rows = grid.rows.map((row, index) => {
    const isKept = grid.keepLast && index === grid.rows.length - 1
    return gridRow(profile, isKept ? { ...row, keepNext: true } : row, grid, width)
  })
  return tableOfRows(profile, rows, grid, width)
}

export type GridFrame = Omit<Grid, 'rows'>

/** A ruled table around rows that were written by `gridRow`, perhaps for another paper. */
export function tableOfRows(
  profile: FormatProfile,
  rows: readonly string[],
  grid: GridFrame,
  width: number,
): Block {
  const border = { style: BorderStyle.SINGLE, size: profile.table.border, color: '000000' } as const
  const side = grid.dense ? profile.table.denseCellSide : profile.table.cellSide
  const options = {
    width: { size: width, type: WidthType.DXA },
    columnWidths: scaleColumns(grid.columns, width),
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { left: side, right: side, marginUnitType: WidthType.DXA },
  }
  return { kind: 'table', xml: tableXml(options, headingRow(profile, grid, width) + rows.join('')) }
}

function headingRow(profile: FormatProfile, grid: GridFrame, width: number): string {
  if (grid.heading.length === 0) return ''
  const cells = grid.heading.map((text): Cell => ({ text, align: 'center', bold: true }))
  return rowXml({ cantSplit: true, tableHeader: true }, cellsXml(profile, { cells }, grid, width))
}

/** One row of a ruled table as XML, which may be kept and used again. */
export function gridRow(profile: FormatProfile, row: Row, grid: GridFrame, width: number): string {
  const height = row.height ? { height: { value: row.height, rule: HeightRule.ATLEAST } } : {}
  return rowXml({ cantSplit: true, ...height }, cellsXml(profile, row, grid, width))
}

function cellsXml(profile: FormatProfile, row: Row, grid: GridFrame, width: number): string {
  const columns = scaleColumns(grid.columns, width)
  const size = grid.dense ? profile.sizes.denseTable : profile.sizes.table
  let column = 0
  let xml = ''
  for (const cell of row.cells) {
    const span = cell.span ?? 1
    const align = cell.align ?? grid.align?.[column] ?? 'left'
    const own = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0)
    const style = {
      width: own,
      align,
      size,
      bold: cell.bold ?? row.bold ?? false,
      keepNext: row.keepNext ?? false,
    }
    xml += gridCell(profile, cell, style)
    column += span
  }
  return xml
}

type CellStyle = {
  readonly width: number
  readonly align: Align
  readonly size: number
  readonly bold: boolean
  readonly keepNext: boolean
}

function gridCell(profile: FormatProfile, cell: Cell, style: CellStyle): string {
  const { single, cell: air } = profile.spacing
  const form = {
    alignment: ALIGN[style.align],
    spacing: spacing(single, { before: air, after: air }),
    ...(style.keepNext ? { keepNext: true } : {}),
    run: { size: style.size },
  }
  const runs = { size: style.size, bold: style.bold, italic: cell.italic ?? false }
  const lines = [cell.text, ...(cell.more ?? [])]
  return cellXml(
    {
      width: { size: style.width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(cell.span && cell.span > 1 ? { columnSpan: cell.span } : {}),
      ...(cell.shaded
        ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: profile.table.shade } }
        : {}),
    },
    lines.map(line => paragraph(form, textRuns(profile, line, runs)).xml).join(''),
  )
}

/** Borderless columns for letterheads and signatures; a row is never split. */
export function layoutTable(
  columns: readonly number[],
  rows: readonly (readonly (readonly Block[])[])[],
): Block {
  const options = {
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
  }
  const xml = rows.map(cells =>
    rowXml(
      { cantSplit: true },
      cells.map((blocks, index) => plainCell(blocks, columns[index] ?? 0)).join(''),
    ),
  )
  return { kind: 'table', xml: tableXml(options, xml.join('')) }
}

function plainCell(blocks: readonly Block[], width: number): string {
  const content = blocks.length > 0 ? blocks : [paragraph({ run: { size: 2 } })]
  return cellXml({ width: { size: width, type: WidthType.DXA } }, content.map(block => block.xml).join(''))
}
