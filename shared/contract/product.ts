import { z } from 'zod'
import {
  type ProducerInput,
  type ProductInput,
  producerInputSchema,
  productInputSchema,
} from '../domain/product.ts'
import type { PackHead, Rubric } from '../domain/rubric.ts'
import { anyone, call, freeCall, keepers, seated } from './call.ts'

export type ProducerView = ProducerInput & { readonly id: string; readonly products: number }
export type ProductView = ProductInput & {
  readonly id: string
  readonly producerName: string
  readonly setName: string
  /** Names of the criteria that still need a case before a session can be convened. */
  readonly casesMissing: readonly string[]
}
export type SetSummary = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly subgroup: string
  readonly criteria: number
  readonly unverified: boolean
  readonly remark: string
  readonly cases: readonly { code: string; title: string; cases: readonly string[] }[]
}
export type PackSummary = { readonly head: PackHead; readonly sets: readonly SetSummary[] }
/** A file of a pack that cannot be offered, with the place and what is wrong. */
export type PackProblem = {
  readonly packId: string
  readonly file: string
  readonly at: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

const id = z.string().min(1).max(64)

export const productCalls = {
  'producer.list': call<ProducerView[]>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'producer.save': call<ProducerView>()({
    input: z.strictObject({ id: id.nullable(), producer: producerInputSchema }),
    roles: keepers,
    effect: 'write',
  }),
  'producer.remove': call<null>()({ input: z.strictObject({ id }), roles: keepers, effect: 'write' }),
  'product.list': call<ProductView[]>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'product.save': call<ProductView>()({
    input: z.strictObject({ id: id.nullable(), product: productInputSchema }),
    roles: keepers,
    effect: 'write',
  }),
  'product.remove': call<null>()({ input: z.strictObject({ id }), roles: keepers, effect: 'write' }),
  'rubric.list': freeCall<{ packs: PackSummary[]; problems: PackProblem[] }>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'read',
  }),
  'rubric.load': freeCall<Rubric>()({
    input: z.strictObject({ packId: id, setNo: z.int().min(1).max(999) }),
    roles: anyone,
    effect: 'read',
  }),
}
