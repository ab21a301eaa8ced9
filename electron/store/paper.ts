import type { PaperView } from '#shared/contract/paper.ts'
import type { Database } from './database.ts'
import type { PaperPlace } from './paper-text.ts'

const columns = `id, session_id AS sessionId, kind, product_id AS productId, file_name AS fileName, version, sha256, length(bytes) AS size,
  made_at AS madeAt`

/** Papers of a session, or with null those outside sessions, newest version first within a kind. */
export function loadPapers(db: Database, sessionId: string | null): PaperView[] {
  return db
    .prepare<[string | null], PaperView>(
      `SELECT ${columns} FROM paper WHERE session_id IS ? ORDER BY file_name, version DESC`,
    )
    .all(sessionId)
}

export function loadPaperFile(
  db: Database,
  id: string,
): (PaperView & { readonly bytes: Buffer }) | undefined {
  return db
    .prepare<[string], PaperView & { bytes: Buffer }>(`SELECT ${columns}, bytes FROM paper WHERE id = ?`)
    .get(id)
}

/** Data hashes of the newest version of every paper of a session. */
export function loadDataHashes(
  db: Database,
  sessionId: string | null,
): (PaperPlace & { readonly dataSha256: string; readonly madeAt: number })[] {
  return db
    .prepare<[string | null], PaperPlace & { dataSha256: string; madeAt: number }>(
      `SELECT kind, session_id AS sessionId, product_id AS productId, data_sha256 AS dataSha256, made_at AS madeAt, max(version)
       FROM paper WHERE session_id IS ? GROUP BY kind, product_id`,
    )
    .all(sessionId)
}

export function loadNextVersion(db: Database, { kind, sessionId, productId }: PaperPlace): number {
  const row = db
    .prepare<[string | null, string, string | null], { next: number }>(
      'SELECT ifnull(max(version), 0) + 1 AS next FROM paper WHERE session_id IS ? AND kind = ? AND product_id IS ?',
    )
    .get(sessionId, kind, productId)
  return row?.next ?? 1
}

export function insertPaper(
  db: Database,
  paper: Omit<PaperView, 'size'> & {
    readonly bytes: Uint8Array
    readonly dataSha256: string
    readonly madeBy: string
  },
): void {
  db.prepare(
    `INSERT INTO paper (id, session_id, kind, product_id, version, file_name, sha256, data_sha256, bytes, made_at, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    paper.id,
    paper.sessionId,
    paper.kind,
    paper.productId,
    paper.version,
    paper.fileName,
    paper.sha256,
    paper.dataSha256,
    paper.bytes,
    paper.madeAt,
    paper.madeBy,
  )
}

/** A version that stood for `before` stands for `after` from now on, though its file stays: what was added stands on the paper by hand. */
export function updateDataHash(db: Database, id: string, before: string, after: string): void {
  db.prepare(
    `UPDATE paper SET data_sha256 = ? WHERE id = ? AND data_sha256 = ? AND data_sha256 <> '' AND ? <> ''`,
  ).run(after, id, before, after)
}
