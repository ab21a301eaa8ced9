import { z } from 'zod'
import { type Strokes, strokesSchema } from '#shared/domain/handwriting.ts'
import type { PaperSigner, SigningWay } from '#shared/domain/paper-signing.ts'
import type { CertificateFacts } from '#shared/domain/signature-report.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'

/** A version of a paper as signing sees it. */
export type PaperHead = {
  readonly id: string
  readonly sessionId: string | null
  readonly kind: string
  readonly productId: string | null
  readonly version: number
  readonly fileName: string
  readonly sha256: string
  readonly superseded: boolean
}

const headColumns = `id, session_id AS sessionId, kind, product_id AS productId, version, file_name AS fileName, sha256,
  EXISTS (SELECT 1 FROM paper AS newer WHERE ifnull(newer.session_id, '') = ifnull(paper.session_id, '')
    AND newer.kind = paper.kind AND ifnull(newer.product_id, '') = ifnull(paper.product_id, '')
    AND newer.version > paper.version) AS superseded`

type HeadRow = Omit<PaperHead, 'superseded'> & { superseded: 0 | 1 }

export function loadPaperHead(db: Database, paperId: string): PaperHead | undefined {
  const row = db.prepare<[string], HeadRow>(`SELECT ${headColumns} FROM paper WHERE id = ?`).get(paperId)
  return row && { ...row, superseded: row.superseded === 1 }
}

export function loadPaperHeads(db: Database, sessionId: string | null): PaperHead[] {
  return db
    .prepare<[string | null], HeadRow>(
      `SELECT ${headColumns} FROM paper WHERE session_id IS ? ORDER BY file_name`,
    )
    .all(sessionId)
    .map(row => ({ ...row, superseded: row.superseded === 1 }))
}

/** The newest version of a paper that somebody has signed: in the file itself, or on paper with a scan that stands. */
export type SignedPaper = Pick<PaperHead, 'id' | 'kind' | 'productId' | 'fileName' | 'sha256'> & {
  readonly inFile: boolean
  readonly madeAt: number
}

/** Of a session, or of those outside sessions. */
export function loadSignedPapers(db: Database, sessionId: string | null): SignedPaper[] {
  return db
    .prepare<
      [string | null],
      Omit<SignedPaper, 'inFile'> & { superseded: 0 | 1; inFile: 0 | 1; onPaper: 0 | 1 }
    >(
      `SELECT ${headColumns}, made_at AS madeAt, EXISTS (SELECT 1 FROM paper_signature WHERE paper_id = paper.id) AS inFile,
         EXISTS (SELECT 1 FROM scan WHERE paper_id = paper.id AND withdrawn_at IS NULL) AS onPaper
       FROM paper WHERE session_id IS ? ORDER BY file_name`,
    )
    .all(sessionId)
    .flatMap(({ id, kind, productId, fileName, sha256, madeAt, superseded, inFile, onPaper }) =>
      superseded === 0 && inFile + onPaper > 0
        ? [{ id, kind, productId, fileName, sha256, madeAt, inFile: inFile === 1 }]
        : [],
    )
}

/** Signers that the council named, by paper; none for a version that it left to the usual ones. */
export function loadSigners(db: Database, paperIds: readonly string[]): Map<string, PaperSigner[]> {
  const rows = db
    .prepare<[string], PaperSigner & { paperId: string }>(
      `SELECT paper_id AS paperId, member_id AS memberId, full_name AS fullName, title FROM paper_signer
       WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    .all(JSON.stringify(paperIds))
  return new Map(
    [...Map.groupBy(rows, row => row.paperId)].map(([paperId, list]) => [
      paperId,
      list.map(({ paperId: _paper, ...signer }) => signer),
    ]),
  )
}

export function saveSigners(db: Database, paperId: string, signers: readonly PaperSigner[]): void {
  db.prepare('DELETE FROM paper_signer WHERE paper_id = ?').run(paperId)
  const insert = db.prepare(
    'INSERT INTO paper_signer (paper_id, position, member_id, full_name, title) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [position, { memberId, fullName, title }] of signers.entries())
    insert.run(paperId, position, memberId, fullName, title)
}

/** What is kept of the certificate that signed; the certificate itself stands in the file. */
export type SigningCertificate = CertificateFacts & {
  readonly keptIn: 'file' | 'token'
  /** Why it was used although it names somebody else than the signer; '' where it is his own. */
  readonly holderReason: string
}

export type PaperSignature = PaperSigner & {
  readonly id: string
  readonly paperId: string
  readonly seq: number
  readonly way: SigningWay
  readonly signedAt: number
  readonly seat: string
  readonly place: string
  readonly beforeSha256: string
  readonly sha256: string
  readonly handwriting: string | null
  readonly certificate: SigningCertificate | null
}

const signatureColumns = `id, paper_id AS paperId, seq, way, member_id AS memberId, full_name AS fullName, title,
  signed_at AS signedAt, seat, place, before_sha256 AS beforeSha256, sha256, handwriting, certificate`

type SignatureRow = Omit<PaperSignature, 'certificate'> & { certificate: string | null }
const certificateOf = jsonColumn(
  z.object({
    subject: z.string(),
    issuer: z.string(),
    commonName: z.string(),
    organization: z.string().nullable(),
    notBeforeAt: z.number(),
    notAfterAt: z.number(),
    serial: z.string(),
    fingerprint: z.string(),
    keptIn: z.enum(['file', 'token']),
    holderReason: z.string().default(''),
  }),
  'paper_signature.certificate',
)
const fromRow = (row: SignatureRow): PaperSignature => ({
  ...row,
  certificate: row.certificate === null ? null : certificateOf(row.certificate),
})

/** Signatures of these versions, by paper, in the order in which they were made. */
export function loadSignatures(db: Database, paperIds: readonly string[]): Map<string, PaperSignature[]> {
  const rows = db
    .prepare<[string], SignatureRow>(
      `SELECT ${signatureColumns} FROM paper_signature
       WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    )
    .all(JSON.stringify(paperIds))
  return Map.groupBy(rows.map(fromRow), row => row.paperId)
}

