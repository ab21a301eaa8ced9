import type { Database } from './database.ts'

/** Which paper: of a session, of a product in it, of a product, or of the workspace. */
export type PaperPlace = {
  readonly kind: string
  readonly sessionId: string | null
  readonly productId: string | null
}

/** `text` null means "back to the generated text"; `basis` is what the data said when it was saved. */
export type StoredText = {
  readonly key: string
  readonly version: number
  readonly text: string | null
  readonly basis: string
}
export type SavedText = StoredText & { readonly savedAt: number; readonly savedBy: string }

const place = 'kind = ? AND session_id IS ? AND product_id IS ?'
const columns = 'key, version, text, basis, saved_at AS savedAt, saved_by AS savedBy'
type Place = [string, string | null, string | null]
const placeOf = ({ kind, sessionId, productId }: PaperPlace): Place => [kind, sessionId, productId]

/** The version in force of each section that was ever edited. */
export function loadTexts(
  db: Database,
  paper: PaperPlace,
): Map<string, StoredText & { readonly savedAt: number }> {
  const rows = db
    .prepare<Place, StoredText & { readonly savedAt: number }>(
      `SELECT key, max(version) AS version, text, basis, saved_at AS savedAt FROM paper_text WHERE ${place} GROUP BY key`,
    )
    .all(...placeOf(paper))
  return new Map(rows.map(row => [row.key, row]))
}

/** The version in force of every edited section of a session's papers, or of those outside sessions. */
export function loadAllTexts(
  db: Database,
  sessionId: string | null,
): (StoredText & { readonly kind: string; readonly productId: string | null; readonly savedAt: number })[] {
  return db
    .prepare<[string | null], StoredText & { kind: string; productId: string | null; savedAt: number }>(
      `SELECT kind, product_id AS productId, key, max(version) AS version, text, basis, saved_at AS savedAt
       FROM paper_text WHERE session_id IS ? GROUP BY kind, product_id, key`,
    )
    .all(sessionId)
}

/** Every version of one section, newest first. */
export function loadTextVersions(db: Database, paper: PaperPlace, key: string): SavedText[] {
  return db
    .prepare<[...Place, string], SavedText>(
      `SELECT ${columns} FROM paper_text WHERE ${place} AND key = ? ORDER BY version DESC`,
    )
    .all(...placeOf(paper), key)
}

export function insertText(
  db: Database,
  paper: PaperPlace,
  text: StoredText,
  saved: { at: number; by: string },
): void {
  db.prepare(
    'INSERT INTO paper_text (kind, session_id, product_id, key, version, text, basis, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(...placeOf(paper), text.key, text.version, text.text, text.basis, saved.at, saved.by)
}
