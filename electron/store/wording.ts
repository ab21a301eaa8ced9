import { z } from 'zod'
import type { WordingChanges } from '#shared/domain/wording/wording-changes.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'

const readChanges = jsonColumn(z.record(z.string(), z.unknown()), 'changes')

/** The council's own settings as last saved; empty before the first save. */
export function loadWordingChanges(db: Database): { version: number; changes: WordingChanges } {
  const row = db
    .prepare<[], { version: number; changes: string }>(
      'SELECT version, changes FROM wording_version ORDER BY version DESC LIMIT 1',
    )
    .get()
  return row ? { version: row.version, changes: readChanges(row.changes) } : { version: 0, changes: {} }
}

export function insertWordingChanges(
  db: Database,
  changes: WordingChanges,
  saved: { at: number; by: string },
): void {
  db.prepare('INSERT INTO wording_version (saved_at, saved_by, changes) VALUES (?, ?, ?)').run(
    saved.at,
    saved.by,
    JSON.stringify(changes),
  )
}
