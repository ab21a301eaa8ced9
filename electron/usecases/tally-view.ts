import type { FindingView, MinimumVoteView, RoundView, TallyRow, TallyView } from '#shared/contract/tally.ts'
import { type GateVote, gatesOf } from '#shared/domain/gate.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { applyMinimumVotes, decideStars, minimumFindings } from '#shared/domain/stars.ts'
import { tallySheets } from '#shared/domain/tally.ts'
import { ok } from '#shared/result.ts'
import { loadMinimumVotes } from '../store/minimum-vote.ts'
import { loadTranscripts, type Transcript } from '../store/paper-sheet.ts'
import { loadRubric } from '../store/rubric.ts'
import { loadAllGateVotes, loadFindings, loadOpened, type OpenedBallot } from '../store/tally.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'

type RoundRecords = {
  readonly opened: readonly OpenedBallot[]
  readonly votes: readonly MinimumVoteView[]
  readonly transcripts: ReadonlyMap<string, Transcript>
}

const typedOf = (transcript: Transcript | undefined) =>
  transcript ? { typedBy: transcript.typedBy, checkedBy: transcript.checkedBy } : null

/** One round from its opened ballots: the tally of the valid ones, the stars, and who is missing or refused. */
function roundView(
  record: SessionRecord,
  line: ListedRecord,
  rubric: Rubric,
  { opened, votes, transcripts }: RoundRecords,
  round: number,
): RoundView {
  const box = line.boxes.find(entry => entry.round === round)
  const ballots = opened.filter(ballot => ballot.round === round)
  const valid = ballots.flatMap(ballot => (ballot.kind === 'valid' ? [ballot] : []))
  const tally = tallySheets(
    valid.map(({ memberId, points }) => ({ memberId, points })),
    record.regulation.spread,
  )
  const counted = minimumFindings(
    rubric.set,
    line.product.cases,
    valid.map(ballot => ballot.content.choices),
    record.regulation.minimums.rule,
  )
  const minimumVotes = votes.filter(vote => vote.round === round)
  return {
    round,
    reason: box?.reason ?? '',
    ballots: valid.map(({ ballotId, memberId, content, sealedAt, receipt }) => ({
      memberId,
      ...content,
      sealedAt,
      receipt,
      typed: typedOf(transcripts.get(ballotId)),
    })),
    refused: ballots.flatMap(ballot =>
      ballot.kind === 'refused' ? [{ memberId: ballot.memberId, problem: ballot.problem }] : [],
    ),
    missing: (box?.due ?? line.due).filter(memberId => !ballots.some(ballot => ballot.memberId === memberId)),
    missingReason: box?.missingReason ?? '',
    tally,
    minimumVotes,
    stars: decideStars(tally.mean, rubric.pack.bands, applyMinimumVotes(counted, minimumVotes)),
  }
}

type RecordsOf = (productId: string) => RoundRecords

/** What is recorded of a session's opened ballots, read once whatever the number of products; of one product when it is named. */
function loadRoundRecords({ db }: Pick<Context, 'db'>, sessionId: string, productId?: string): RecordsOf {
  const opened = Map.groupBy(loadOpened(db, sessionId, productId), ballot => ballot.productId)
  const votes = loadMinimumVotes(db, sessionId, productId)
  const transcripts = loadTranscripts(db, sessionId, productId)
  return id => ({ opened: opened.get(id) ?? [], votes: votes.get(id) ?? [], transcripts })
}

/** Opened rounds of a product, first to last; a round that is still sealed shows nothing. */
export function openedRounds(
  context: Pick<Context, 'db'>,
  record: SessionRecord,
  line: ListedRecord,
  rubric: Rubric,
  recordsOf: RecordsOf = loadRoundRecords(context, record.session.id, line.product.id),
): RoundView[] {
  const records = recordsOf(line.product.id)
  return line.boxes
    .filter(box => box.openedAt !== null)
    .map(box => roundView(record, line, rubric, records, box.round))
}

/** The last round of each product whose boxes are all open, by product; `only` leaves out what a caller does not need. */
export function lastRounds(
  context: Pick<Context, 'db'>,
  record: SessionRecord,
  only: (line: ListedRecord) => boolean = () => true,
): Map<string, RoundView> {
  const wanted = record.list.filter(line => line.opened && only(line))
  if (wanted.length === 0) return new Map()
  const [first] = wanted
  const recordsOf = loadRoundRecords(
    context,
    record.session.id,
    wanted.length === 1 ? first?.product.id : undefined,
  )
  return new Map(
    wanted.flatMap(line => {
      const last = openedRounds(context, record, line, rubricOf(context, line), recordsOf).at(-1)
      return last ? [[line.product.id, last]] : []
    }),
  )
}

