import type { ScanMediaType } from '#shared/contract/signature.ts'
import type { Database } from './database.ts'

export type Scan = {
  readonly id: string
  readonly paperId: string
  readonly fileName: string
  readonly mediaType: ScanMediaType
  readonly pages: number
  readonly size: number
  readonly sha256: string
  readonly signedOn: string
  readonly place: string
  readonly attachedAt: number
  readonly attachedBy: string
  readonly withdrawnAt: number | null
  readonly withdrawReason: string | null
}

const columns = `id, paper_id AS paperId, file_name AS fileName, media_type AS mediaType, pages, length(bytes) AS size, sha256,
  signed_on AS signedOn, place, attached_at AS attachedAt, attached_by AS attachedBy, withdrawn_at AS withdrawnAt,
  withdraw_reason AS withdrawReason`

/** Scans of these papers, by paper, those that were withdrawn among them, in the order in which they came. */
export function loadScans(db: Database, paperIds: readonly string[]): Map<string, Scan[]> {
  const rows = db
    .prepare<[string], Scan>(
      `SELECT ${columns} FROM scan WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY attached_at, id`,
    )
    .all(JSON.stringify(paperIds))
  return Map.groupBy(rows, row => row.paperId)
}

export function loadScanFile(db: Database, id: string): (Scan & { readonly bytes: Buffer }) | undefined {
  return db
    .prepare<[string], Scan & { bytes: Buffer }>(`SELECT ${columns}, bytes FROM scan WHERE id = ?`)
    .get(id)
}

export function insertScan(
  db: Database,
  scan: Omit<Scan, 'size' | 'withdrawnAt' | 'withdrawReason'> & { readonly bytes: Uint8Array },
): void {
  db.prepare(
    `INSERT INTO scan (id, paper_id, file_name, media_type, pages, sha256, bytes, signed_on, place, attached_at, attached_by)
     VALUES (@id, @paperId, @fileName, @mediaType, @pages, @sha256, @bytes, @signedOn, @place, @attachedAt, @attachedBy)`,
  ).run(scan)
}

export function updateScanWithdrawn(db: Database, id: string, at: number, reason: string): void {
  db.prepare('UPDATE scan SET withdrawn_at = ?, withdraw_reason = ? WHERE id = ?').run(at, reason, id)
}
