import type { NumberProposal, RegisterLine, RegisterView } from '#shared/contract/register.ts'
import type { CallInput } from '#shared/contract.ts'
import { regimes } from '#shared/domain/papers/common.ts'
import { decideNumber, numberText, seriesOf } from '#shared/domain/register.ts'
import { ok } from '#shared/result.ts'
import { loadCouncil } from '../store/council.ts'
import { insertEntry, loadEntry, loadRegister, type RegisterEntry, updateVoided } from '../store/register.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { numberEffect } from './number-effect.ts'
import { groundAt, proposalFor, refuseNumber, registeredIn } from './number-proposal.ts'
import { gatherGrounds } from './papers/grounds.ts'
import { wordingOf } from './wording.ts'

export function listRegister(context: Context): Answer<RegisterView> {
  const lines = loadRegister(context.db)
  return ok({ lines, gaps: gapsOf(lines, ownSeries(context)) })
}

/** Series whose register is kept here: those of the agencies named in the wording, which the decisions name differently over time. */
function ownSeries(context: Context): (series: string) => boolean {
  const council = loadCouncil(context.db)
  if (!council) return () => false
  const abbreviations = regimes.flatMap(regime => {
    const { register, agencies } = wordingOf(context, council, regime)
    return register.own.map(key => agencies[key].abbreviation)
  })
  const own = new Set(abbreviations)
  return series => own.has(seriesOf(series, 'agency')) || own.has(series)
}

/** Numbers never given between 1 and the highest, in registers kept here. */
function gapsOf(lines: readonly RegisterEntry[], isOwn: (series: string) => boolean): RegisterView['gaps'] {
  const books = Map.groupBy(lines, line => `${line.year}\n${line.series}`)
  return [...books.values()].flatMap(book => {
    const [first] = book
    if (!first || !isOwn(first.series)) return []
    const given = new Set(book.map(line => line.number))
    const highest = Math.max(...given)
    const numbers = Array.from({ length: highest }, (_, index) => index + 1).filter(
      number => !given.has(number),
    )
    return numbers.length > 0 ? [{ series: first.series, year: first.year, numbers }] : []
  })
}

/** The number that comes next for a paper, with who would sign. */
export function proposeNumber(
  context: Context,
  place: CallInput<'register.propose'>,
): Answer<NumberProposal> {
  const grounds = gatherGrounds(context, place.sessionId)
  if (typeof grounds === 'string') return refuse(grounds)
  const ground = groundAt(grounds, place)
  if (!ground) return refuse('product-not-found')
  return ok(proposalFor(context, ground, place))
}

/** Gives a number and writes the paper with it, both or neither; papers that cite it are shown as outdated until they are written anew. */
export async function giveNumber(
  context: Context,
  input: CallInput<'register.give'>,
): Promise<Answer<RegisterLine>> {
  const { kind, sessionId, productId, number, issuedOn, signers, reason } = input
  const place = { kind, sessionId, productId }
  const before = gatherGrounds(context, sessionId)
  if (typeof before === 'string') return refuse(before)
  const ground = groundAt(before, place)
  if (!ground) return refuse('product-not-found')
  const { given, symbol, series, own, subject } = proposalFor(context, ground, place)
  if (given)
    return refuse('number-already-given', {
      facts: { number: `${numberText(given.number)}/${given.symbol}` },
    })
  if (series === '') return refuse('number-without-symbol', { at: 'kind' })
  const year = Number(issuedOn.slice(0, 4))
  const decided = decideNumber(registeredIn(context, series, year), { number, issuedOn, reason }, own)
  if (!decided.ok) return refuseNumber(decided)
  const entry = {
    ...{ id: context.newId(), series, year, number, symbol, issuedOn, subject, signers },
    ...{ ...place, reason, madeAt: context.now() },
  }
  const effect = await numberEffect(context, input, entry)
  if (!effect.ok) return effect
  const { payload, isStale, record } = effect.value
  return change(context, 'register.give', { ...entry, ...payload }, () => {
    const again = decideNumber(registeredIn(context, series, year), { number, issuedOn, reason }, own)
    if (!again.ok) return refuseNumber(again)
    if (isStale()) return refuse('paper-changed-meanwhile')
    insertEntry(context.db, entry, seatName(context.caller))
    record()
    const line = loadEntry(context.db, entry.id)
    return line ? ok(line) : refuse('number-not-found')
  })
}

/** Enters a paper written elsewhere. */
export function enterNumber(context: Context, input: CallInput<'register.enter'>): Answer<RegisterLine> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  const { register } = wordingOf(context, council, 'R2026')
  const { number, issuedOn, symbol, subject, signers, reason } = input
  const series = seriesOf(symbol, register.series)
  // Nothing but dashes and strokes.
  if (series === '') return refuse('input-invalid', { at: 'symbol' })
  const year = Number(issuedOn.slice(0, 4))
  const isOwn = ownSeries(context)(symbol)
  const id = context.newId()
  return change(context, 'register.enter', { id, ...input }, () => {
    const decided = decideNumber(registeredIn(context, series, year), { number, issuedOn, reason }, isOwn)
    if (!decided.ok) return refuseNumber(decided)
    insertEntry(
      context.db,
      {
        ...{ id, series, year, number, symbol, issuedOn, subject, signers, reason },
        ...{ sessionId: null, kind: null, productId: null, madeAt: context.now() },
      },
      seatName(context.caller),
    )
    const line = loadEntry(context.db, id)
    return line ? ok(line) : refuse('number-not-found')
  })
}

/** A voided number stays in the book with its reason; the paper may then be given another. */
export function voidNumber(context: Context, input: CallInput<'register.void'>): Answer<RegisterView> {
  if (input.reason === '') return refuse('reason-for-void-missing', { at: 'reason' })
  return change(context, 'register.void', input, () => {
    const entry = loadEntry(context.db, input.id)
    if (!entry || entry.voidedAt !== null) return refuse('number-not-found')
    updateVoided(context.db, input.id, { at: context.now(), reason: input.reason })
    return listRegister(context)
  })
}
