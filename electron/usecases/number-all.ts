import type { NumbersGiven } from '#shared/contract/register.ts'
import type { CallInput } from '#shared/contract.ts'
import { decideNumber, nextNumber, numberText } from '#shared/domain/register.ts'
import { ok } from '#shared/result.ts'
import { loadPapers } from '../store/paper.ts'
import { insertEntry, loadGivenNumbers } from '../store/register.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { proposalFor, refuseNumber, registeredIn, subjectOf } from './number-proposal.ts'
import { blockedBy, packAll, readyFiles, recordPaper, trailOf } from './paper-generate.ts'
import { gatherGrounds } from './papers/grounds.ts'
import type { SessionGround } from './papers/session-ground.ts'
import { signedAmong } from './signing/signed-papers.ts'

type Input = CallInput<'register.giveAll'>

/**
 * Gives the numbers that come next to the papers of one kind, one a product in the order of the run-list, and writes them anew
 * with their numbers: all or none. Papers that have a number, were signed or were never written are left.
 */
export async function giveAllNumbers(context: Context, input: Input): Promise<Answer<NumbersGiven>> {
  const { kind, sessionId, issuedOn, signers } = input
  const before = gatherGrounds(context, sessionId)
  if (typeof before === 'string') return refuse(before)
  const { session } = before
  if (!session) return refuse('session-not-found')
  const waiting = productsWaiting(context, session, input)
  if (waiting.length === 0) return refuse('number-none-waiting', { at: 'kind' })
  const { symbol, series, own } = proposalFor(context, session, { kind, sessionId, productId: null })
  if (series === '') return refuse('number-without-symbol', { at: 'kind' })
  const year = Number(issuedOn.slice(0, 4))
  const nextInBook = (): Answer<number> => {
    const book = registeredIn(context, series, year)
    const number = nextNumber(book)
    const decided = decideNumber(book, { number, issuedOn, reason: '' }, own)
    return decided.ok ? ok(number) : refuseNumber(decided)
  }
  const next = nextInBook()
  if (!next.ok) return next
  const first = next.value
  const entries = waiting.map((productId, index) => ({
    ...{ id: context.newId(), series, year, number: first + index, symbol, issuedOn, signers },
    ...{ subject: subjectOf(session, { kind, sessionId, productId }), reason: '' },
    ...{ kind, sessionId, productId, madeAt: context.now() },
  }))
  const inHand = entries.map(({ productId, number }) => ({
    ...{ kind, productId },
    given: { number: numberText(number), symbol, issuedOn, year },
  }))
  const grounds = gatherGrounds(context, sessionId, inHand)
  if (typeof grounds === 'string') return refuse(grounds)
  const files = readyFiles(grounds, kind, waiting)
  if (!files.ok) return files
  const incoherent = blockedBy(context, grounds, new Set([kind]))
  if (incoherent) return incoherent
  const made = await packAll(context, grounds, files.value)
  const numbers = entries.map(({ id, number, productId }) => ({ id, number, productId }))
  const payload = { kind, series, year, symbol, issuedOn, signers, numbers, ...trailOf(sessionId, made) }
  return change(context, 'register.giveAll', payload, () => {
    const again = nextInBook()
    if (!again.ok) return again
    // Somebody may have signed, or taken a number, while the papers were written.
    const isSame = productsWaiting(context, session, input).join() === waiting.join()
    if (!isSame || again.value !== first) return refuse('paper-changed-meanwhile')
    for (const entry of entries) insertEntry(context.db, entry, seatName(context.caller))
    for (const paper of made) recordPaper(context, paper)
    return ok({ first, count: entries.length, symbol })
  })
}

/** Products whose paper of this kind was written, bears no number and was not signed, in the order of the run-list. */
function productsWaiting(
  { db }: Context,
  { lines }: SessionGround,
  { kind, sessionId }: Pick<Input, 'kind' | 'sessionId'>,
): string[] {
  const ofKind = (paper: { kind: string | null; sessionId: string | null }) =>
    paper.kind === kind && paper.sessionId === sessionId
  const written = new Set(
    loadPapers(db, sessionId)
      .filter(paper => paper.kind === kind)
      .map(paper => paper.productId),
  )
  const numbered = new Set(
    loadGivenNumbers(db)
      .filter(ofKind)
      .map(entry => entry.productId),
  )
  const products = lines.map(({ line }) => line.product.id)
  const places = products.map(productId => ({ kind, productId }))
  const signed = new Set(signedAmong({ db }, sessionId, places).map(paper => paper.productId))
  return products.filter(id => written.has(id) && !numbered.has(id) && !signed.has(id))
}
