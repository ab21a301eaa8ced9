import { z } from 'zod'
import { type MinutesSectionKey, minutesSectionKeys } from '../domain/minutes.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

export type MinutesSection = {
  readonly key: MinutesSectionKey
  /** Text in force: the secretary's, or the generated one when he has not touched it. One paragraph a line. */
  readonly text: string
  /** What the data say now. */
  readonly generated: string
  readonly edited: boolean
  /** The data changed after the secretary edited: offer to update, never overwrite. */
  readonly outdated: boolean
  readonly version: number
}
export type MinutesView = { readonly sessionId: string; readonly sections: readonly MinutesSection[] }

export const minutesCalls = {
  'minutes.load': call<MinutesView>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  /** Null goes back to the generated text. */
  'minutes.saveSection': call<MinutesView>()({
    input: z.strictObject({
      sessionId: id,
      key: z.enum(minutesSectionKeys),
      text: z.string().max(100_000).nullable(),
    }),
    roles: keepers,
    effect: 'write',
  }),
}
