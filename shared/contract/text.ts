import { z } from 'zod'
import { paperKinds } from '../domain/paper-kind.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)

/** One editable part of a paper, as markup (shared/domain/papers/rich-markup.ts). */
export type TextPartView = {
  readonly key: string
  readonly heading: string
  readonly kind: 'section' | 'article' | 'sentence'
  /** Text in force: edited, or generated where nobody has touched it. */
  readonly text: string
  /** What the data say now. */
  readonly generated: string
  /** What they said when the text was last saved. */
  readonly basis: string | null
  readonly edited: boolean
  /** The data changed after the text was edited: offered for update, never overwritten. */
  readonly outdated: boolean
  readonly version: number
}
export type TextView = { readonly parts: readonly TextPartView[]; readonly locked: boolean }

export type TextVersion = {
  readonly version: number
  /** Null: back to what the data say. */
  readonly text: string | null
  readonly savedAt: number
  readonly savedBy: string
}

const paper = { kind: z.enum(paperKinds), sessionId: id.nullable(), productId: id.nullable() }

export const textCalls = {
  'text.load': call<TextView>()({ input: z.strictObject(paper), roles: seated, effect: 'read' }),
  /** Null goes back to the generated text. */
  'text.save': call<TextView>()({
    input: z.strictObject({
      ...paper,
      key: z.string().min(1).max(80),
      text: z.string().max(100_000).nullable(),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'text.versions': call<TextVersion[]>()({
    input: z.strictObject({ ...paper, key: z.string().min(1).max(80) }),
    roles: seated,
    effect: 'read',
  }),
}
