import { z } from 'zod'
import { type CouncilInput, councilInputSchema } from '#shared/domain/council.ts'
import { type Regulation, regulationDefaults, regulationSchema } from '#shared/domain/regulation.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'

/** A regulation as stored; settings that came later have their defaults. */
export const storedRegulationSchema = z
  .looseObject({})
  .transform(stored => ({ ...regulationDefaults, ...stored }))
  .pipe(regulationSchema)
const readRegulation = jsonColumn(storedRegulationSchema, 'regulation')
const readCouncil = jsonColumn(councilInputSchema, 'council')

/** The council as last saved; undefined before the first save. */
export function loadCouncil(db: Database): CouncilInput | undefined {
  const row = db
    .prepare<[], { council: string }>('SELECT council FROM council_version ORDER BY version DESC LIMIT 1')
    .get()
  return row && readCouncil(row.council)
}

export function insertCouncil(db: Database, council: CouncilInput, savedAt: number): void {
  db.prepare('INSERT INTO council_version (saved_at, council) VALUES (?, ?)').run(
    savedAt,
    JSON.stringify(council),
  )
}

/** The regulation in force; defaults without a quorum before the council has set its own. */
export function loadRegulation(db: Database): Regulation {
  const row = db
    .prepare<[], { regulation: string }>(
      'SELECT regulation FROM regulation_version ORDER BY version DESC LIMIT 1',
    )
    .get()
  return row ? readRegulation(row.regulation) : regulationDefaults
}

export function insertRegulation(db: Database, regulation: Regulation, savedAt: number): void {
  db.prepare('INSERT INTO regulation_version (saved_at, regulation) VALUES (?, ?)').run(
    savedAt,
    JSON.stringify(regulation),
  )
}
