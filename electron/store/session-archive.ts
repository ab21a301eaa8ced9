import type { BallotPlace } from './ballot.ts'
import { DamagedRecord } from './damaged-record.ts'
import type { Database } from './database.ts'

/** A ballot box with the secret that was published when it was opened; null while it is sealed. */
export type PublishedBox = BallotPlace & {
  readonly publicKey: Buffer
  readonly secret: Buffer | null
  readonly openedAt: number | null
  readonly reason: string
  readonly missingReason: string | null
}

export function loadPublishedBoxes(db: Database, sessionId: string): PublishedBox[] {
  return db
    .prepare<[string], PublishedBox>(
      `SELECT session_id AS sessionId, product_id AS productId, round, public_key AS publicKey, secret,
         opened_at AS openedAt, reason, missing_reason AS missingReason
       FROM ballot_box WHERE session_id = ? ORDER BY product_id, round`,
    )
    .all(sessionId)
}

/** A frozen rubric as it lies in the file: its hash is over this text read as JSON. */
export function loadRubricText(db: Database, sha256: string): string {
  const row = db
    .prepare<[string], { rubric: string }>('SELECT rubric FROM rubric WHERE sha256 = ?')
    .get(sha256)
  if (!row) throw new DamagedRecord(`No frozen rubric ${sha256}`)
  return row.rubric
}

/** A file of the archive: a paper as it was made, with its signatures, or a scan. */
export type PaperFile = {
  readonly paperId: string
  readonly kind: string
  readonly productId: string | null
  readonly version: number
  readonly fileName: string
  readonly role: 'made' | 'signed' | 'scan'
  readonly sha256: string
  readonly bytes: Buffer
}

/** Every file of a session's papers: each version as made, the last file with signatures, and the scans that stand. */
export function loadPaperFiles(db: Database, sessionId: string): PaperFile[] {
  return db
    .prepare<[{ session: string }], PaperFile>(
      `SELECT id AS paperId, kind, product_id AS productId, version, file_name AS fileName, 'made' AS role, sha256, bytes
         FROM paper WHERE session_id = @session
       UNION ALL SELECT paper.id, kind, product_id, version, file_name, 'signed', signed.sha256, signed.bytes
         FROM paper JOIN paper_signature AS signed ON signed.paper_id = paper.id
         WHERE session_id = @session AND seq = (SELECT max(seq) FROM paper_signature WHERE paper_id = paper.id)
       UNION ALL SELECT paper.id, kind, product_id, version, scan.file_name, 'scan', scan.sha256, scan.bytes
         FROM paper JOIN scan ON scan.paper_id = paper.id WHERE session_id = @session AND withdrawn_at IS NULL`,
    )
    .all({ session: sessionId })
}
