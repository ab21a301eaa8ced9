import { z } from 'zod'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** Papers of one session that the core path makes; the full list is shared/domain/paper-kind.ts. */
export type PaperView = {
  readonly id: string
  readonly kind: string
  readonly productId: string | null
  readonly fileName: string
  readonly version: number
  readonly sha256: string
  readonly size: number
  readonly madeAt: number
}

export const paperCalls = {
  'paper.list': call<PaperView[]>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  'paper.generate': call<PaperView[]>()({
    input: z.strictObject({ sessionId: id, kinds: z.array(z.string().max(60)).min(1).max(40) }),
    roles: keepers,
    effect: 'write',
  }),
  /** Asks where to save through the host's dialog; null when the user cancelled. */
  'paper.save': call<{ path: string } | null>()({
    input: z.strictObject({ paperId: id }),
    roles: seated,
    effect: 'read',
  }),
  'paper.open': call<null>()({ input: z.strictObject({ paperId: id }), roles: seated, effect: 'read' }),
}
