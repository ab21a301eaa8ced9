import type { Database } from './database.ts'
import type { PaperPlace } from './paper-text.ts'

export type RegisterEntry = {
  readonly id: string
  readonly series: string
  readonly year: number
  readonly number: number
  readonly symbol: string
  readonly issuedOn: string
  readonly subject: string
  readonly signers: string
  readonly sessionId: string | null
  /** Null for a paper written elsewhere. */
  readonly kind: string | null
  readonly productId: string | null
  readonly paperId: string | null
  readonly sha256: string | null
  readonly reason: string
  readonly madeAt: number
  readonly voidedAt: number | null
  readonly voidReason: string | null
}

const columns = `id, series, year, number, symbol, issued_on AS issuedOn, subject, signers, session_id AS sessionId, kind, product_id AS productId,
  paper_id AS paperId, sha256, reason, made_at AS madeAt, voided_at AS voidedAt, void_reason AS voidReason`

/** The whole book, newest year first, then by series and number. */
export function loadRegister(db: Database): RegisterEntry[] {
  return db
    .prepare<[], RegisterEntry>(
      `SELECT ${columns} FROM register_entry ORDER BY year DESC, series, number DESC, made_at DESC`,
    )
    .all()
}

export function loadSeries(db: Database, series: string, year: number): RegisterEntry[] {
  return db
    .prepare<[string, number], RegisterEntry>(
      `SELECT ${columns} FROM register_entry WHERE series = ? AND year = ? ORDER BY number, made_at`,
    )
    .all(series, year)
}

export function loadEntry(db: Database, id: string): RegisterEntry | undefined {
  return db.prepare<[string], RegisterEntry>(`SELECT ${columns} FROM register_entry WHERE id = ?`).get(id)
}

/** Numbers in force that papers carry. */
export function loadGivenNumbers(db: Database): RegisterEntry[] {
  return db
    .prepare<[], RegisterEntry>(
      `SELECT ${columns} FROM register_entry WHERE voided_at IS NULL AND kind IS NOT NULL`,
    )
    .all()
}

export function insertEntry(
  db: Database,
  entry: Omit<RegisterEntry, 'paperId' | 'sha256' | 'voidedAt' | 'voidReason'>,
  by: string,
): void {
  db.prepare(
    `INSERT INTO register_entry (id, series, year, number, symbol, issued_on, subject, signers, session_id, kind, product_id, reason, made_at, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.id,
    entry.series,
    entry.year,
    entry.number,
    entry.symbol,
    entry.issuedOn,
    entry.subject,
    entry.signers,
    entry.sessionId,
    entry.kind,
    entry.productId,
    entry.reason,
    entry.madeAt,
    by,
  )
}

/** The newest file that carries the number. */
export function updateEntryPaper(
  db: Database,
  place: PaperPlace,
  paper: { readonly id: string; readonly sha256: string },
  /** Numbers given before belong to an earlier case of the product, ms. */
  since: number,
): void {
  // A number stays with the file that was signed: a later version of the paper does not take it away.
  db.prepare(
    `UPDATE register_entry SET paper_id = ?, sha256 = ? WHERE voided_at IS NULL AND kind = ? AND session_id IS ? AND product_id IS ? AND made_at >= ?
       AND NOT EXISTS (SELECT 1 FROM paper_signature WHERE paper_signature.paper_id = register_entry.paper_id)
       AND NOT EXISTS (SELECT 1 FROM scan WHERE scan.paper_id = register_entry.paper_id AND scan.withdrawn_at IS NULL)`,
  ).run(paper.id, paper.sha256, place.kind, place.sessionId, place.productId, since)
}

export function updateVoided(db: Database, id: string, voided: { at: number; reason: string }): void {
  db.prepare('UPDATE register_entry SET voided_at = ?, void_reason = ? WHERE id = ?').run(
    voided.at,
    voided.reason,
    id,
  )
}
