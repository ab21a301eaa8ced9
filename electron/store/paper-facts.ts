import type { Database } from './database.ts'
import type { PaperPlace } from './paper-text.ts'

export type StoredFacts = PaperPlace & { readonly version: number; readonly facts: unknown }

type Row = PaperPlace & { version: number; facts: string }
const select = `SELECT kind, session_id AS sessionId, product_id AS productId, max(version) AS version, facts FROM paper_facts`
const fromRow = (row: Row): StoredFacts => ({ ...row, facts: JSON.parse(row.facts) })

/** Facts in force of all papers of a session, or of those outside sessions. */
export function loadAllFacts(db: Database, sessionId: string | null): StoredFacts[] {
  return db
    .prepare<[string | null], Row>(`${select} WHERE session_id IS ? GROUP BY kind, product_id`)
    .all(sessionId)
    .map(fromRow)
}

export function loadFacts(db: Database, place: PaperPlace): StoredFacts | undefined {
  const row = db
    .prepare<[string, string | null, string | null], Row>(
      `${select} WHERE kind = ? AND session_id IS ? AND product_id IS ? GROUP BY kind`,
    )
    .get(place.kind, place.sessionId, place.productId)
  return row && fromRow(row)
}

export function insertFacts(db: Database, stored: StoredFacts, saved: { at: number; by: string }): void {
  db.prepare(
    'INSERT INTO paper_facts (kind, session_id, product_id, version, facts, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    stored.kind,
    stored.sessionId,
    stored.productId,
    stored.version,
    JSON.stringify(stored.facts),
    saved.at,
    saved.by,
  )
}