export function insertSignature(
  db: Database,
  signature: Omit<PaperSignature, 'seq'> & { readonly bytes: Uint8Array },
): void {
  db.prepare(
    `INSERT INTO paper_signature (id, paper_id, seq, way, member_id, full_name, title, signed_at, seat, place,
       before_sha256, sha256, bytes, handwriting, certificate)
     VALUES (@id, @paperId, (SELECT ifnull(max(seq), 0) + 1 FROM paper_signature WHERE paper_id = @paperId), @way,
       @memberId, @fullName, @title, @signedAt, @seat, @place, @beforeSha256, @sha256, @bytes, @handwriting, @certificate)`,
  ).run({
    ...signature,
    certificate: signature.certificate === null ? null : JSON.stringify(signature.certificate),
  })
  // The register names the file that was signed, not the one before it.
  db.prepare('UPDATE register_entry SET sha256 = ? WHERE paper_id = ? AND voided_at IS NULL').run(
    signature.sha256,
    signature.paperId,
  )
}

/** A version with all its signatures, as it is opened, saved and signed further. */
export function loadSignedFile(
  db: Database,
  paperId: string,
): { readonly sha256: string; readonly bytes: Buffer; readonly signed: boolean } | undefined {
  const signed = db
    .prepare<[string], { sha256: string; bytes: Buffer }>(
      'SELECT sha256, bytes FROM paper_signature WHERE paper_id = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(paperId)
  if (signed) return { ...signed, signed: true }
  const plain = db
    .prepare<[string], { sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM paper WHERE id = ?')
    .get(paperId)
  return plain && { ...plain, signed: false }
}

/** File name of the paper that this handwriting is on already, as picture or as the same strokes. */
export function loadHandwritingUse(
  db: Database,
  handwriting: { readonly sha256: string; readonly strokesSha256: string },
): string | undefined {
  return db
    .prepare<[string, string], { fileName: string }>(
      `SELECT file_name AS fileName FROM handwriting
       JOIN paper_signature ON paper_signature.handwriting = handwriting.sha256
       JOIN paper ON paper.id = paper_signature.paper_id
       WHERE handwriting.sha256 = ? OR handwriting.strokes_sha256 = ?`,
    )
    .get(handwriting.sha256, handwriting.strokesSha256)?.fileName
}

const strokesOf = jsonColumn(strokesSchema, 'handwriting.strokes')

/** Handwritings beside those that are known by their pictures, one at a time. */
export function* iterateHandwritings(
  db: Database,
  known: { has(sha256: string): boolean },
): Generator<{ sha256: string; strokes: Strokes }> {
  const pictures = db.prepare<[], string>('SELECT sha256 FROM handwriting').pluck().all()
  const load = db.prepare<[string], string>('SELECT strokes FROM handwriting WHERE sha256 = ?').pluck()
  for (const sha256 of pictures) {
    const strokes = known.has(sha256) ? undefined : load.get(sha256)
    if (strokes !== undefined) yield { sha256, strokes: strokesOf(strokes) }
  }
}

export function insertHandwriting(
  db: Database,
  handwriting: { sha256: string; strokesSha256: string; strokes: Strokes; bytes: Uint8Array },
): void {
  db.prepare('INSERT INTO handwriting (sha256, strokes_sha256, strokes, bytes) VALUES (?, ?, ?, ?)').run(
    handwriting.sha256,
    handwriting.strokesSha256,
    JSON.stringify(handwriting.strokes),
    handwriting.bytes,
  )
}
