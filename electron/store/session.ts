import { z } from 'zod'
import {
  type Attendance,
  type Recusal,
  type SessionInput,
  sessionInputSchema,
} from '#shared/contract/session.ts'
import { type CouncilInput, councilInputSchema, memberInputSchema } from '#shared/domain/council.ts'
import { type ProducerInput, producerInputSchema, productInputSchema } from '#shared/domain/product.ts'
import type { Regulation } from '#shared/domain/regulation.ts'
import type { SessionState } from '#shared/domain/session.ts'
import { storedRegulationSchema } from './council.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'
import type { Member } from './member.ts'
import type { Product } from './product.ts'

/** What a session is held under: later changes of council and regulation do not reach it. */
export type Frozen = {
  readonly council: CouncilInput
  readonly members: readonly Member[]
  readonly regulation: Regulation
}

const readSession = jsonColumn(sessionInputSchema, 'session')
const readFrozen = jsonColumn(
  z.strictObject({
    council: councilInputSchema,
    members: z.array(
      z.strictObject({
        ...memberInputSchema.shape,
        id: z.string(),
        position: z.int(),
        enrolled: z.boolean(),
      }),
    ),
    regulation: storedRegulationSchema,
  }),
  'frozen',
)

export type Session = SessionInput & {
  readonly id: string
  readonly state: SessionState
  /** As frozen when the session was convened; undefined in a draft. */
  readonly frozen: Frozen | undefined
  readonly presidingId: string | null
  readonly secretaryId: string | null
  readonly recoveryPublicKey: Buffer | null
}

type SessionRow = {
  id: string
  state: SessionState
  session: string
  frozen: string | null
  presiding_id: string | null
  secretary_id: string | null
  recovery_public_key: Buffer | null
}

const fromRow = (row: SessionRow): Session => ({
  ...readSession(row.session),
  id: row.id,
  state: row.state,
  frozen: row.frozen === null ? undefined : readFrozen(row.frozen),
  presidingId: row.presiding_id,
  secretaryId: row.secretary_id,
  recoveryPublicKey: row.recovery_public_key,
})

export function loadSessions(db: Database): (Session & { readonly products: number })[] {
  return db
    .prepare<[], SessionRow & { products: number }>(
      'SELECT session.*, (SELECT count(*) FROM session_product WHERE session_id = session.id) AS products FROM session ORDER BY created_at DESC, id',
    )
    .all()
    .map(row => ({ ...fromRow(row), products: row.products }))
}

export function loadSession(db: Database, id: string): Session | undefined {
  const row = db.prepare<[string], SessionRow>('SELECT * FROM session WHERE id = ?').get(id)
  return row && fromRow(row)
}

export function insertSession(db: Database, id: string, session: SessionInput, createdAt: number): void {
  db.prepare(`INSERT INTO session (id, state, session, created_at) VALUES (?, 'draft', ?, ?)`).run(
    id,
    JSON.stringify(session),
    createdAt,
  )
}

export function updateSession(db: Database, id: string, session: SessionInput): void {
  db.prepare('UPDATE session SET session = ? WHERE id = ?').run(JSON.stringify(session), id)
}

export function updateState(db: Database, id: string, state: SessionState): void {
  db.prepare('UPDATE session SET state = ? WHERE id = ?').run(state, id)
}

/** Freezes what the session is held under; undefined thaws it. */
export function updateFrozen(db: Database, id: string, frozen: Frozen | undefined): void {
  db.prepare('UPDATE session SET frozen = ? WHERE id = ?').run(frozen ? JSON.stringify(frozen) : null, id)
}

export function updateOpeners(
  db: Database,
  id: string,
  openers: { presidingId: string; secretaryId: string; recoveryPublicKey: Uint8Array },
): void {
  db.prepare(
    'UPDATE session SET presiding_id = ?, secretary_id = ?, recovery_public_key = ? WHERE id = ?',
  ).run(openers.presidingId, openers.secretaryId, openers.recoveryPublicKey, id)
}

/** A product as it stood when the session was convened, with its producer. */
export type FrozenProduct = Product & { readonly producer: ProducerInput }

const readFrozenProduct = jsonColumn(
  z.strictObject({
    ...productInputSchema.shape,
    id: z.string(),
    producerName: z.string(),
    producer: z.strictObject({ ...producerInputSchema.shape, id: z.string(), products: z.int() }),
  }),
  'product',
)

