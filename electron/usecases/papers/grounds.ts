import type { CouncilInput } from '#shared/domain/council.ts'
import type { PackHead } from '#shared/domain/rubric.ts'
import { findRubric } from '../../rubrics/library.ts'
import { loadCouncil, loadRegulation } from '../../store/council.ts'
import { loadMembers } from '../../store/member.ts'
import { loadProducer, loadProduct } from '../../store/product.ts'
import type { Context } from '../context.ts'
import { loadSessionRecord } from '../session-view.ts'
import { type GivenNumber, groundOf, type PaperGround } from './ground.ts'
import type { ProductGround } from './mapper.ts'
import { headFor, headInForce } from './pack-in-force.ts'
import { gatherSession, productFacts, type SessionGround } from './session-ground.ts'

export type Gathering = Pick<Context, 'db' | 'rubrics' | 'now'>

/** A number about to be given, laid over those in the register; each for a place of its own. */
export type NumberInHand = {
  readonly kind: string
  readonly productId: string | null
  readonly given: GivenNumber
}

/** What the papers of one call are written from; each is gathered at first need. */
export type Grounds = {
  readonly session: SessionGround | undefined
  readonly council: () => PaperGround
  readonly product: (productId: string) => ProductGround | undefined
}

/** Undefined without a session of this id, or before the council is described. */
export function gatherGrounds(
  context: Gathering,
  sessionId: string | null,
  inHand: readonly NumberInHand[] = [],
): Grounds | 'session-not-found' | 'council-missing' {
  const record = sessionId === null ? undefined : loadSessionRecord(context, sessionId)
  if (sessionId !== null && !record) return 'session-not-found'
  const council = loadCouncil(context.db)
  if (!council) return 'council-missing'
  const session = record && gatherSession(context, record)
  if (record && !session) return 'council-missing'
  const ready = <G extends PaperGround>(ground: G): G =>
    inHand.length > 0 ? withNumbers(ground, inHand) : ground
  return {
    session: session && ready(session),
    council: () => ready(councilGround(context, council)),
    product: productId => {
      const ground = productGround(context, council, productId)
      return ground && ready(ground)
    },
  }
}

const placeOf = (kind: string, productId: string | null): string => `${kind}\n${productId ?? ''}`

function withNumbers<G extends PaperGround>(ground: G, inHand: readonly NumberInHand[]): G {
  const given = new Map(inHand.map(entry => [placeOf(entry.kind, entry.productId), entry.given]))
  return {
    ...ground,
    numberOf: (kind: string, productId: string | null = null) =>
      given.get(placeOf(kind, productId)) ?? ground.numberOf(kind, productId),
  }
}

function councilGround(context: Gathering, council: CouncilInput, head?: PackHead): PaperGround {
  const { db } = context
  return groundOf(context, {
    council,
    head: head ?? headFor(context, council),
    regulation: loadRegulation(db),
    members: loadMembers(db),
    session: null,
  })
}

function productGround(
  context: Gathering,
  council: CouncilInput,
  productId: string,
): ProductGround | undefined {
  const product = loadProduct(context.db, productId)
  const producer = product && loadProducer(context.db, product.producerId)
  const rubric = product && findRubric(context.rubrics, product.packId, product.setNo)
  if (!product || !producer || !rubric) return undefined
  return {
    // An inspection or a recall is an act of today, whatever decision the product was evaluated under [26 Đ.8].
    ...councilGround(context, council, headInForce(context)),
    productId,
    product: productFacts(product, producer, rubric),
  }
}
