import { z } from 'zod'
import type { PaperKind } from '../domain/paper-kind.ts'
import type { CallError } from '../error-code.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** How far the papers of a session are on their way into one folder. */
export type FolderProgress =
  | {
      readonly state: 'running'
      readonly step: 'reading' | 'writing' | 'pdf'
      readonly done: number
      readonly total: number
      /** File that was written last. */
      readonly name: string
    }
  | {
      readonly state: 'done'
      readonly folder: string
      readonly files: number
      /** Papers that were written anew and recorded. */
      readonly recorded: number
      /** Kinds that could not be written, with what is lacking or the first contradiction. */
      readonly leftOut: readonly { readonly kind: PaperKind; readonly fields: string }[]
      /** Why there are no PDF files although they were wanted. */
      readonly pdf: CallError | null
    }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: CallError }

export const folderCalls = {
  /** Null when no folder was chosen. */
  'folder.start': call<{ jobId: string } | null>()({
    input: z.strictObject({
      sessionId: id,
      kinds: z.array(z.string().max(60)).min(1).max(40),
      /** Write unsigned papers anew whose data have changed since. */
      renew: z.boolean(),
      /** A file for each score sheet beside the one of the product. */
      eachSheet: z.boolean(),
      pdf: z.boolean(),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'folder.progress': call<FolderProgress>()({
    input: z.strictObject({ jobId: id }),
    roles: seated,
    effect: 'read',
  }),
  /** Shows a finished folder with the system's own program. */
  'folder.open': call<null>()({ input: z.strictObject({ jobId: id }), roles: seated, effect: 'read' }),
  'folder.cancel': call<null>()({ input: z.strictObject({ jobId: id }), roles: seated, effect: 'read' }),
}
