import { type Choices, checkChoice, missingCriteria } from '#shared/domain/ballot.ts'
import type { CaseChoices, Rubric } from '#shared/domain/rubric.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { ballotFault, type Ledger, placeOf } from '../sealing/ballot-ledger.ts'
import { openBallot } from '../sealing/ballot-seal.ts'
import type { TallySecret } from '../sealing/tally-key.ts'
import type { StoredBallot } from '../store/ballot.ts'
import { type BallotContent, ballotContentSchema } from '../store/tally.ts'
import { sealedOf } from './ballot-trail.ts'

/** Why a ballot is kept out of the count. */
export type BallotProblem =
  | 'ballot-not-in-trail'
  | 'signature-invalid'
  | 'seal-broken'
  | 'ballot-malformed'
  | 'rubric-mismatch'

/** What a ballot is checked against: the trail, the opened box, and what was frozen when the session was convened. */
export type BallotMeasure = {
  readonly ledger: Ledger
  readonly tallySecret: TallySecret
  readonly rubric: Rubric
  readonly rubricSha256: string | null
  readonly cases: CaseChoices
}

/**
 * Opens one ballot: trail and signature, box, and rubric in turn; the first that fails is why it stays out. The count and
 * every later verification go through here.
 */
export function checkBallot(
  ballot: StoredBallot,
  measure: BallotMeasure,
): Result<BallotContent, BallotProblem> {
  const sealed = sealedOf(ballot)
  const fault = ballotFault(sealed, measure.ledger.get(placeOf(ballot)))
  if (fault) return no(fault === 'signature-invalid' ? fault : 'ballot-not-in-trail')
  const opened = openBallot({ sealed, header: sealed.header, tallySecret: measure.tallySecret })
  if (!opened.ok) return opened
  const notes = typeof opened.value.notes === 'object' ? opened.value.notes : {}
  const content = ballotContentSchema.safeParse({ ...notes, choices: opened.value.choices })
  if (!content.success) return no('ballot-malformed')
  const fits = ballot.rubricSha256 === measure.rubricSha256 && fitsRubric(measure, content.data.choices)
  return fits ? ok(content.data) : no('rubric-mismatch')
}

function fitsRubric({ rubric, cases }: BallotMeasure, choices: Choices): boolean {
  const isKnown = Object.entries(choices).every(
    ([code, choice]) => checkChoice(rubric.set, cases, code, choice).ok,
  )
  return isKnown && missingCriteria(rubric.set, choices).length === 0
}
