import { z } from 'zod'
import {
  type ProducerInput,
  type ProductInput,
  producerInputSchema,
  productInputSchema,
} from '../domain/product.ts'
import { call, keepers, seated } from './call.ts'

export type ProducerView = ProducerInput & { readonly id: string; readonly products: number }
export type ProductView = ProductInput & {
  readonly id: string
  readonly producerName: string
  readonly setName: string
  /** Names of the criteria that still need a case before a session can be convened. */
  readonly casesMissing: readonly string[]
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
}
