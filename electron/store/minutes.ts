import type { MinutesSectionKey } from '#shared/domain/minutes.ts'
import type { Database } from './database.ts'

/** `text` null means "back to the generated text"; `basis` is what the data said when the secretary saved. */
export type StoredSection = {
  readonly key: MinutesSectionKey
  readonly version: number
  readonly text: string | null
  readonly basis: string
}

/** The version in force of each section that was ever edited. */
export function loadSections(db: Database, sessionId: string): Map<MinutesSectionKey, StoredSection> {
  const rows = db
    .prepare<[string], StoredSection>(
      'SELECT key, max(version) AS version, text, basis FROM minutes_section WHERE session_id = ? GROUP BY key',
    )
    .all(sessionId)
  return new Map(rows.map(row => [row.key, row]))
}

export function insertSection(
  db: Database,
  sessionId: string,
  section: StoredSection,
  saved: { at: number; by: string },
): void {
  db.prepare(
    'INSERT INTO minutes_section (session_id, key, version, text, basis, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(sessionId, section.key, section.version, section.text, section.basis, saved.at, saved.by)
}
