import type { ProducerView, ProductView } from '#shared/contract/product.ts'
import type { CallInput } from '#shared/contract.ts'
import { criteriaWithCases, type Rubric } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { findRubric } from '../rubrics/library.ts'
import {
  countSessionsOf,
  loadProducer,
  loadProducers,
  loadProduct,
  loadProductIdByCode,
  loadProducts,
  type Product,
  saveProducer as storeProducer,
  saveProduct as storeProduct,
  updateProducerRemoved,
  updateProductRemoved,
} from '../store/product.ts'
import { type Answer, type Context, change, refuse } from './context.ts'

export function listProducers(context: Context): Answer<ProducerView[]> {
  return ok(loadProducers(context.db))
}

export function saveProducer(context: Context, input: CallInput<'producer.save'>): Answer<ProducerView> {
  const id = input.id ?? context.newId()
  return change(context, 'producer.save', { id }, () => {
    if (input.id !== null && !loadProducer(context.db, id)) return refuse('producer-not-found')
    storeProducer(context.db, id, input.producer)
    const saved = loadProducer(context.db, id)
    return saved ? ok(saved) : refuse('producer-not-found')
  })
}

export function removeProducer(context: Context, input: CallInput<'producer.remove'>): Answer<null> {
  return change(context, 'producer.remove', input, () => {
    const producer = loadProducers(context.db).find(entry => entry.id === input.id)
    if (!producer) return refuse('producer-not-found')
    if (producer.products > 0)
      return refuse('producer-in-use', { facts: { name: producer.name, count: producer.products } })
    updateProducerRemoved(context.db, input.id, context.now())
    return ok(null)
  })
}

/** Cases that the product's set asks for and the product does not fix yet. */
function missingCases(rubric: Rubric, product: Pick<Product, 'cases'>): string[] {
  return criteriaWithCases(rubric.set)
    .filter(({ code, cases }) => {
      const chosen = product.cases[code]
      return chosen === undefined || chosen > cases.length
    })
    .map(({ code }) => code)
}

export function productView(context: Pick<Context, 'rubrics'>, product: Product): ProductView {
  const rubric = findRubric(context.rubrics, product.packId, product.setNo)
  return {
    ...product,
    setName: rubric?.set.name ?? '',
    casesMissing: rubric ? missingCases(rubric, product) : [],
  }
}

export function listProducts(context: Context): Answer<ProductView[]> {
  return ok(loadProducts(context.db).map(product => productView(context, product)))
}

export function saveProduct(context: Context, input: CallInput<'product.save'>): Answer<ProductView> {
  const id = input.id ?? context.newId()
  const { product } = input
  return change(context, 'product.save', { id, ...product }, () => {
    if (input.id !== null && !loadProduct(context.db, id)) return refuse('product-not-found')
    if (!loadProducer(context.db, product.producerId))
      return refuse('producer-not-found', { at: 'producerId' })
    const rubric = findRubric(context.rubrics, product.packId, product.setNo)
    if (!rubric)
      return refuse('rubric-not-found', { at: 'setNo', facts: { pack: product.packId, set: product.setNo } })
    const offered = new Map(criteriaWithCases(rubric.set).map(entry => [entry.code, entry.cases.length]))
    for (const [code, number] of Object.entries(product.cases)) {
      if (number > (offered.get(code) ?? 0))
        return refuse('case-unknown', { at: `cases.${code}`, facts: { criterion: code } })
    }
    const holder = product.code === '' ? undefined : loadProductIdByCode(context.db, product.code)
    if (holder !== undefined && holder !== id)
      return refuse('product-code-taken', { at: 'code', facts: { code: product.code } })
    storeProduct(context.db, id, product)
    const saved = loadProduct(context.db, id)
    return saved ? ok(productView(context, saved)) : refuse('product-not-found')
  })
}

export function removeProduct(context: Context, input: CallInput<'product.remove'>): Answer<null> {
  return change(context, 'product.remove', input, () => {
    const product = loadProducts(context.db).find(entry => entry.id === input.id)
    if (!product) return refuse('product-not-found')
    const sessions = countSessionsOf(context.db, input.id)
    if (sessions > 0) return refuse('product-in-use', { facts: { name: product.name, count: sessions } })
    updateProductRemoved(context.db, input.id, context.now())
    return ok(null)
  })
}
