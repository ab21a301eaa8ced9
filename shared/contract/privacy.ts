import { z } from 'zod'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

export type Erasure = {
  /** Frozen copies and typed texts that were emptied. */
  readonly records: number
  /** Papers that still name the person: made and possibly issued, they are the office's records. */
  readonly papers: number
}

export const privacyCalls = {
  /** Everything stored about one person as a file; oneself, or anybody for keepers. Null when the user chose no place. */
  'privacy.export': call<{ path: string } | null>()({
    input: z.strictObject({ person: z.strictObject({ kind: z.enum(['member', 'producer']), id }) }),
    roles: seated,
    effect: 'read',
  }),
  /** Deletes a producer's personal data for good; what the decision names stays. `request`: the paper that asks for it. */
  'privacy.erase': call<Erasure>()({
    input: z.strictObject({ producerId: id, request: z.string().trim().min(1).max(200) }),
    roles: keepers,
    effect: 'write',
  }),
}
