import { type AnnexLine, raised } from '#shared/domain/annex/annex-line.ts'

/** More rows than any annex has (26/2026: some 3,900), and than memory should be spent on. */
const mostRows = 60_000
const longestCell = 20_000

/** Thrown while reading; the reader turns it into a refusal. */
export class AnnexTooLarge extends Error {}

type Table = {
  readonly number: number
  row: number
  cells: string[]
  /** Text of the open cell; null between cells. */
  cell: string | null
  span: number
  /** Columns that a cell of an earlier row still covers: column to rows left. */
  readonly covered: Map<number, number>
}

/** Takes the text of a document in reading order and hands out lines: paragraphs outside of tables, rows of tables. */
export type LineSink = {
  readonly lines: readonly AnnexLine[]
  startTable(): void
  endTable(): void
  startRow(): void
  endRow(): void
  startCell(columns: number, rows: number): void
  endCell(): void
  text(text: string, isRaised: boolean): void
  /** A line break, or the end of a paragraph. */
  endLine(): void
}

export function makeLineSink(): LineSink {
  const lines: AnnexLine[] = []
  const open: Table[] = []
  let tables = 0
  let rows = 0
  let buffer = ''
  const flush = () => {
    const text = buffer.trim()
    buffer = ''
    const table = open.at(-1)
    if (text === '') return
    if (!table || table.cell === null) {
      lines.push({ kind: 'paragraph', text })
      return
    }
    if (table.cell.length + text.length > longestCell) throw new AnnexTooLarge()
    table.cell += `${text}\n`
  }
  const endCell = () => {
    const table = open.at(-1)
    if (!table || table.cell === null) return
    flush()
    table.cells.push(table.cell.trim(), ...Array<string>(table.span - 1).fill(''))
    table.cell = null
  }
  const endRow = () => {
    const table = open.at(-1)
    if (!table || table.row === 0) return
    endCell()
    if (table.cells.some(cell => cell !== ''))
      lines.push({ kind: 'row', table: table.number, row: table.row, cells: table.cells })
    table.cells = []
  }
  return {
    lines,
    startTable: () => {
      flush()
      open.push({ number: ++tables, row: 0, cells: [], cell: null, span: 1, covered: new Map() })
    },
    endTable: () => {
      endRow()
      open.pop()
    },
    startRow: () => {
      const table = open.at(-1)
      if (!table) return
      if (++rows > mostRows) throw new AnnexTooLarge()
      table.row++
      table.cells = []
      skipCovered(table)
    },
    endRow,
    startCell: (columns, deep) => {
      const table = open.at(-1)
      if (!table) return
      endCell()
      skipCovered(table)
      table.cell = ''
      table.span = Math.min(Math.max(1, columns), 20)
      if (deep > 1) {
        for (let column = 0; column < table.span; column++)
          table.covered.set(table.cells.length + column, deep - 1)
      }
    },
    endCell,
    text: (text, isRaised) => {
      buffer += isRaised ? raised(text) : text
      if (buffer.length > longestCell) throw new AnnexTooLarge()
    },
    endLine: flush,
  }
}

/** Cells of earlier rows that reach down leave an empty place in this one. */
function skipCovered(table: Table): void {
  for (let left = table.covered.get(table.cells.length); left !== undefined; ) {
    const column = table.cells.length
    table.cells.push('')
    if (left > 1) table.covered.set(column, left - 1)
    else table.covered.delete(column)
    left = table.covered.get(table.cells.length)
  }
}
