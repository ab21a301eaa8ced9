import { z } from 'zod'
import type { Day } from '../domain/calendar.ts'
import type { MeetingReason } from '../domain/written-round.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** A session that asks its members in writing instead of meeting. */
export type WrittenRound = {
  readonly sentOn: Day
  readonly deadlineOn: Day
  /** Why a meeting was called after all; null while the round is in force. */
  readonly meetingReason: string | null
}

export type WrittenStatus = WrittenRound & {
  /** Days until the deadline by the machine's calendar; negative when it has passed. */
  readonly daysLeft: number
  readonly members: readonly { readonly memberId: string; readonly due: number; readonly returned: number }[]
  /** What in the opened sheets asks for a meeting [26 Đ.7.6.d]. */
  readonly reasons: readonly MeetingReason[]
}

export const writtenCalls = {
  'written.load': call<WrittenStatus | null>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  /** Before scoring: the members are asked in writing until this day. */
  'written.begin': call<WrittenStatus | null>()({
    input: z.strictObject({ sessionId: id, sentOn: z.iso.date(), deadlineOn: z.iso.date() }),
    roles: keepers,
    effect: 'write',
  }),
  /** Before scoring: back to a meeting. */
  'written.cancel': call<WrittenStatus | null>()({
    input: z.strictObject({ sessionId: id }),
    roles: keepers,
    effect: 'write',
  }),
  /** Sheets may still come in until the new day; the reason stands in the trail. */
  'written.extend': call<WrittenStatus | null>()({
    input: z.strictObject({
      sessionId: id,
      deadlineOn: z.iso.date(),
      reason: z.string().trim().min(1).max(1000),
    }),
    roles: keepers,
    effect: 'write',
  }),
  /** After the sheets are in: the council meets, attendance counts again, and the reason stands in the minutes. */
  'written.callMeeting': call<WrittenStatus | null>()({
    input: z.strictObject({ sessionId: id, reason: z.string().trim().min(1).max(1000) }),
    roles: keepers,
    effect: 'write',
  }),
}
