import { z } from 'zod'
import { type Regime, regimes } from '../domain/papers/common.ts'
import { type Wording, wordingSchema } from '../domain/wording.ts'
import { call, keepers, seated } from './call.ts'

const regime = z.enum(regimes).optional()

export type WordingView = {
  readonly wording: Wording
  /** What it would be had the council settled nothing itself. */
  readonly defaults: Wording
  /** The decision whose usual wording is shown; a paper takes that of its session's own decision. */
  readonly regime: Regime
  /** Decisions under which this council may write papers, the usual one first. */
  readonly regimes: readonly Regime[]
  /** 0 before the first save. */
  readonly version: number
}

export const wordingCalls = {
  /** Under the council's usual decision where none is named. */
  'wording.load': call<WordingView>()({ input: z.strictObject({ regime }), roles: seated, effect: 'read' }),
  'wording.save': call<WordingView>()({
    input: wordingSchema.extend({ regime }),
    roles: keepers,
    effect: 'write',
  }),
}