export type ListedProduct = {
  readonly productId: string
  readonly position: number
  readonly rubricSha256: string | null
  /** As frozen when the session was convened. */
  readonly product: FrozenProduct | undefined
  readonly waiver: string | null
}
type ListedRow = {
  product_id: string
  position: number
  rubric_sha256: string | null
  product: string | null
  waiver: string | null
}
const fromListed = (row: ListedRow): ListedProduct => ({
  productId: row.product_id,
  position: row.position,
  rubricSha256: row.rubric_sha256,
  product: row.product === null ? undefined : readFrozenProduct(row.product),
  waiver: row.waiver,
})

/** The run-list in order. */
export function loadList(db: Database, sessionId: string): ListedProduct[] {
  return db
    .prepare<[string], ListedRow>('SELECT * FROM session_product WHERE session_id = ? ORDER BY position')
    .all(sessionId)
    .map(fromListed)
}

export function loadListed(db: Database, sessionId: string, productId: string): ListedProduct | undefined {
  const row = db
    .prepare<[string, string], ListedRow>(
      'SELECT * FROM session_product WHERE session_id = ? AND product_id = ?',
    )
    .get(sessionId, productId)
  return row && fromListed(row)
}

export function insertListed(db: Database, sessionId: string, productId: string, position: number): void {
  db.prepare('INSERT INTO session_product (session_id, product_id, position) VALUES (?, ?, ?)').run(
    sessionId,
    productId,
    position,
  )
}

export function deleteListed(db: Database, sessionId: string, productId: string): void {
  db.prepare('DELETE FROM recusal WHERE session_id = ? AND product_id = ?').run(sessionId, productId)
  db.prepare('DELETE FROM session_product WHERE session_id = ? AND product_id = ?').run(sessionId, productId)
}

export function updateListedPosition(
  db: Database,
  sessionId: string,
  productId: string,
  position: number,
): void {
  db.prepare('UPDATE session_product SET position = ? WHERE session_id = ? AND product_id = ?').run(
    position,
    sessionId,
    productId,
  )
}

export function updateListedFrozen(
  db: Database,
  sessionId: string,
  productId: string,
  frozen: { rubricSha256: string; product: FrozenProduct } | undefined,
): void {
  db.prepare(
    'UPDATE session_product SET rubric_sha256 = ?, product = ? WHERE session_id = ? AND product_id = ?',
  ).run(frozen?.rubricSha256 ?? null, frozen ? JSON.stringify(frozen.product) : null, sessionId, productId)
}

export function updateWaiver(db: Database, sessionId: string, productId: string, waiver: string): void {
  db.prepare('UPDATE session_product SET waiver = ? WHERE session_id = ? AND product_id = ?').run(
    waiver,
    sessionId,
    productId,
  )
}

export function loadAttendance(db: Database, sessionId: string): Attendance[] {
  return db
    .prepare<
      [string],
      { member_id: string; present: 0 | 1; reason: string; delegate: string; delegate_document: string }
    >('SELECT member_id, present, reason, delegate, delegate_document FROM attendance WHERE session_id = ?')
    .all(sessionId)
    .map(row => ({
      memberId: row.member_id,
      present: row.present === 1,
      reason: row.reason,
      delegate: row.delegate,
      delegateDocument: row.delegate_document,
    }))
}

export function saveAttendance(db: Database, sessionId: string, line: Attendance): void {
  db.prepare(
    `INSERT INTO attendance (session_id, member_id, present, reason, delegate, delegate_document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (session_id, member_id) DO UPDATE SET present = excluded.present, reason = excluded.reason,
       delegate = excluded.delegate, delegate_document = excluded.delegate_document`,
  ).run(sessionId, line.memberId, line.present ? 1 : 0, line.reason, line.delegate, line.delegateDocument)
}

/** All recusals of a session by product. */
export function loadRecusals(db: Database, sessionId: string): Map<string, Recusal[]> {
  const rows = db
    .prepare<[string], { productId: string; memberId: string; reason: string }>(
      'SELECT product_id AS productId, member_id AS memberId, reason FROM recusal WHERE session_id = ? ORDER BY declared_at',
    )
    .all(sessionId)
  return Map.groupBy(rows, row => row.productId)
}

export function saveRecusal(
  db: Database,
  sessionId: string,
  productId: string,
  recusal: Recusal,
  declaredAt: number,
): void {
  db.prepare(
    `INSERT INTO recusal (session_id, product_id, member_id, reason, declared_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session_id, product_id, member_id) DO UPDATE SET reason = excluded.reason`,
  ).run(sessionId, productId, recusal.memberId, recusal.reason, declaredAt)
}

export function deleteRecusal(db: Database, sessionId: string, productId: string, memberId: string): void {
  db.prepare('DELETE FROM recusal WHERE session_id = ? AND product_id = ? AND member_id = ?').run(
    sessionId,
    productId,
    memberId,
  )
}
