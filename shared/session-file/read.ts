import { no, ok, type Result } from '../result.ts'
import { checkBallots } from './check-ballots.ts'
import { checkCouncil } from './check-council.ts'
import { checkProducts } from './check-products.ts'
import { checkRounds } from './check-rounds.ts'
import { checkVotes } from './check-votes.ts'
import { placeText, type Report, type SessionFileProblem } from './problem.ts'
import { type SessionFile, sessionFileSchema } from './schema.ts'
import { reportSchema } from './schema-problems.ts'
import { type FindRubric, type Situation, situationOf } from './situation.ts'

/** What the app that plays the file offers. */
export type SessionFileSurroundings = {
  readonly findRubric: FindRubric
  /** Kinds of papers that can be written from a session. */
  readonly papers: readonly string[]
}

/**
 * Checks a session file whole, before anything is made from it: its form, and then with the domain's own rules everything
 * that a use case could refuse. Gives every problem found, in the order of the checks; never throws, whatever the JSON is.
 */
export function readSessionFile(
  json: unknown,
  surroundings: SessionFileSurroundings,
): Result<SessionFile, readonly SessionFileProblem[]> {
  const problems: SessionFileProblem[] = []
  const report: Report = (place, code, facts = {}) => problems.push({ at: placeText(place), code, facts })
  const parsed = sessionFileSchema.safeParse(json)
  if (!parsed.success) {
    reportSchema(parsed.error.issues, json, report)
    return no(problems)
  }
  const situation = situationOf(parsed.data, surroundings.findRubric)
  checkCouncil(situation, report)
  checkProducts(situation, report)
  checkBallots(situation, report)
  checkPapers(situation, surroundings.papers, report)
  // Points can only be added up where every choice is on its list.
  if (problems.length === 0) checkRounds(situation, report)
  if (problems.length === 0) checkVotes(situation, report)
  return problems.length > 0 ? no(problems) : ok(parsed.data)
}

function checkPapers({ file }: Situation, papers: readonly string[], report: Report): void {
  for (const [index, { paper, number, issuedOn }] of file.issue.entries()) {
    // Until the register of numbers takes them, a number that is given would be lost in silence.
    if (number !== '') report(['issue', index, 'number'], 'issue-not-recorded')
    if (issuedOn !== null) report(['issue', index, 'issuedOn'], 'issue-not-recorded')
    if (!papers.includes(paper))
      report(['issue', index, 'paper'], 'paper-not-written', { paper, allowed: papers.join(', ') })
  }
}
