import type { Database } from './database.ts'

export type OpenedBox = {
  sessionId: string
  productId: string
  round: number
  publicKey: Buffer
  secret: Buffer
}

/** Boxes whose secret was published when they were opened. */
export function loadOpenedBoxes(db: Database): OpenedBox[] {
  return db
    .prepare<[], OpenedBox>(
      `SELECT session_id AS sessionId, product_id AS productId, round, public_key AS publicKey, secret
       FROM ballot_box WHERE secret IS NOT NULL`,
    )
    .all()
}

export function loadSessionIds(db: Database): string[] {
  return db
    .prepare<[], { id: string }>('SELECT id FROM session')
    .all()
    .map(row => row.id)
}

export function loadRubricHashes(db: Database): string[] {
  return db
    .prepare<[], { sha256: string }>('SELECT sha256 FROM rubric')
    .all()
    .map(row => row.sha256)
}

/** Every stored paper, signed version, handwriting and scan, one at a time: a workspace may hold thousands. */
export function* iteratePapers(db: Database): Generator<{ fileName: string; sha256: string; bytes: Buffer }> {
  yield* db
    .prepare<[], { fileName: string; sha256: string; bytes: Buffer }>(
      `SELECT file_name AS fileName, sha256, bytes FROM paper
       UNION ALL SELECT file_name, paper_signature.sha256, paper_signature.bytes FROM paper_signature
         JOIN paper ON paper.id = paper_id
       UNION ALL SELECT full_name, handwriting.sha256, handwriting.bytes FROM handwriting
         JOIN paper_signature ON handwriting = handwriting.sha256
       UNION ALL SELECT file_name, sha256, bytes FROM scan`,
    )
    .iterate()
}

/** SQLite's own check of the whole file. */
export function isSound(db: Database): boolean {
  return (
    db.pragma('integrity_check', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0
  )
}
