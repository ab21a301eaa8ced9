import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FormatProfile } from '../format-profile.ts'
import { type DocxBlock, type ReadyXml, scaleColumns } from './page.ts'
import { spacing } from './paragraph.ts'
import { type Inline, textRuns } from './text.ts'
import { componentXml } from './xml.ts'

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
export function gridTable(profile: FormatProfile, grid: Grid, width: number): Table {
  const columns = scaleColumns(grid.columns, width)
  const size = grid.dense ? profile.sizes.denseTable : profile.sizes.table
  const side = grid.dense ? profile.table.denseCellSide : profile.table.cellSide
  const heading = grid.heading.map((text): Cell => ({ text, align: 'center', bold: true }))
  const border = { style: BorderStyle.SINGLE, size: profile.table.border, color: '000000' } as const
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
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
    rows: [
      ...(grid.heading.length > 0
        ? [tableRow(profile, { cells: heading }, columns, { size, isHeading: true, align: [] })]
        : []),
      ...grid.rows.map((row, index) => {
        const kept = grid.keepLast && index === grid.rows.length - 1 ? { ...row, keepNext: true } : row
        return tableRow(profile, kept, columns, { size, isHeading: false, align: grid.align ?? [] })
      }),
    ],
  })
}

type RowStyle = { readonly size: number; readonly isHeading: boolean; readonly align: readonly Align[] }

function tableRow(profile: FormatProfile, row: Row, columns: readonly number[], style: RowStyle): TableRow {
  let column = 0
  const cells = row.cells.map(cell => {
    const span = cell.span ?? 1
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0)
    const align = cell.align ?? style.align[column] ?? 'left'
    column += span
    return gridCell(profile, cell, { width, align, size: style.size, bold: cell.bold ?? row.bold ?? false })
  })
  return new TableRow({
    cantSplit: true,
    ...(style.isHeading ? { tableHeader: true } : {}),
    ...(row.keepNext ? { keepNext: true } : {}),
    ...(row.height ? { height: { value: row.height, rule: HeightRule.ATLEAST } } : {}),
    children: cells,
  })
}

type CellStyle = {
  readonly width: number
  readonly align: Align
  readonly size: number
  readonly bold: boolean
}

function gridCell(profile: FormatProfile, cell: Cell, style: CellStyle): TableCell {
  const lines = [cell.text, ...(cell.more ?? [])]
  return new TableCell({
    width: { size: style.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.span && cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.shaded
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: profile.table.shade } }
      : {}),
    children: lines.map(
      line =>
        new Paragraph({
          alignment: ALIGN[style.align],
          spacing: spacing(profile.spacing.single, {
            before: profile.spacing.cell,
            after: profile.spacing.cell,
          }),
          children: textRuns(profile, line, {
            size: style.size,
            bold: style.bold,
            italic: cell.italic ?? false,
          }),
          run: { size: style.size },
        }),
    ),
  })
}

/** One row of a ruled table as XML, to be kept and used again by `tableOfRows`. */
export function rowXml(profile: FormatProfile, row: Row, grid: Omit<Grid, 'rows'>, width: number): string {
  const size = grid.dense ? profile.sizes.denseTable : profile.sizes.table
  const columns = scaleColumns(grid.columns, width)
  return componentXml(tableRow(profile, row, columns, { size, isHeading: false, align: grid.align ?? [] }))
}

/** A ruled table around rows that are XML already. */
export function tableOfRows(frame: string, rows: readonly string[]): ReadyXml {
  return { kind: 'readyXml', xml: `${frame}${rows.join('')}</w:tbl>` }
}

/** Opening of a ruled table with its heading row, without the end tag. */
export function tableFrame(profile: FormatProfile, grid: Omit<Grid, 'rows'>, width: number): string {
  return componentXml(gridTable(profile, { ...grid, rows: [] }, width)).replace(/<\/w:tbl>$/, '')
}

/** Borderless columns for letterheads and signatures; a row is never split. */
export function layoutTable(
  columns: readonly number[],
  rows: readonly (readonly (readonly DocxBlock[])[])[],
): Table {
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (blocks, index) =>
              new TableCell({
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                children: blocks.length > 0 ? blocks : [new Paragraph({ run: { size: 2 } })],
              }),
          ),
        }),
    ),
  })
}
