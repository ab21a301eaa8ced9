import type { FollowLine, FollowView } from '#shared/contract/follow.ts'
import { countInForce, followUp } from '#shared/domain/follow-up.ts'
import { compareTitles } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { loadGivenNumbers } from '../store/register.ts'
import { loadSessions } from '../store/session.ts'
import { loadFindings } from '../store/tally.ts'
import { type Answer, type Context, dayOf } from './context.ts'
import { loadSessionRecord } from './session-view.ts'

/** Recognised products of all sessions, soonest expiry first, with the dates their producers have to keep. */
export function listFollowed(context: Context): Answer<FollowView> {
  const today = dayOf(context.now())
  const decisions = loadGivenNumbers(context.db).filter(entry => entry.kind === 'recognitionDecision')
  const lines = loadSessions(context.db)
    .filter(session => session.state === 'minuted' || session.state === 'decided')
    .flatMap(session => {
      const entry = decisions.find(given => given.sessionId === session.id)
      const decision = entry ? `${String(entry.number).padStart(2, '0')}/${entry.symbol}` : ''
      const issuedOn = entry?.issuedOn ?? null
      return recognisedIn(context, session.id).map(
        (product): FollowLine => ({ ...product, decision, issuedOn, ...followUp(issuedOn, today) }),
      )
    })
    .toSorted(
      (a, b) =>
        (a.expiresOn ?? '').localeCompare(b.expiresOn ?? '') || compareTitles(a.productName, b.productName),
    )
  const communes = [...Map.groupBy(lines, line => line.commune)]
    .map(([commune, of]) => ({ commune, counts: countInForce(of) }))
    .toSorted((a, b) => compareTitles(a.commune, b.commune))
  return ok({ lines, communes, total: countInForce(lines) })
}

function recognisedIn(context: Context, sessionId: string) {
  const findings = loadFindings(context.db, sessionId)
  return (loadSessionRecord(context, sessionId)?.list ?? []).flatMap(({ product, producer }) => {
    const finding = findings.get(product.id)
    if (finding?.outcome !== 'recognised' || finding.stars === null) return []
    const { id: productId, name: productName, producerName } = product
    return [
      { sessionId, productId, productName, producerName, commune: producer.commune, stars: finding.stars },
    ]
  })
}
