import { z } from 'zod'
import { type GuideLine, type MeetingPlace, type MeetingStep, meetingSteps } from '../domain/meeting-guide.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Mean } from '../domain/points.ts'
import type { StarResult } from '../domain/stars.ts'
import { anyone, call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** Where a meeting is, line by line, with the secretary's remarks on each product. */
export type RoomView = {
  readonly sessionId: string
  readonly now: MeetingPlace | null
  readonly lines: readonly GuideLine[]
  /** Product id to the remark in force; it goes into the minutes. */
  readonly remarks: Readonly<Record<string, string>>
  /** Moment at which the timer rings, ms of this machine's clock; null when none runs. */
  readonly timerEndsAt: number | null
  readonly projected: boolean
  readonly resultsProjected: boolean
  /** The shell's clock, to count the timer by. */
  readonly clock: number
}

export type ProjectedResult = {
  readonly position: number
  readonly name: string
  readonly producerName: string
  readonly mean: Mean
  readonly stars: StarResult
  readonly outcome: Outcome | null
}

/** What everybody in the room may see: no names of members beside points, nothing of a tally that is not open. */
export type ProjectorView = {
  readonly title: string
  readonly step: MeetingStep | null
  readonly product: {
    readonly position: number
    readonly name: string
    readonly producerName: string
    readonly setName: string
    readonly round: number
    readonly sealed: number
    readonly due: number
    readonly opened: boolean
  } | null
  readonly products: number
  readonly concluded: number
  /** Empty unless the secretary shows the results; opened tallies only. */
  readonly results: readonly ProjectedResult[]
  readonly timerEndsAt: number | null
  readonly clock: number
}

export const roomCalls = {
  'room.load': call<RoomView>()({ input: z.strictObject({ sessionId: id }), roles: seated, effect: 'read' }),
  /** Leads the meeting to a step, of a product or of the whole. */
  'room.lead': call<RoomView>()({
    input: z.strictObject({ sessionId: id, step: z.enum(meetingSteps), productId: id.nullable() }),
    roles: keepers,
    effect: 'write',
  }),
  'room.remark': call<RoomView>()({
    input: z.strictObject({ sessionId: id, productId: id, text: z.string().trim().max(4000) }),
    roles: keepers,
    effect: 'write',
  }),
  /** Starts the timer anew; null stops it. */
  'room.timer': call<RoomView>()({
    input: z.strictObject({ sessionId: id, seconds: z.int().min(5).max(7200).nullable() }),
    roles: keepers,
    effect: 'write',
  }),
  'room.project': call<RoomView>()({
    input: z.strictObject({ sessionId: id, projected: z.boolean(), results: z.boolean() }),
    roles: keepers,
    effect: 'write',
  }),
  /** The projector asks without a seat: between two hand-overs nobody sits, and the room still sees where it is. */
  'room.show': call<ProjectorView | null>()({ input: z.strictObject({}), roles: anyone, effect: 'read' }),
}
