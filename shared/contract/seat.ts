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
  'seat.leave': call<null>()({ input: z.strictObject({}), roles: anyone, effect: 'write' }),
}
