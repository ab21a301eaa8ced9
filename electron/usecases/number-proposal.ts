import type { NumberProposal } from '#shared/contract/register.ts'
import type { CallInput } from '#shared/contract.ts'
import { type decideNumber, nextNumber, numberText, seriesOf } from '#shared/domain/register.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { type IssuedKind, issuerOf } from '#shared/domain/wording/issued-kinds.ts'
import type { Wording } from '#shared/domain/wording.ts'
import { loadGivenNumbers, loadSeries } from '../store/register.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { caseStart } from './papers/cases.ts'
import { signerOf } from './papers/frame.ts'
import type { PaperGround } from './papers/ground.ts'
import type { Grounds } from './papers/grounds.ts'
import { signedAmong } from './signing/signed-papers.ts'

type Place = CallInput<'register.propose'>

/** Undefined for a product that is not in the session, or not there at all. */
export function groundAt(
  { session, council, product }: Grounds,
  { productId }: Place,
): PaperGround | undefined {
  if (!session) return productId === null ? council() : product(productId)
  const isListed = productId === null || session.lines.some(({ line }) => line.product.id === productId)
  return isListed ? session : undefined
}

const isOwnBook = (wording: Wording, kind: IssuedKind): boolean =>
  wording.register.own.some(key => key === issuerOf[kind])

/** What would be given next to the paper at a place. */
export function proposalFor(context: Context, ground: PaperGround, place: Place): NumberProposal {
  const { wording, today } = ground
  const { symbol } = wording.papers[place.kind]
  const series = seriesOf(symbol, wording.register.series)
  const year = Number(today.slice(0, 4))
  const since = caseStart(context, place)
  const [signed] = signedAmong(context, place.sessionId, [place])
  const given = loadGivenNumbers(context.db).find(
    entry =>
      entry.madeAt >= since &&
      entry.kind === place.kind &&
      entry.sessionId === place.sessionId &&
      entry.productId === place.productId,
  )
  return {
    number: nextNumber(registeredIn(context, series, year)),
    symbol,
    series,
    subject: subjectOf(ground, place),
    signers: signerOf(ground, place.kind).name,
    issuedOn: today,
    own: isOwnBook(wording, place.kind),
    signed: signed ? (signed.inFile ? 'inFile' : 'onPaper') : null,
    given: given ?? null,
  }
}

/** The book of a year as the rules read it. */
export const registeredIn = (context: Context, series: string, year: number) =>
  loadSeries(context.db, series, year).map(({ number, issuedOn, voidedAt }) => ({
    number,
    issuedOn,
    voided: voidedAt !== null,
  }))

/** What the book says a paper is about. */
export function subjectOf(ground: PaperGround, { productId, sessionId }: Place): string {
  const { round } = ground
  const product = productId === null ? '' : productName(ground, productId)
  const batch = sessionId === null ? '' : `đợt ${round.batch} năm ${round.year}`
  return [product, batch].filter(part => part !== '').join(', ')
}

function productName(ground: PaperGround, productId: string): string {
  if ('product' in ground) return (ground as { product: { name: string } }).product.name
  if (!('lines' in ground)) return ''
  const { lines } = ground as { lines: readonly { line: { product: { id: string; name: string } } }[] }
  return lines.find(({ line }) => line.product.id === productId)?.line.product.name ?? ''
}

export function refuseNumber(error: ReturnType<typeof decideNumber> & { ok: false }): Answer<never> {
  const { code, ...facts } = error.error
  if ('before' in facts) return refuse(code, { facts: { before: formatTableDate(facts.before) } })
  if ('after' in facts) return refuse(code, { facts: { after: formatTableDate(facts.after) } })
  return refuse(code, {
    at: 'number',
    facts: { number: numberText(facts.number), next: numberText(facts.next) },
  })
}
