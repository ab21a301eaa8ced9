import { packHeadSchema, productSetSchema, type Rubric } from '#shared/domain/rubric.ts'
import type { Database } from './database.ts'

/** Freezes a rubric under its hash; the same content is stored once. */
export function insertRubric(db: Database, sha256: string, rubric: Rubric): void {
  db.prepare(
    'INSERT INTO rubric (sha256, pack_id, set_no, rubric) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(sha256, rubric.pack.id, rubric.set.no, JSON.stringify(rubric))
}

/** A frozen rubric, checked again on the way out: it was sound when it went in, so a fault throws. */
export function loadRubric(db: Database, sha256: string): Rubric {
  const row = db
    .prepare<[string], { rubric: string }>('SELECT rubric FROM rubric WHERE sha256 = ?')
    .get(sha256)
  if (!row) throw new Error(`No frozen rubric ${sha256}`)
  const json = JSON.parse(row.rubric)
  return { pack: packHeadSchema.parse(json.pack), set: productSetSchema.parse(json.set) }
}
