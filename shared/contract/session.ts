import { z } from 'zod'
import type { QuorumFinding } from '../domain/quorum.ts'
import type { Regulation } from '../domain/regulation.ts'
import { type SessionMove, type SessionState, sessionMoves } from '../domain/session.ts'
import { call, keepers, seated } from './call.ts'
import type { MemberView } from './council.ts'
import type { ProductView } from './product.ts'
import type { WrittenRound } from './written.ts'

const id = z.string().min(1).max(64)
const minuteOfDay = z.int().min(0).max(1439)

export const sessionInputSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  year: z.int().min(2019).max(2100),
  batch: z.int().min(1).max(99),
  place: z.string().trim().max(300),
  heldOn: z.iso.date().nullable(),
  startMinute: minuteOfDay.nullable(),
  endedOn: z.iso.date().nullable(),
  endMinute: minuteOfDay.nullable(),
})
export type SessionInput = z.infer<typeof sessionInputSchema>

export const attendanceSchema = z.strictObject({
  memberId: id,
  present: z.boolean(),
  reason: z.string().trim().max(300),
  /** Who came in the absent member's place, and the paper that says so. */
  delegate: z.string().trim().max(200),
  delegateDocument: z.string().trim().max(200),
})
export type Attendance = z.infer<typeof attendanceSchema>

export type Recusal = { readonly memberId: string; readonly reason: string }

/** One product on the run-list; `round` is the last one begun (1, 2, …). */
export type SessionProduct = {
  readonly product: ProductView
  readonly position: number
  readonly round: number
  readonly rubricSha256: string | null
  readonly recusals: readonly Recusal[]
  /** Members due to score in the last round. */
  readonly due: readonly string[]
  /** Members whose ballot of the last round is sealed. */
  readonly sealed: readonly string[]
  readonly opened: boolean
  readonly concluded: boolean
}

export type SessionSummary = SessionInput & {
  readonly id: string
  readonly state: SessionState
  readonly products: number
}

export type SessionView = SessionSummary & {
  readonly members: readonly MemberView[]
  readonly regulation: Regulation
  /** Asked in writing instead of meeting; null for a meeting. */
  readonly written: WrittenRound | null
  readonly attendance: readonly Attendance[]
  readonly quorum: QuorumFinding | null
  readonly list: readonly SessionProduct[]
  /** Who holds the two locks of the ballot boxes: whoever presides and the secretary; null before scoring. */
  readonly openers: { readonly presidingId: string; readonly secretaryId: string } | null
  /** Moves that the state allows now, whether or not something else stands in the way. */
  readonly moves: readonly SessionMove[]
}

const moveNames = Object.keys(sessionMoves) as [SessionMove, ...SessionMove[]]

export const sessionCalls = {
  'session.list': call<SessionSummary[]>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'session.create': call<SessionSummary>()({ input: sessionInputSchema, roles: keepers, effect: 'write' }),
  'session.load': call<SessionView>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  'session.save': call<SessionView>()({
    input: z.strictObject({ sessionId: id, session: sessionInputSchema }),
    roles: keepers,
    effect: 'write',
  }),
  'session.addProducts': call<SessionView>()({
    input: z.strictObject({ sessionId: id, productIds: z.array(id).min(1).max(1000) }),
    roles: keepers,
    effect: 'write',
  }),
  'session.removeProduct': call<SessionView>()({
    input: z.strictObject({ sessionId: id, productId: id }),
    roles: keepers,
    effect: 'write',
  }),
  'session.reorder': call<SessionView>()({
    input: z.strictObject({ sessionId: id, productIds: z.array(id).min(1).max(1000) }),
    roles: keepers,
    effect: 'write',
  }),
  'session.attend': call<SessionView>()({
    input: z.strictObject({ sessionId: id, attendance: z.array(attendanceSchema).min(1).max(100) }),
    roles: keepers,
    effect: 'write',
  }),
  'session.recuse': call<SessionView>()({
    input: z.strictObject({
      sessionId: id,
      productId: id,
      memberId: id,
      reason: z.string().trim().max(500).nullable(),
    }),
    roles: keepers,
    effect: 'write',
  }),
  /** Answers the recovery code once when the move is `startScoring`: it is shown, printed, and stored nowhere. */
  'session.move': call<{ session: SessionView; recoveryCode: string | null }>()({
    input: z.strictObject({
      sessionId: id,
      move: z.enum(moveNames),
      reason: z.string().trim().max(1000).optional(),
    }),
    roles: keepers,
    effect: 'write',
  }),
}
