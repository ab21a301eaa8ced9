import { z } from 'zod'
import type { Regime } from '../domain/papers/common.ts'
import { type Wording, wordingSchema } from '../domain/wording.ts'
import { call, keepers, seated } from './call.ts'

export type WordingView = {
  readonly wording: Wording
  /** What it would be had the council settled nothing itself. */
  readonly defaults: Wording
  /** The decision whose usual wording is shown; a paper takes that of its session's own decision. */
  readonly regime: Regime
  /** 0 before the first save. */
  readonly version: number
}

export const wordingCalls = {
  'wording.load': call<WordingView>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'wording.save': call<WordingView>()({ input: wordingSchema, roles: keepers, effect: 'write' }),
}
