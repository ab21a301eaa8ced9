import type { MemberPlace } from './ballot.ts'
import type { Database } from './database.ts'

/** One pass over a paper sheet; its content is locked under the machine's key. */
export type StoredPass = MemberPlace & {
  readonly pass: 1 | 2
  readonly typedBy: string
  readonly box: Buffer
}

const columns =
  'session_id AS sessionId, product_id AS productId, round, member_id AS memberId, pass, typed_by AS typedBy, box'

export function loadPasses(db: Database, place: MemberPlace): StoredPass[] {
  return db
    .prepare<[MemberPlace], StoredPass>(
      `SELECT ${columns} FROM paper_sheet WHERE session_id = @sessionId AND product_id = @productId
       AND round = @round AND member_id = @memberId ORDER BY pass`,
    )
    .all(place)
}

/** Passes of a whole session, for its list. */
export function loadSessionPasses(db: Database, sessionId: string): StoredPass[] {
  return db
    .prepare<[string], StoredPass>(`SELECT ${columns} FROM paper_sheet WHERE session_id = ?`)
    .all(sessionId)
}

export function savePass(
  db: Database,
  pass: Omit<StoredPass, 'box'> & { box: Uint8Array },
  savedAt: number,
): void {
  db.prepare(
    `INSERT INTO paper_sheet (session_id, product_id, round, member_id, pass, typed_by, box, saved_at)
     VALUES (@sessionId, @productId, @round, @memberId, @pass, @typedBy, @box, @savedAt)
     ON CONFLICT (session_id, product_id, round, member_id, pass) DO UPDATE SET typed_by = @typedBy, box = @box, saved_at = @savedAt`,
  ).run({ ...pass, savedAt })
}

export function deletePasses(db: Database, place: MemberPlace): void {
  db.prepare(
    `DELETE FROM paper_sheet WHERE session_id = @sessionId AND product_id = @productId
     AND round = @round AND member_id = @memberId`,
  ).run(place)
}

export type Transcript = { readonly typedBy: string; readonly checkedBy: string; readonly mergedBy: string }

export function insertTranscript(db: Database, ballotId: string, transcript: Transcript): void {
  db.prepare('INSERT INTO transcript (ballot_id, typed_by, checked_by, merged_by) VALUES (?, ?, ?, ?)').run(
    ballotId,
    transcript.typedBy,
    transcript.checkedBy,
    transcript.mergedBy,
  )
}

/** Who typed which ballots of a session or of one product, by ballot. */
export function loadTranscripts(
  db: Database,
  sessionId: string,
  productId?: string,
): Map<string, Transcript> {
  const rows = db
    .prepare<[{ session: string; product: string | undefined }], Transcript & { ballotId: string }>(
      `SELECT ballot_id AS ballotId, typed_by AS typedBy, checked_by AS checkedBy, merged_by AS mergedBy
       FROM transcript JOIN ballot ON ballot.id = ballot_id
       WHERE session_id = @session ${productId === undefined ? '' : 'AND product_id = @product'}`,
    )
    .all({ session: sessionId, product: productId })
  return new Map(rows.map(({ ballotId, ...transcript }) => [ballotId, transcript]))
}
