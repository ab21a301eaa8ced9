import type { PaperView } from '#shared/contract/paper.ts'
import type { Database } from './database.ts'

const columns = `id, kind, product_id AS productId, file_name AS fileName, version, sha256, length(bytes) AS size, made_at AS madeAt`

/** Papers of a session, newest version first within a kind. */
export function loadPapers(db: Database, sessionId: string): PaperView[] {
  return db
    .prepare<[string], PaperView>(
      `SELECT ${columns} FROM paper WHERE session_id = ? ORDER BY file_name, version DESC`,
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

export function loadNextVersion(
  db: Database,
  sessionId: string,
  kind: string,
  productId: string | null,
): number {
  const row = db
    .prepare<[string, string, string | null], { next: number }>(
      'SELECT ifnull(max(version), 0) + 1 AS next FROM paper WHERE session_id = ? AND kind = ? AND product_id IS ?',
    )
    .get(sessionId, kind, productId)
  return row?.next ?? 1
}

export function insertPaper(
  db: Database,
  paper: Omit<PaperView, 'size'> & {
    readonly sessionId: string
    readonly bytes: Uint8Array
    readonly madeBy: string
  },
): void {
  db.prepare(
    'INSERT INTO paper (id, session_id, kind, product_id, version, file_name, sha256, bytes, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    paper.id,
    paper.sessionId,
    paper.kind,
    paper.productId,
    paper.version,
    paper.fileName,
    paper.sha256,
    paper.bytes,
    paper.madeAt,
    paper.madeBy,
  )
}
