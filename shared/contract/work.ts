import { z } from 'zod'
import { anyone, freeCall } from './call.ts'

/** Parts of a longer piece of work, in their order. */
export const workSteps = ['copying', 'gathering', 'signing', 'packing', 'checking'] as const
export type WorkStep = (typeof workSteps)[number]

/** How far a longer call is; `share` from 0 to 1, null where it cannot be told. */
export type WorkProgress = { readonly step: WorkStep; readonly share: number | null }

/** A name that the caller gives to a long call, to ask after it and to stop it. */
export const workId = z.string().min(1).max(64).optional()

export const workCalls = {
  /** Null when no call of this name is running. */
  'work.progress': freeCall<WorkProgress | null>()({
    input: z.strictObject({ workId: z.string().min(1).max(64) }),
    roles: anyone,
    effect: 'read',
  }),
  /** The call itself then answers that it was stopped. */
  'work.cancel': freeCall<null>()({
    input: z.strictObject({ workId: z.string().min(1).max(64) }),
    roles: anyone,
    effect: 'read',
  }),
}
