import { z } from 'zod'
import { anyone, freeCall } from './call.ts'

/** An absolute path that the user typed or chose. */
export const pathInput = z.string().trim().min(2).max(500)

export const pathCalls = {
  /** Asks through the system's dialog, where the host has one; null when the user cancelled. */
  'path.choose': freeCall<{ path: string } | null>()({
    input: z.strictObject({ what: z.enum(['folder', 'archive']) }),
    roles: anyone,
    effect: 'read',
  }),
}
