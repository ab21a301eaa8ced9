import { z } from 'zod'
import { type AnyFacts, type FactKind, factKinds } from '../domain/facts/fact-fields.ts'
import { factsSchema } from '../domain/facts/facts-schema.ts'
import { call, keepers, seated } from './call.ts'

const id = z.string().min(1).max(64)
const place = { sessionId: id.nullable(), productId: id.nullable() }

export type FactsView = {
  readonly content: AnyFacts
  /** False while these are only what the records suggest. */
  readonly saved: boolean
  readonly version: number
  /** Products that a row may name. */
  readonly products: readonly { readonly id: string; readonly name: string }[]
  /** What the paper still lacks, by the name of the field. */
  readonly missing: readonly string[]
}

export const factsCalls = {
  'facts.load': call<FactsView>()({
    input: z.strictObject({ ...place, kind: z.enum(factKinds as [FactKind, ...FactKind[]]) }),
    roles: seated,
    effect: 'read',
  }),
  /** Every paper of the whole session that has facts of its own, in the order of the papers. */
  'facts.list': call<FactsView[]>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  'facts.save': call<FactsView>()({
    input: z.strictObject({ ...place, content: factsSchema }),
    roles: keepers,
    effect: 'write',
  }),
  /** Another inspection, recall or expiry of a product after an earlier one: its papers start empty. */
  'facts.begin': call<null>()({
    input: z.strictObject({ productId: id }),
    roles: keepers,
    effect: 'write',
  }),
}
