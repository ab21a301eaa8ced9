import { z } from 'zod'
import { call, keepers } from './call.ts'
import { signingKeySchema } from './signature.ts'
import { workId } from './work.ts'

export type SealedArchive = {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly files: number
  /** Public key that sealed it, in hexadecimal: whoever checks the archive compares it with this one. */
  readonly key: string
}

export const archiveCalls = {
  /**
   * Seals everything of a concluded session into one file that another office checks and counts again without this
   * workspace. Null when the user chose no place for it.
   */
  'session.archive': call<SealedArchive | null>()({
    input: z.strictObject({
      sessionId: z.string().min(1).max(64),
      /** Scans make a file large; the rest is needed to count. */
      withScans: z.boolean(),
      /** Who signs the seal beside the machine, each with his own key. */
      signers: z.array(z.strictObject({ key: signingKeySchema, role: z.string().trim().max(100) })).max(9),
      workId,
    }),
    roles: keepers,
    effect: 'write',
  }),
}
