import { z } from 'zod'
import type { Finding } from '../domain/coherence/finding.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** Why papers that somebody has signed are written anew; the new versions are unsigned. */
export const overSigned = z.string().trim().max(500).optional()

/** One written file. Papers outside sessions have no session; those of no product no product. */
export type PaperView = {
  readonly id: string
  readonly sessionId: string | null
  readonly kind: string
  readonly productId: string | null
  readonly fileName: string
  readonly version: number
  readonly sha256: string
  readonly size: number
  readonly madeAt: number
}

/** What could be written now, what does not agree, and what was written from older data. */
export type PaperCheck = {
  readonly kinds: readonly {
    readonly kind: PaperKind
    /** Files that would be written: one, or one a product. */
    readonly files: number
    /** Fields without which none can be written. */
    readonly lacking: readonly string[]
  }[]
  readonly findings: readonly (Finding & { readonly productName: string })[]
  /** Papers whose newest version says something else than the data do now. */
  readonly outdated: readonly { readonly kind: string; readonly productId: string | null }[]
  readonly numbers: readonly {
    readonly kind: string
    readonly productId: string | null
    readonly text: string
  }[]
}

export const paperCalls = {
  'paper.list': call<PaperView[]>()({
    input: z.strictObject({ sessionId: id.nullable() }),
    roles: seated,
    effect: 'read',
  }),
  /** `productIds` narrows papers of single products, and names the product of those outside sessions. */
  'paper.generate': call<PaperView[]>()({
    input: z.strictObject({
      sessionId: id.nullable(),
      kinds: z.array(z.string().max(60)).min(1).max(40),
      productIds: z.array(id).min(1).max(1000).optional(),
      overSigned,
    }),
    roles: keepers,
    effect: 'write',
  }),
  'paper.check': call<PaperCheck>()({
    input: z.strictObject({ sessionId: id.nullable() }),
    roles: seated,
    effect: 'read',
  }),
  /** Asks where to save through the host's dialog; null when the user cancelled. */
  'paper.save': call<{ path: string } | null>()({
    input: z.strictObject({ paperId: id }),
    roles: seated,
    effect: 'read',
  }),
  'paper.open': call<null>()({ input: z.strictObject({ paperId: id }), roles: seated, effect: 'read' }),
  'paper.bytes': call<{ fileName: string; base64: string }>()({
    input: z.strictObject({ paperId: id }),
    roles: seated,
    effect: 'read',
  }),
  'paper.converter': call<{ name: string | null }>()({
    input: z.strictObject({}),
    roles: seated,
    effect: 'read',
  }),
  /** As paper.save, as PDF by the office program of this machine. */
  'paper.pdf': call<{ path: string } | null>()({
    input: z.strictObject({ paperId: id }),
    roles: seated,
    effect: 'read',
  }),
}
