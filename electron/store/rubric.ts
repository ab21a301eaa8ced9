import { z } from 'zod'
import { packHeadSchema, productSetSchema, type Rubric } from '#shared/domain/rubric.ts'
import { rubricHash } from '../sealing/rubric-hash.ts'
import { DamagedRecord } from './damaged-record.ts'
import type { Database } from './database.ts'
import { readJson } from './json-column.ts'

/** Freezes a rubric under its hash; the same content is stored once. */
export function insertRubric(db: Database, sha256: string, rubric: Rubric): void {
  db.prepare(
    'INSERT INTO rubric (sha256, pack_id, set_no, rubric) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(sha256, rubric.pack.id, rubric.set.no, JSON.stringify(rubric))
}

const rubricSchema = z.object({ pack: packHeadSchema, set: productSetSchema })

/** Parsed rubrics by their hash: the content cannot change under a hash, and a session asks for it at every choice. */
const parsed = new Map<string, Rubric>()

/** A frozen rubric whose content still has its hash: ballots are signed over it, so points edited in the file never count. */
export function loadRubric(db: Database, sha256: string): Rubric {
  const known = parsed.get(sha256)
  if (known) return known
  const rubric = readRubric(db, sha256)
  parsed.set(sha256, rubric)
  return rubric
}

/** As {@link loadRubric}, from the file whatever was read before. */
export function readRubric(db: Database, sha256: string): Rubric {
  const row = db
    .prepare<[string], { rubric: string }>('SELECT rubric FROM rubric WHERE sha256 = ?')
    .get(sha256)
  if (!row) throw new DamagedRecord(`No frozen rubric ${sha256}`)
  const json = readJson('rubric', row.rubric)
  if (rubricHash(json) !== sha256) throw new DamagedRecord(`The frozen rubric ${sha256} was changed`)
  return rubricSchema.parse(json)
}
