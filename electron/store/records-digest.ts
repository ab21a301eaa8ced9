import { createHash } from 'node:crypto'
import { type Database, versionOf } from './database.ts'

/** Tables that prove themselves (trail, sealed ballots), or hold nothing of record (drafts, wrong PINs, the projector). */
const LEFT_OUT = new Set(['audit', 'ballot', 'draft', 'pin_attempt', 'room'])
/** Files in the database stand there with their own hash. */
const LEFT_OUT_COLUMN = 'bytes'

/** Hash over every record, with the version of the tables it was taken from. */
export type RecordsDigest = { readonly version: number; readonly sha256: string }

/**
 * One hash over all records of a workspace, in an order that copying or compacting the file does not change. The trail
 * carries it, signed, with every act; a record edited past the application no longer fits the last one.
 */
export function recordsDigest(db: Database): RecordsDigest {
  const hash = createHash('sha256').update('cham-sao records 1\n')
  for (const table of recordTables(db)) {
    const columns = columnsOf(db, table)
    hash.update(`${JSON.stringify([table, ...columns.all])}\n`)
    const rows = db
      .prepare<[], unknown[]>(
        `SELECT ${columns.all.join(', ')} FROM ${table} ORDER BY ${columns.key.join(', ')}`,
      )
      .raw()
    for (const row of rows.iterate()) hash.update(`${JSON.stringify(row.map(plainCell))}\n`)
  }
  return { version: versionOf(db), sha256: hash.digest('hex') }
}

function recordTables(db: Database): string[] {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
  return tables.map(({ name }) => name).filter(name => !LEFT_OUT.has(name))
}

function columnsOf(db: Database, table: string): { all: string[]; key: string[] } {
  const columns = db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .filter(({ name }) => name !== LEFT_OUT_COLUMN)
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const namesOf = (list: typeof columns) => list.map(({ name }) => name)
  return { all: namesOf(columns), key: namesOf(key.length > 0 ? key : columns) }
}

/** Bytes as their hash: JSON would spell them out one by one. */
const plainCell = (cell: unknown): unknown =>
  Buffer.isBuffer(cell) ? { sha256: createHash('sha256').update(cell).digest('hex') } : cell
