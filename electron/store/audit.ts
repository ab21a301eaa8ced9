import type { ChainEntry } from '../sealing/audit-chain.ts'
import type { Database } from './database.ts'
import { readJson } from './json-column.ts'

type AuditRow = {
  seq: number
  at: number
  host: string
  seat: string
  kind: string
  payload: string
  hash: Buffer
  signature: Buffer
}

const fromRow = (row: AuditRow): ChainEntry => ({ ...row, payload: readJson('payload', row.payload) })

/** The last entry; undefined in an empty log. */
export function loadHead(db: Database): { seq: number; at: number; hash: Uint8Array } | undefined {
  return db
    .prepare<[], { seq: number; at: number; hash: Buffer }>(
      'SELECT seq, at, hash FROM audit ORDER BY seq DESC LIMIT 1',
    )
    .get()
}

/** The hash of one entry; undefined where there is no such entry. */
export function loadEntryHash(db: Database, seq: number): Buffer | undefined {
  return db.prepare<[number], Buffer>('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq)
}

export function insertEntry(db: Database, entry: ChainEntry & { signature: Uint8Array }): void {
  db.prepare(
    'INSERT INTO audit (seq, at, host, seat, kind, payload, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    entry.seq,
    entry.at,
    entry.host,
    entry.seat,
    entry.kind,
    JSON.stringify(entry.payload),
    entry.hash,
    entry.signature,
  )
}

/** All entries in order, one at a time. */
export function* iterateEntries(db: Database): Generator<ChainEntry> {
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY seq').iterate()) yield fromRow(row)
}

/** Entries of these kinds in order, each with the hash of the entry before it (undefined for the first). */
export function loadEntriesOf(
  db: Database,
  kinds: readonly string[],
): { entry: ChainEntry; prevHash: Uint8Array | undefined }[] {
  return db
    .prepare<[string], AuditRow & { prev_hash: Buffer | null }>(
      `SELECT audit.*, before.hash AS prev_hash FROM audit LEFT JOIN audit AS before ON before.seq = audit.seq - 1
       WHERE audit.kind IN (SELECT value FROM json_each(?)) ORDER BY audit.seq`,
    )
    .all(JSON.stringify(kinds))
    .map(({ prev_hash, ...row }) => ({ entry: fromRow(row), prevHash: prev_hash ?? undefined }))
}

/** The last digest of all records that an entry carries, and the entry's number. */
export function loadLastRecords(db: Database): { seq: number; version: number; sha256: string } | undefined {
  return db
    .prepare<[], { seq: number; version: number; sha256: string }>(
      `SELECT seq, payload ->> '$.records.version' AS version, payload ->> '$.records.sha256' AS sha256 FROM audit
       WHERE payload ->> '$.records.sha256' IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    )
    .get()
}

/** A page of the trail, newest first. */
export function loadEntries(db: Database, page: { before: number; count: number }): ChainEntry[] {
  return db
    .prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?')
    .all(page.before, page.count)
    .map(fromRow)
}
