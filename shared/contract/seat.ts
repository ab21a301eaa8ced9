import { z } from 'zod'
import type { MemberRole } from '../domain/council.ts'
import { anyone, call } from './call.ts'
import type { SeatView } from './workspace.ts'

export type SeatChoice = {
  readonly memberId: string
  readonly honorific: string
  readonly fullName: string
  readonly role: MemberRole
  readonly enrolled: boolean
  /** Moment until which the next try must wait, ms; null when none. */
  readonly delayedUntil: number | null
  readonly locked: boolean
}

const memberId = z.string().min(1).max(64)
/** PIN of digits or a passphrase; the policy (shared/domain/pin.ts) is checked in the use case. */
export const memberSecretSchema = z.string().min(1).max(200)

const secretOf = z.strictObject({ memberId, secret: memberSecretSchema })
/** Everybody with a seat of his own. */
const members = ['chair', 'viceChair', 'member', 'secretary', 'advisor', 'observer'] as const

export const seatCalls = {
  'seat.list': call<SeatChoice[]>()({ input: z.strictObject({}), roles: anyone, effect: 'read' }),
  'seat.enrol': call<SeatView>()({
    input: z.strictObject({ memberId, secret: memberSecretSchema }),
    roles: anyone,
    effect: 'write',
  }),
  'seat.take': call<SeatView>()({
    input: z.strictObject({ memberId, secret: memberSecretSchema }),
    roles: anyone,
    effect: 'write',
  }),
  /** A sign that the seated member is still there: the screen sends it while he moves or reads. */
  'seat.alive': call<null>()({ input: z.strictObject({}), roles: members, effect: 'read' }),
  'seat.leave': call<null>()({ input: z.strictObject({}), roles: anyone, effect: 'write' }),
  /** The seated member gives himself a new PIN; his keys stay, so that earlier ballots stay verifiable. */
  'seat.changeSecret': call<null>()({
    input: z.strictObject({ current: memberSecretSchema, next: memberSecretSchema }),
    roles: members,
    effect: 'write',
  }),
  /** Chair and secretary together take a member's key out of force; he sets a new PIN at his next seat. His open drafts are lost. */
  'seat.reset': call<SeatChoice[]>()({
    input: z.strictObject({
      memberId,
      reason: z.string().trim().min(1).max(500),
      approvals: z.array(secretOf).length(2),
    }),
    roles: ['chair', 'viceChair', 'secretary'],
    effect: 'write',
  }),
  /** Opens a seat that too many wrong PINs have locked. */
  'seat.unlock': call<SeatChoice[]>()({
    input: z.strictObject({ memberId }),
    roles: ['chair', 'viceChair', 'secretary'],
    effect: 'write',
  }),
}
