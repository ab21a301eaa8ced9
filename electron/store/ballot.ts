import { z } from 'zod'
import type { Database } from './database.ts'
import { jsonColumn, readJson } from './json-column.ts'

export type BallotPlace = { readonly sessionId: string; readonly productId: string; readonly round: number }
export type MemberPlace = BallotPlace & { readonly memberId: string }

export type BallotBox = BallotPlace & {
  readonly reason: string
  readonly publicKey: Buffer
  readonly chairShare: unknown
  readonly secretaryShare: unknown
  readonly recoveryShare: Buffer
  readonly openedAt: number | null
  readonly missingReason: string | null
}
type BoxRow = {
  session_id: string
  product_id: string
  round: number
  reason: string
  public_key: Buffer
  chair_share: string
  secretary_share: string
  recovery_share: Buffer
  opened_at: number | null
  missing_reason: string | null
}
const fromBox = (row: BoxRow): BallotBox => ({
  sessionId: row.session_id,
  productId: row.product_id,
  round: row.round,
  reason: row.reason,
  publicKey: row.public_key,
  chairShare: readJson('chair_share', row.chair_share),
  secretaryShare: readJson('secretary_share', row.secretary_share),
  recoveryShare: row.recovery_share,
  openedAt: row.opened_at,
  missingReason: row.missing_reason,
})

/** What a list needs of a box; its locks are loaded where it is sealed into or opened. */
export type BoxHead = BallotPlace & {
  readonly reason: string
  /** Members due when it was opened; null while it is sealed. */
  readonly due: readonly string[] | null
  readonly openedAt: number | null
  readonly missingReason: string | null
}

const readDue = jsonColumn(z.array(z.string()), 'due')

export function loadBoxHeads(db: Database, sessionId: string, productId?: string): BoxHead[] {
  return db
    .prepare<[{ session: string; product: string | null }], Omit<BoxHead, 'due'> & { due: string | null }>(
      `SELECT session_id AS sessionId, product_id AS productId, round, reason, due, opened_at AS openedAt, missing_reason AS missingReason FROM ballot_box
       WHERE session_id = @session AND (@product IS NULL OR product_id = @product) ORDER BY product_id, round`,
    )
    .all({ session: sessionId, product: productId ?? null })
    .map(row => ({ ...row, due: row.due === null ? null : readDue(row.due) }))
}

/** Boxes of one product, or of a whole session, in order of rounds. */
export function loadBoxes(db: Database, sessionId: string, productId?: string): BallotBox[] {
  const rows = productId
    ? db
        .prepare<[string, string], BoxRow>(
          'SELECT * FROM ballot_box WHERE session_id = ? AND product_id = ? ORDER BY round',
        )
        .all(sessionId, productId)
    : db
        .prepare<[string], BoxRow>('SELECT * FROM ballot_box WHERE session_id = ? ORDER BY product_id, round')
        .all(sessionId)
  return rows.map(fromBox)
}

export function insertBox(
  db: Database,
  box: BallotPlace & {
    reason: string
    publicKey: Uint8Array
    chairShare: unknown
    secretaryShare: unknown
    recoveryShare: Uint8Array
    madeAt: number
  },
): void {
  db.prepare(
    `INSERT INTO ballot_box (session_id, product_id, round, reason, public_key, chair_share, secretary_share, recovery_share, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    box.sessionId,
    box.productId,
    box.round,
    box.reason,
    box.publicKey,
    JSON.stringify(box.chairShare),
    JSON.stringify(box.secretaryShare),
    box.recoveryShare,
    box.madeAt,
  )
}

/** Publishes the box's secret: from here on anybody with the file can open and count again. */
export function updateBoxOpened(
  db: Database,
  place: BallotPlace,
  opened: { secret: Uint8Array; openedAt: number; missingReason: string | null; due: readonly string[] },
): void {
  db.prepare(
    'UPDATE ballot_box SET secret = ?, opened_at = ?, missing_reason = ?, due = ? WHERE session_id = ? AND product_id = ? AND round = ?',
  ).run(
    opened.secret,
    opened.openedAt,
    opened.missingReason,
    JSON.stringify(opened.due),
    place.sessionId,
    place.productId,
    place.round,
  )
}

export function loadDraft(db: Database, place: MemberPlace): { box: Buffer; savedAt: number } | undefined {
  return db
    .prepare<[string, string, string, number], { box: Buffer; savedAt: number }>(
      'SELECT box, saved_at AS savedAt FROM draft WHERE session_id = ? AND product_id = ? AND member_id = ? AND round = ?',
    )
    .get(place.sessionId, place.productId, place.memberId, place.round)
}

export function saveDraft(db: Database, place: MemberPlace, box: Uint8Array, savedAt: number): void {
  db.prepare(
    `INSERT INTO draft (session_id, product_id, member_id, round, box, saved_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (session_id, product_id, member_id, round) DO UPDATE SET box = excluded.box, saved_at = excluded.saved_at`,
  ).run(place.sessionId, place.productId, place.memberId, place.round, box, savedAt)
}

/** What a list needs of a sealed ballot: that it is there, not what is in it. */
export type BallotHead = MemberPlace & {
  readonly id: string
  readonly sealedAt: number
  readonly receipt: string
}

export function loadBallotHeads(db: Database, sessionId: string, productId?: string): BallotHead[] {
  return db
    .prepare<[{ session: string; product: string | null }], BallotHead>(
      `SELECT id, session_id AS sessionId, product_id AS productId, member_id AS memberId, round, sealed_at AS sealedAt, receipt FROM ballot
       WHERE session_id = @session AND (@product IS NULL OR product_id = @product) ORDER BY sealed_at, id`,
    )
    .all({ session: sessionId, product: productId ?? null })
}

export type StoredBallot = BallotHead & {
  readonly rubricSha256: string
  readonly box: Buffer
  readonly digest: Buffer
  readonly signature: Buffer
  readonly signPublicKey: Buffer
}
const ballotColumns = `id, session_id AS sessionId, product_id AS productId, member_id AS memberId, round, rubric_sha256 AS rubricSha256,
  sealed_at AS sealedAt, box, digest, signature, sign_public_key AS signPublicKey, receipt`

/** Sealed ballots of a session, a product, or a round, without a look inside. */
export function loadBallots(
  db: Database,
  place: { sessionId: string; productId?: string; round?: number },
): StoredBallot[] {
  return db
    .prepare<[{ session: string; product: string | null; round: number | null }], StoredBallot>(
      `SELECT ${ballotColumns} FROM ballot
       WHERE session_id = @session AND product_id = ifnull(@product, product_id) AND round = ifnull(@round, round) ORDER BY sealed_at, id`,
    )
    .all({ session: place.sessionId, product: place.productId ?? null, round: place.round ?? null })
}

export function insertBallot(
  db: Database,
  ballot: Omit<StoredBallot, 'box' | 'digest' | 'signature' | 'signPublicKey'> & {
    box: Uint8Array
    digest: Uint8Array
    signature: Uint8Array
    signPublicKey: Uint8Array
  },
): void {
  db.prepare(
    `INSERT INTO ballot (id, session_id, product_id, member_id, round, rubric_sha256, sealed_at, box, digest, signature, sign_public_key, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ballot.id,
    ballot.sessionId,
    ballot.productId,
    ballot.memberId,
    ballot.round,
    ballot.rubricSha256,
    ballot.sealedAt,
    ballot.box,
    ballot.digest,
    ballot.signature,
    ballot.signPublicKey,
    ballot.receipt,
  )
}
