import { z } from 'zod'
import type { AnnexFinding } from '../domain/annex/annex-finding.ts'
import { type AnnexHeadDraft, annexHeadSchema } from '../domain/annex/annex-head.ts'
import type { PackHead, ProductSet } from '../domain/rubric.ts'
import type { WordingDifference } from '../domain/wording-difference.ts'
import type { CallError } from '../error-code.ts'
import { freeCall, keepers } from './call.ts'

/** How far the reading of a file is. `share` runs from 0 to 1. */
export type AnnexProgress =
  | { readonly state: 'reading'; readonly share: number }
  | { readonly state: 'refused'; readonly error: CallError }
  | { readonly state: 'done'; readonly draftId: string }

export type AnnexDraftSummary = {
  readonly id: string
  readonly fileName: string
  readonly importedAt: number
  readonly decision: string
  readonly sets: number
  /** Findings that nobody has settled. */
  readonly open: number
}

/** A set as the annex is read so far. */
export type AnnexSetView = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly criteria: number
  readonly options: number
  readonly unverified: boolean
}

/** An annex that was read but is not a pack yet. */
export type AnnexDraft = AnnexDraftSummary & {
  readonly head: AnnexHeadDraft
  /** Somebody has said what decision this is. */
  readonly isDescribed: boolean
  readonly scale: PackHead['scale'] | null
  readonly sheets: number
  readonly list: readonly AnnexSetView[]
  readonly findings: readonly AnnexFinding[]
  /** Folder name the pack would get; '' while the decision is not known. */
  readonly packId: string
  /** A pack of this name that is there already: its annex can only lay wording over it. */
  readonly taken: 'shipped' | 'imported' | null
}

/** What laying the official words over a pack would do. */
export type WordingPreview = {
  readonly packId: string
  readonly decision: string
  readonly matched: number
  readonly options: number
  readonly differences: readonly WordingDifference[]
}

const id = z.string().min(1).max(64)
const value = z.int().min(0).max(100)
const readingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), value }),
  z.strictObject({
    kind: z.literal('marks'),
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable(),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(300) }),
  z.strictObject({
    kind: z.enum(['raise', 'keep', 'unverified', 'option', 'join', 'note', 'omit', 'omitSet']),
  }),
])

/** A file as base64: some 45 MB at most, which is more than any annex without pictures. */
const fileBytes = z.string().min(1).max(60_000_000)
const read = { roles: keepers, effect: 'read' } as const
const write = { roles: keepers, effect: 'write' } as const

export const annexCalls = {
  /** Begins to read a file in a thread of its own; one at a time, a new one ends the one before. */
  'annex.read': freeCall<{ jobId: string }>()({
    input: z.strictObject({ fileName: z.string().trim().min(1).max(260), bytes: fileBytes }),
    ...write,
  }),
  'annex.progress': freeCall<AnnexProgress>()({ input: z.strictObject({ jobId: id }), ...read }),
  'annex.cancel': freeCall<null>()({ input: z.strictObject({ jobId: id }), ...write }),
  'annex.list': freeCall<AnnexDraftSummary[]>()({ input: z.strictObject({}), ...read }),
  'annex.load': freeCall<AnnexDraft>()({ input: z.strictObject({ draftId: id }), ...read }),
  'annex.loadSet': freeCall<ProductSet>()({
    input: z.strictObject({ draftId: id, setNo: z.int().min(1).max(999) }),
    ...read,
  }),
  /** Settles findings, or opens them again with null. */
  'annex.settle': freeCall<AnnexDraft>()({
    input: z.strictObject({
      draftId: id,
      settlements: z
        .array(z.strictObject({ finding: z.string().max(80), reading: readingSchema.nullable() }))
        .min(1)
        .max(5000),
    }),
    ...write,
  }),
  'annex.describe': freeCall<AnnexDraft>()({
    input: z.strictObject({ draftId: id, head: annexHeadSchema }),
    ...write,
  }),
  'annex.discard': freeCall<null>()({ input: z.strictObject({ draftId: id }), ...write }),
  /** Makes a pack of the draft; only when every finding is settled and the decision is described. */
  'annex.publish': freeCall<{ packId: string }>()({ input: z.strictObject({ draftId: id }), ...write }),
  'annex.previewWording': freeCall<WordingPreview>()({
    input: z.strictObject({ draftId: id, packId: id }),
    ...read,
  }),
  'annex.layWording': freeCall<{ packId: string }>()({
    input: z.strictObject({ draftId: id, packId: id }),
    ...write,
  }),
}
