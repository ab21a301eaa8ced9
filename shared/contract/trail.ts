import { z } from 'zod'
import type { VerificationReport } from '../domain/verification-report.ts'
import { call, seated } from './call.ts'

export type TrailEntry = {
  readonly seq: number
  readonly at: number
  readonly host: string
  /** Name of who sat, or `setup`, `nobody`. */
  readonly seat: string
  readonly kind: string
  readonly code: string
}
export type TrailPage = { readonly entries: readonly TrailEntry[]; readonly total: number }

export const trailCalls = {
  /** Newest first; `before` is the number of the last entry shown, null for the first page. */
  'trail.list': call<TrailPage>()({
    input: z.strictObject({ before: z.int().min(1).nullable(), count: z.int().min(1).max(200) }),
    roles: seated,
    effect: 'read',
  }),
  /** Recomputes everything; `code` is what stands on a printed paper, or the whole hash; empty for none. */
  'trail.verify': call<VerificationReport>()({
    input: z.strictObject({ code: z.string().trim().max(100) }),
    roles: seated,
    effect: 'read',
  }),
}
