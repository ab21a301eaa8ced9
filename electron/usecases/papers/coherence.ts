import { checkCoherence } from '#shared/domain/coherence/coherence.ts'
import type { CoherenceGround, Finding, PaperSheet } from '#shared/domain/coherence/finding.ts'
import type { FactsOf } from '#shared/domain/facts/fact-fields.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { draftsOf, type PaperDraft } from './drafts.ts'
import { currentFacts, type PaperGround } from './ground.ts'
import type { Gathering, Grounds } from './grounds.ts'

/** What one kind of paper could be written from now: its drafts, or what is lacking. */
export type Survey = {
  readonly kind: PaperKind
  readonly drafts: readonly PaperDraft[]
  readonly lacking: readonly string[]
}

/** Every kind of a session, or of the council and the products that somebody has typed something about. */
export function surveyPapers(context: Gathering, grounds: Grounds): Survey[] {
  const inSession = (kind: PaperKind) => paperScopes[kind].startsWith('session')
  const kinds = paperKinds.filter(kind => inSession(kind) === (grounds.session !== undefined))
  return kinds.map(kind => surveyKind(context, grounds, kind))
}

export function surveyKind(context: Gathering, grounds: Grounds, kind: PaperKind): Survey {
  const products = grounds.session ? undefined : productsWithFacts(context)
  const drafts = draftsOf(kind, grounds, products)
  return drafts.ok
    ? { kind, drafts: drafts.value, lacking: [] }
    : { kind, drafts: [], lacking: drafts.error.fields }
}

const productsWithFacts = (context: Gathering): string[] => [
  ...new Set(currentFacts(context, null).flatMap(({ productId }) => productId ?? [])),
]

const sheetOf = ({ kind, place, productName, data }: PaperDraft): PaperSheet =>
  // Kind and data stay the pair they were.
  ({ kind, productId: place.productId, productName, data }) as PaperSheet

/** What does not agree among all that could be written now. */
export function coherenceOf(context: Gathering, grounds: Grounds, surveys: readonly Survey[]): Finding[] {
  const sheets = surveys.flatMap(survey => survey.drafts.map(sheetOf))
  return checkCoherence(sheets, groundFor(context, grounds))
}

/** Days on which inspections were concluded, as typed for the recalls. */
function recallsOf(context: Gathering): CoherenceGround['recalls'] {
  return currentFacts(context, null).flatMap(({ kind, productId, facts }) => {
    const { concludedOn } = facts as Partial<FactsOf<'recallDecision'>>
    return kind === 'recallDecision' && productId && concludedOn ? [{ productId, concludedOn }] : []
  })
}

function groundFor(context: Gathering, grounds: Grounds): CoherenceGround {
  const { session } = grounds
  const ground: PaperGround = session ?? grounds.council()
  const { round, council, today } = ground
  return {
    level: round.level,
    regime: round.regime,
    today,
    councilDecidedOn: ground.numberOf('councilDecision')?.issuedOn ?? council.decisionDate,
    products: (session?.lines ?? []).map(({ line, tally, rubric }) => ({
      id: line.product.id,
      name: line.product.name,
      lodgedOn: line.product.lodgedOn,
      decision: rubric.pack.decision,
      packNote: line.product.packNote ?? '',
      hasFinding: tally?.finding != null && line.concluded,
      voters: line.due.length,
      waived: line.waiver !== null,
    })),
    members: ground.members.map(member => member.fullName),
    recalls: recallsOf(context),
  }
}
