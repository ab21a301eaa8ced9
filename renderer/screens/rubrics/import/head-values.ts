import { z } from 'zod'
import { type AnnexHead, type AnnexHeadDraft, annexHeadSchema } from '#shared/domain/annex/annex-head.ts'

const names = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map(name => name.trim())
    .filter(name => name !== '')

const text = z.string().trim()
/** Empty until a day is typed; then a day. */
const day = z.iso
  .date()
  .nullable()
  .transform((value, context) => {
    if (value === null) context.issues.push({ code: 'invalid_type', expected: 'string', input: value })
    return value ?? ''
  })
const min = z.int().min(0).max(100)

/** The form of a decision: lists as text, one number a band. */
const fields = z.strictObject({
  decision: text.min(1).max(100),
  title: text.min(1).max(300),
  issuedOn: day,
  effectiveFrom: day,
  effectiveTo: z.iso.date().nullable(),
  replaces: text.max(500),
  amendedBy: text.max(500),
  five: min,
  four: min,
  three: min,
  two: min,
})

export type HeadValues = z.input<typeof fields>

export const headFormSchema = fields.transform(
  ({ five, four, three, two, replaces, amendedBy, ...head }): AnnexHead =>
    annexHeadSchema.parse({
      ...head,
      replaces: names(replaces),
      amendedBy: names(amendedBy),
      bands: [five, four, three, two, 0].map((value, index) => ({ stars: 5 - index, min: value })),
    }),
)

export function headValues(head: AnnexHeadDraft): HeadValues {
  const minOf = (stars: number): number => head.bands.find(band => band.stars === stars)?.min ?? 0
  return {
    ...{ decision: head.decision, title: head.title, effectiveTo: head.effectiveTo },
    ...{ issuedOn: head.issuedOn || null, effectiveFrom: head.effectiveFrom || null },
    ...{ replaces: head.replaces.join(', '), amendedBy: head.amendedBy.join(', ') },
    ...{ five: minOf(5), four: minOf(4), three: minOf(3), two: minOf(2) },
  }
}
