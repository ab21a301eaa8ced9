import type { z } from 'zod'
import { factFields, factKinds } from '#shared/domain/facts/fact-fields.ts'
import { fieldsSchema } from '#shared/domain/facts/field.ts'
import { DamagedRecord } from './damaged-record.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'
import type { PaperPlace } from './paper-text.ts'

export type StoredFacts = PaperPlace & { readonly version: number; readonly facts: unknown }
export type SavedFacts = StoredFacts & { readonly savedAt: number }

type Row = PaperPlace & { version: number; facts: string; savedAt: number }
const select = `SELECT kind, session_id AS sessionId, product_id AS productId, max(version) AS version, facts, saved_at AS savedAt FROM paper_facts`

/** Each kind of paper has fields of its own. */
const readers = new Map<string, (text: string) => unknown>(
  factKinds.map(kind => {
    const schema: z.ZodType = fieldsSchema(factFields[kind])
    return [kind, jsonColumn(schema, `facts of ${kind}`)]
  }),
)

function fromRow(row: Row): SavedFacts {
  const read = readers.get(row.kind)
  if (!read) throw new DamagedRecord('facts of an unknown kind')
  return { ...row, facts: read(row.facts) }
}

/** Facts in force of all papers of a session, or of those outside sessions. */
export function loadAllFacts(db: Database, sessionId: string | null): SavedFacts[] {
  return db
    .prepare<[string | null], Row>(`${select} WHERE session_id IS ? GROUP BY kind, product_id`)
    .all(sessionId)
    .map(fromRow)
}

export function loadFacts(db: Database, place: PaperPlace): SavedFacts | undefined {
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
