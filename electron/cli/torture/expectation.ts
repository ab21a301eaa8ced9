import type { ReportLine, Write } from './report-line.ts'

type Choice = Extract<Write, { kind: 'choose' }>['choice']
type Place = Pick<Write, 'memberId' | 'productId' | 'round'>
/** What was acknowledged for one ballot: the answers, and the receipt once it is sealed. */
export type ExpectedBallot = { place: Place; choices: Map<string, Choice>; receipt: string | undefined }

/** What must be in the workspace after everything the writer said; `pending` may be in it or not. */
export type Expectation = {
  ballots: Map<string, ExpectedBallot>
  pending: Write | undefined
  acknowledged: { drafts: number; seals: number }
  /** The code of the refusal that ended the writer. */
  refused: string | undefined
}

export const nothingExpected = (): Expectation => ({
  ballots: new Map(),
  pending: undefined,
  acknowledged: { drafts: 0, seals: 0 },
  refused: undefined,
})

/** Takes in one line of the writer. */
export function expectLine(expectation: Expectation, line: ReportLine): void {
  if (line.event === 'refused') expectation.refused = line.code
  if (line.event === 'begin') expectation.pending = line.write
  if (line.event !== 'done' || !expectation.pending) return
  const write = expectation.pending
  const ballot = expectedBallot(expectation, write)
  if (write.kind === 'choose') {
    ballot.choices.set(write.criterion, write.choice)
    expectation.acknowledged.drafts += 1
  } else {
    ballot.receipt = line.receipt
    expectation.acknowledged.seals += 1
  }
  expectation.pending = undefined
}

function expectedBallot(expectation: Expectation, { memberId, productId, round }: Write): ExpectedBallot {
  const key = `${memberId} ${productId} ${round}`
  const known = expectation.ballots.get(key)
  if (known) return known
  const fresh = {
    place: { memberId, productId, round },
    choices: new Map<string, Choice>(),
    receipt: undefined,
  }
  expectation.ballots.set(key, fresh)
  return fresh
}
