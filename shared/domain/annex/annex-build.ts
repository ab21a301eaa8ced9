import type { Desk, Place } from './annex-finding.ts'
import { type AnnexLine, linesOf } from './annex-line.ts'
import { headColumns, type RowKind, readRow } from './annex-row.ts'
import type { PrintedSet } from './annex-tree.ts'
import { isSetHeading, readSetHeading, type SetHeading } from './set-heading.ts'
import { makeSheetBuilder, type SheetBuilder } from './sheet-builder.ts'

type Columns = { readonly criteria: number; readonly points: number }
type Row = Extract<AnnexLine, { kind: 'row' }>

type Walk = {
  readonly desk: Desk
  readonly sets: PrintedSet[]
  /** Lines since the last row of a sheet. */
  before: string[]
  columns: Columns | undefined
  /** The table whose rows are read as a sheet. */
  table: number
  sheet: SheetBuilder | undefined
}

export type PrintedAnnex = { readonly sets: readonly PrintedSet[]; readonly tables: number }

/** Finds the sheets of an annex and writes each into a set as printed. No table of criteria gives no set. */
export function buildAnnex(lines: readonly AnnexLine[], desk: Desk): PrintedAnnex {
  const walk: Walk = { desk, sets: [], before: [], columns: undefined, table: 0, sheet: undefined }
  const tables = new Set<number>()
  for (const line of lines) {
    if (line.kind === 'paragraph') walk.before.push(...linesOf(line.text))
    else {
      tables.add(line.table)
      addRow(walk, line)
    }
  }
  if (walk.sheet) walk.sheet.set.disqualifiers.push(...readSetHeading(walk.before).left)
  return { sets: walk.sets, tables: tables.size }
}

function addRow(walk: Walk, row: Row): void {
  const head = headColumns(row.cells)
  if (head) {
    const isRepeated = row.table === walk.table && !walk.before.some(isSetHeading)
    walk.columns = head
    walk.table = row.table
    if (!isRepeated && !goesOn(walk)) startSet(walk, { table: row.table, row: row.row })
    return
  }
  const lines = row.cells.flatMap(linesOf)
  if (lines.some(isSetHeading)) {
    walk.before.push(...lines)
    if (row.table === walk.table) startSet(walk, { table: row.table, row: row.row })
    return
  }
  if (row.table !== walk.table && walk.columns && goesOn(walk) && looksLikeSheet(row, walk.columns))
    walk.table = row.table
  if (row.table === walk.table && walk.columns && walk.sheet) writeRow(walk.sheet, row, walk.columns)
  else walk.before.push(...lines)
}

/** The sheet begun is not complete and nothing between says that another begins: a table may be cut by a page or a note. */
function goesOn(walk: Walk): boolean {
  const parts = walk.sheet?.set.parts.map(part => part.code) ?? ['C']
  return !parts.includes('C') && !walk.before.some(isSetHeading)
}

const looksLikeSheet = (row: Row, columns: Columns): boolean =>
  linesOf(row.cells[columns.criteria] ?? '').some(line => {
    const { kind } = readRow(line)
    return kind === 'heading' || kind === 'option' || kind === 'part'
  })

function startSet(walk: Walk, place: Place): void {
  const { heading, left } = readSetHeading(walk.before)
  walk.sheet?.set.disqualifiers.push(...left)
  const next = Math.max(0, ...walk.sets.map(set => set.no)) + 1
  const set: PrintedSet = {
    ...{ ...nameSet(walk, heading, next, place), place, parts: [] },
    ...{ industry: heading?.industry ?? '', group: heading?.group ?? '', subgroup: heading?.subgroup ?? '' },
    disqualifiers: [...(heading?.disqualifiers ?? [])],
  }
  walk.sets.push(set)
  walk.sheet = makeSheetBuilder(set, walk.desk)
  walk.before = []
}

function nameSet(
  walk: Walk,
  heading: SetHeading | null,
  next: number,
  place: Place,
): Pick<PrintedSet, 'no' | 'name' | 'isOmitted'> {
  const no = heading?.no ?? next
  const about = { place, setNo: no, at: '', facts: { set: no } }
  if (!heading) {
    const [above = ''] = walk.before.slice(-1)
    const text = above === '' || above.length > 120 ? `Bộ ${next}` : above
    const readings = [{ kind: 'text', text }, { kind: 'omitSet' }] as const
    const printed = walk.before.slice(-3).join(' ')
    const reading = walk.desk.ask({ code: 'set-heading-missing', ...about, printed, readings })
    const name = reading.kind === 'text' ? reading.text : text
    return { no, name, isOmitted: reading.kind === 'omitSet' }
  }
  if (!walk.sets.some(set => set.no === no)) return { no, name: heading.name, isOmitted: false }
  const readings = [{ kind: 'points', value: next }, { kind: 'omitSet' }] as const
  const printed = `${no}. ${heading.name}`
  const reading = walk.desk.ask({ code: 'set-number-twice', ...about, printed, readings })
  const own = reading.kind === 'points' ? reading.value : next
  return { no: own, name: heading.name, isOmitted: reading.kind === 'omitSet' }
}

/** The lines of one row with the points that belong to each. */
function writeRow(sheet: SheetBuilder, row: Row, columns: Columns): void {
  const code = columns.criteria > 0 ? linesOf(row.cells[columns.criteria - 1] ?? '').join(' ') : ''
  const own = linesOf(row.cells[columns.criteria] ?? '')
  const lines =
    /^[\d.]+$/.test(code) && own[0] !== undefined ? [`${withStop(code)} ${own[0]}`, ...own.slice(1)] : own
  const rows = lines.map(line => ({ line, row: readRow(line) }))
  const holders = rows.filter(entry => takesPoints(entry.row))
  const takers = holders.length > 0 ? holders : rows.slice(0, 1)
  const points = pointsFor(takers.length, linesOf(row.cells[columns.points] ?? ''))
  const place = { table: row.table, row: row.row }
  for (const entry of rows) {
    const index = takers.indexOf(entry)
    sheet.add({ ...entry, points: (index >= 0 ? points[index] : '') ?? '', place })
  }
}

/** One text of points for each taker; what is over stays with the last, where it will look odd and be asked about. */
function pointsFor(takers: number, points: readonly string[]): string[] {
  if (points.length <= takers) return [...points]
  return [...points.slice(0, takers - 1), points.slice(takers - 1).join(' ')]
}

/** A code in a column of its own: only one of a section needs its full stop to be known as one. */
const withStop = (code: string): string => (/^\d+$/.test(code) ? `${code}.` : code)

const takesPoints = (row: RowKind): boolean =>
  row.kind === 'part' || row.kind === 'heading' || row.kind === 'option'
