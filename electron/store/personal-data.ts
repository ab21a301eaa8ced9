import { createHash } from 'node:crypto'
import { mentionsIn } from '#shared/domain/privacy.ts'
import type { Database } from './database.ts'

/** Who is looked for: ids that stand alone in a column, and words anywhere in a text. */
export type Sought = { readonly ids: readonly string[]; readonly words: readonly string[] }

export type PersonalRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> }
export type PersonalMention = {
  readonly table: string
  readonly column: string
  readonly of: Readonly<Record<string, unknown>>
  readonly path: string
  readonly value: unknown
}

/** JSON that also speaks of others: only the lines about the person are taken out of it. */
const SHARED_JSON = new Set([
  'session.frozen',
  'audit.payload',
  'paper_facts.facts',
  'wording_version.changes',
])

/**
 * Looks through every table, also those that a later version adds: rows that belong to the person by an id, and places in
 * other rows where a text speaks of him. Files and sealed boxes stand there by size and hash.
 */
export function searchPersonalData(
  db: Database,
  sought: Sought,
): { rows: PersonalRow[]; mentions: PersonalMention[] } {
  const rows: PersonalRow[] = []
  const mentions: PersonalMention[] = []
  for (const { name: table, key } of tablesOf(db)) {
    const stored = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate()
    for (const row of stored) {
      if (Object.values(row).some(cell => typeof cell === 'string' && sought.ids.includes(cell)))
        rows.push({ table, row: ownRow(table, row, sought) })
      else mentions.push(...mentionsOf(table, key, row, sought))
    }
  }
  return { rows, mentions }
}

function tablesOf(db: Database): { name: string; key: string[] }[] {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  const keyOf = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
  return names.map(name => ({ name, key: keyOf.all(name) }))
}

const speaksOf =
  ({ ids, words }: Sought) =>
  (text: string): boolean =>
    ids.includes(text) || words.some(word => text.includes(word))

function ownRow(table: string, row: Record<string, unknown>, sought: Sought): Record<string, unknown> {
  const cells = Object.entries(row).map(([column, cell]) => {
    const json = jsonOf(cell)
    if (json === undefined) return [column, plainCell(cell)]
    const isShared = SHARED_JSON.has(`${table}.${column}`)
    return [column, isShared ? mentionsIn(json, speaksOf(sought)).map(({ value }) => value) : json]
  })
  return Object.fromEntries(cells)
}

function mentionsOf(
  table: string,
  key: readonly string[],
  row: Record<string, unknown>,
  sought: Sought,
): PersonalMention[] {
  const of = Object.fromEntries(key.map(column => [column, row[column]]))
  return Object.entries(row).flatMap(([column, cell]) => {
    if (typeof cell !== 'string') return []
    const found = mentionsIn(jsonOf(cell) ?? cell, speaksOf(sought))
    return found.map(({ path, value }) => ({ table, column, of, path, value }))
  })
}

/** The object or list that a text cell holds; undefined for a plain text. */
function jsonOf(cell: unknown): unknown {
  if (typeof cell !== 'string' || !/^[[{]/.test(cell)) return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}

const plainCell = (cell: unknown): unknown =>
  Buffer.isBuffer(cell)
    ? { bytes: cell.length, sha256: createHash('sha256').update(cell).digest('hex') }
    : cell