export function rubricOf(context: Pick<Context, 'db'>, line: ListedRecord): Rubric {
  if (line.rubricSha256 === null) throw new Error(`Product ${line.product.id} has no frozen rubric`)
  return loadRubric(context.db, line.rubricSha256)
}

/** Names of products whose only round so far is over the spread limit and not waived: they score again [RULES 8]. */
export function loadOverLimit(context: Pick<Context, 'db'>, record: SessionRecord): string[] {
  const rounds = lastRounds(context, record, line => line.round === 1 && line.waiver === null)
  return record.list
    .filter(line => rounds.get(line.product.id)?.tally.overLimit)
    .map(line => line.product.name)
}

/** Nobody sees the others' ballots, earlier rounds included, before he has sealed his own of this round [RULES 8, 9]. */
function mustScoreFirst(context: Context, line: ListedRecord): boolean {
  const { caller } = context
  return (
    !line.opened &&
    caller.kind === 'member' &&
    line.due.includes(caller.memberId) &&
    !line.sealed.includes(caller.memberId)
  )
}

export function loadTally(
  context: Context,
  input: { sessionId: string; productId: string },
): Answer<TallyView> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const line = record.list.find(entry => entry.product.id === input.productId)
  if (!line) return refuse('product-not-in-session')
  if (!line.boxes.some(box => box.openedAt !== null))
    return refuse('tally-not-open', { facts: { name: line.product.name } })
  if (mustScoreFirst(context, line)) return refuse('ballot-first', { facts: { name: line.product.name } })
  return ok(tallyViewOf(context, record, line))
}

/**
 * A ground for rejection is about the file, not the score: raised in any round it stays raised until the council votes on it,
 * and the vote holds in later rounds until it is voted anew [RULES 4]. Each member is named once, with his latest reason.
 */
function raisersOf(rounds: readonly RoundView[], gateId: string): { memberId: string; reason: string }[] {
  const raised = rounds.flatMap(round =>
    round.ballots.flatMap(({ memberId, gates }) =>
      gates.filter(gate => gate.gateId === gateId).map(({ reason }) => [memberId, reason] as const),
    ),
  )
  return [...new Map(raised)].map(([memberId, reason]) => ({ memberId, reason }))
}

/** What a tally shows of its products besides the session itself. */
export type TallyRecords = {
  readonly rounds: RecordsOf
  readonly gateVotes: ReadonlyMap<string, readonly GateVote[]>
  readonly findings: ReadonlyMap<string, FindingView>
}

/** Read once whatever the number of products; of one product when it is named. */
export const loadTallyRecords = (
  context: Pick<Context, 'db'>,
  sessionId: string,
  productId?: string,
): TallyRecords => ({
  rounds: loadRoundRecords(context, sessionId, productId),
  gateVotes: loadAllGateVotes(context.db, sessionId, productId),
  findings: loadFindings(context.db, sessionId, productId),
})

export function tallyViewOf(
  context: Pick<Context, 'db'>,
  record: SessionRecord,
  line: ListedRecord,
  records: TallyRecords = loadTallyRecords(context, record.session.id, line.product.id),
): TallyView {
  const rubric = rubricOf(context, line)
  const rounds = openedRounds(context, record, line, rubric, records.rounds)
  const votes = records.gateVotes.get(line.product.id) ?? []
  return {
    sessionId: record.session.id,
    productId: line.product.id,
    rubric,
    rounds,
    recusals: line.recusals,
    gates: gatesOf(rubric.set).map(gate => ({
      ...gate,
      raisedBy: raisersOf(rounds, gate.id),
      vote: votes.find(vote => vote.gateId === gate.id) ?? null,
    })),
    waiver: line.waiver,
    finding: records.findings.get(line.product.id) ?? null,
  }
}

export function loadOverview(context: Context, input: { sessionId: string }): Answer<TallyRow[]> {
  const record = loadSessionRecord(context, input.sessionId)
  return record ? ok(overviewOf(context, record)) : refuse('session-not-found')
}

/** One row a product; a tally only where the last round is open. */
export function overviewOf(context: Pick<Context, 'db'>, record: SessionRecord): TallyRow[] {
  const findings: ReadonlyMap<string, FindingView> = loadFindings(context.db, record.session.id)
  const rounds = lastRounds(context, record)
  return record.list.map(line => {
    const last = rounds.get(line.product.id)
    return {
      productId: line.product.id,
      name: line.product.name,
      producerName: line.product.producerName,
      position: line.position,
      round: line.round,
      opened: line.opened,
      sealed: line.sealed.length,
      due: line.due.length,
      tally: last?.tally ?? null,
      stars: last?.stars ?? null,
      finding: findings.get(line.product.id) ?? null,
    }
  })
}
