import type { FactsView } from '#shared/contract/facts.ts'
import type { CallInput } from '#shared/contract.ts'
import { type AnyFacts, type FactKind, factFields, factKinds } from '#shared/domain/facts/fact-fields.ts'
import { withoutEmptyRows } from '#shared/domain/facts/field.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { ok } from '#shared/result.ts'
import { insertFacts, loadFacts as loadStored } from '../store/paper-facts.ts'
import type { PaperPlace } from '../store/paper-text.ts'
import { loadProduct } from '../store/product.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { caseStart } from './papers/cases.ts'
import { draftsOf, factsAt, sitesOf } from './papers/drafts.ts'
import { currentFacts } from './papers/ground.ts'
import { type Grounds, gatherGrounds } from './papers/grounds.ts'
import { lackingFields } from './papers/paper-document.ts'

/** Facts of a paper as saved or suggested, with what the paper would still lack. */
export function loadFacts(context: Context, input: CallInput<'facts.load'>): Answer<FactsView> {
  const grounds = gatherGrounds(context, input.sessionId)
  return typeof grounds === 'string' ? refuse(grounds) : factsAmong(context, grounds, input)
}

/** The same for all papers of the whole session at once: what they rest on is gathered once. */
export function listFacts(context: Context, { sessionId }: CallInput<'facts.list'>): Answer<FactsView[]> {
  const grounds = gatherGrounds(context, sessionId)
  if (typeof grounds === 'string') return refuse(grounds)
  const views: FactsView[] = []
  for (const kind of factKinds.filter(each => paperScopes[each] === 'session')) {
    const view = factsAmong(context, grounds, { kind, sessionId, productId: null })
    if (!view.ok) return view
    views.push(view.value)
  }
  return ok(views)
}

function factsAmong(
  context: Context,
  grounds: Grounds,
  { kind, sessionId, productId }: CallInput<'facts.load'>,
): Answer<FactsView> {
  const products = productId === null ? undefined : [productId]
  const [site] = sitesOf(kind, grounds, products)
  if (!site || !isSamePlace(site.place, { kind, sessionId, productId })) return refuse('text-unknown')
  const stored = loadStored(context.db, site.place)
  const since = caseStart(context, site.place)
  const drafts = draftsOf(kind, grounds, products)
  const missing = drafts.ok ? drafts.value.flatMap(lackingFields) : drafts.error.fields
  return ok({
    // Facts of the kind that was asked for.
    content: { kind, facts: factsAt(kind, site) } as AnyFacts,
    saved: stored !== undefined && stored.savedAt >= since,
    version: stored?.version ?? 0,
    products: (grounds.session?.lines ?? []).map(({ line }) => ({
      id: line.product.id,
      name: line.product.name,
    })),
    missing: [...new Set(missing)],
  })
}

const isSamePlace = (left: PaperPlace, right: PaperPlace): boolean =>
  left.sessionId === right.sessionId && left.productId === right.productId

/** Saves a new version of a paper's facts; earlier ones stay. */
export function saveFacts(context: Context, input: CallInput<'facts.save'>): Answer<FactsView> {
  const { sessionId, productId, content } = input
  const kind: FactKind = content.kind
  const place = { kind, sessionId, productId }
  return change(context, 'facts.save', place, () => {
    const before = loadFacts(context, place)
    if (!before.ok) return before
    insertFacts(
      context.db,
      {
        ...place,
        version: before.value.version + 1,
        facts: withoutEmptyRows(factFields[kind], content.facts),
      },
      { at: context.now(), by: seatName(context.caller) },
    )
    return loadFacts(context, place)
  })
}

/**
 * Begins another inspection, recall or expiry of a product [26 Đ.8, Đ.9]: its papers start empty again, those of the earlier case keep
 * what they say, their numbers and their versions.
 */
export function beginCase(context: Context, { productId }: CallInput<'facts.begin'>): Answer<null> {
  if (!loadProduct(context.db, productId)) return refuse('product-not-found')
  return change(context, 'facts.begin', { productId }, () => {
    const isOpen = currentFacts(context, null).some(facts => facts.productId === productId)
    return isOpen ? ok(null) : refuse('case-not-begun')
  })
}
