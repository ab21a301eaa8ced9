import { type BallotDossier, dossierTopics } from '#shared/contract/ballot.ts'
import type { FactKind, FactsOf } from '#shared/domain/facts/fact-fields.ts'
import { factsSchema } from '#shared/domain/facts/facts-schema.ts'
import type { Database } from '../store/database.ts'
import { loadFacts } from '../store/paper-facts.ts'

/** Facts that no longer fit their form count as not entered: a ballot must open without them. */
function savedFacts<Kind extends FactKind>(
  db: Database,
  kind: Kind,
  where: { sessionId: string; productId: string },
): FactsOf<Kind> | undefined {
  const stored = loadFacts(db, { kind, ...where })
  return stored && factsSchema.safeParse({ kind, facts: stored.facts }).success
    ? (stored.facts as FactsOf<Kind>)
    : undefined
}

/** The producer's self-assessment and the commune's report on one product of a session, for its scorers. */
export function loadDossier(db: Database, where: { sessionId: string; productId: string }): BallotDossier {
  const own = savedFacts(db, 'selfAssessment', where)
  const commune = savedFacts(db, 'communeReport', where)
  const topics = dossierTopics.map(topic => ({
    topic,
    described: own?.[topic] || commune?.[`${topic}Described`] || '',
    found: commune?.[`${topic}Found`] ?? '',
  }))
  return {
    marks: own?.marks ?? {},
    topics: topics.filter(({ described, found }) => described !== '' || found !== ''),
  }
}
