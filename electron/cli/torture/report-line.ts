import { z } from 'zod'
import { errorCodes } from '#shared/error-code.ts'

const place = { memberId: z.string(), productId: z.string(), round: z.number() }

/** One write the writer asks the application for. */
export const writeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choose'),
    ...place,
    criterion: z.string(),
    choice: z.union([z.number(), z.literal('none')]),
  }),
  z.strictObject({ kind: z.literal('seal'), ...place }),
])
export type Write = z.infer<typeof writeSchema>

/** What the writer says on standard output: before a write, and only after the application acknowledged it. */
export const lineSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('ready') }),
  z.strictObject({ event: z.literal('begin'), write: writeSchema }),
  z.strictObject({ event: z.literal('done'), receipt: z.string().optional() }),
  z.strictObject({ event: z.literal('refused'), code: z.enum(errorCodes) }),
  z.strictObject({ event: z.literal('nothing-left') }),
])
export type ReportLine = z.infer<typeof lineSchema>
