import type { TallyRow, TallyView } from '#shared/contract/tally.ts'
import type { CallInput } from '#shared/contract.ts'
import { gatesOf } from '#shared/domain/gate.ts'
import { decideVote, type Votes } from '#shared/domain/vote.ts'
import { ok } from '#shared/result.ts'
import { insertBox } from '../store/ballot.ts'
import { insertMinimumVote } from '../store/minimum-vote.ts'
import { updateWaiver } from '../store/session.ts'
import { insertGateVote } from '../store/tally.ts'
import { makeBox } from './ballot-box.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { boxRecord } from './proven-entries.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'
import { loadOverview, openedRounds, rubricOf, tallyViewOf } from './tally-view.ts'

type Where = { sessionId: string; productId: string }

/** A product whose last round is open, in a session that is not yet concluded. */
export function openedLine(
  context: Context,
  where: Where,
  states: readonly string[],
): Answer<{ record: SessionRecord; line: ListedRecord }> {
  const record = loadSessionRecord(context, where.sessionId, where.productId)
  if (!record) return refuse('session-not-found')
  const line = record.list.find(entry => entry.product.id === where.productId)
  if (!line) return refuse('product-not-in-session')
  if (!states.includes(record.session.state))
    return refuse('session-locked', { facts: { state: record.session.state } })
  if (!line.opened) return refuse('tally-not-open', { facts: { name: line.product.name } })
  return ok({ record, line })
}

/** Whether the last round is over the limit and nobody let it stand. */
function isOpenlyOver(context: Context, record: SessionRecord, line: ListedRecord): boolean {
  const last = openedRounds(context, record, line, rubricOf(context, line)).at(-1)
  return line.waiver === null && last?.tally.overLimit === true
}

/** Begins the next round of one product with a new box; the rounds before stay as they are [RULES 8]. */
export async function startRound(
  context: Context,
  input: CallInput<'tally.startRound'>,
): Promise<Answer<TallyRow[]>> {
  const found = openedLine(context, input, ['scoring'])
  if (!found.ok) return found
  const { record, line } = found.value
  if (!isOpenlyOver(context, record, line)) return refuse('round-not-needed')
  const { presidingId, secretaryId, recoveryPublicKey } = record.session
  if (!presidingId || !secretaryId || !recoveryPublicKey)
    throw new Error('A session that scores has its openers')
  const place = { sessionId: input.sessionId, productId: input.productId, round: line.round + 1 }
  const box = await makeBox(context, place, { presidingId, secretaryId, recoveryPublicKey }, input.reason)
  const payload = { ...place, reason: input.reason, boxes: [boxRecord(box)] }
  return change(context, 'tally.startRound', payload, () => {
    const again = openedLine(context, input, ['scoring'])
    if (!again.ok) return again
    if (again.value.line.round !== line.round) return refuse('round-not-needed')
    insertBox(context.db, { ...box, madeAt: context.now() })
    return loadOverview(context, input)
  })
}

/** Lets a spread over the limit stand, with the reason that the minutes print; by whom, the regulation says [RULES 7]. */
export function waiveSpread(context: Context, input: CallInput<'tally.waive'>): Answer<TallyView> {
  return change(context, 'tally.waive', input, () => {
    const found = openedLine(context, input, ['scoring', 'tallied'])
    if (!found.ok) return found
    const { record, line } = found.value
    if (!record.regulation.waiver.allowed) return refuse('waiver-not-allowed')
    if (!isOpenlyOver(context, record, line)) return refuse('round-not-needed')
    const decided = decideWaiver(context, record, line, input)
    if (!decided.ok) return decided
    updateWaiver(context.db, input.sessionId, input.productId, decided.value)
    return ok(tallyViewOf(context, record, { ...line, waiver: decided.value }))
  })
}

/** The reason as the minutes print it: the presiding member's own act, or carried by the council's vote. */
function decideWaiver(
  context: Context,
  record: SessionRecord,
  line: ListedRecord,
  input: CallInput<'tally.waive'>,
): Answer<string> {
  const { caller } = context
  if (record.regulation.waiver.by === 'chair') {
    const presides = caller.kind === 'member' && caller.memberId === record.session.presidingId
    return presides ? ok(input.reason) : refuse('waiver-by-chair')
  }
  if (input.votes === null) return refuse('waiver-by-vote')
  const votes = checkVotes(record, line, input.votes)
  if (!votes.ok) return votes
  if (!votes.value.carried) return refuse('waiver-not-carried')
  return ok(`${input.reason} (${input.votes.inFavour}/${line.due.length} thành viên tán thành)`)
}

/** Members who vote on a product: those due to score it, so the recused do not vote either [RULES 10]. */
export function checkVotes(
  record: SessionRecord,
  line: ListedRecord,
  votes: Votes,
): Answer<{ carried: boolean }> {
  const decided = decideVote(votes, line.due.length, record.regulation.vote)
  if (decided.ok) return decided
  const { voters, counted } = decided.error
  return refuse('votes-do-not-add-up', { facts: { voters, counted } })
}

/** The council's vote on a raised gate; a later vote supersedes, both stay [RULES 4]. */
export function voteGate(context: Context, input: CallInput<'gate.vote'>): Answer<TallyView> {
  return change(context, 'gate.vote', input, () => {
    const found = openedLine(context, input, ['scoring', 'tallied'])
    if (!found.ok) return found
    const { record, line } = found.value
    if (!gatesOf(rubricOf(context, line).set).some(gate => gate.id === input.gateId))
      return refuse('gate-unknown')
    const votes = checkVotes(record, line, input)
    if (!votes.ok) return votes
    const vote = {
      gateId: input.gateId,
      confirmed: votes.value.carried,
      votesFor: input.inFavour,
      votesAgainst: input.against,
      votesOther: input.other,
    }
    insertGateVote(context.db, input.sessionId, input.productId, vote, context.now())
    return ok(tallyViewOf(context, record, line))
  })
}

/** The council's vote on a minimum that some ballots reach and others do not; of the last opened round [RULES 3]. */
export function voteMinimum(context: Context, input: CallInput<'minimum.vote'>): Answer<TallyView> {
  return change(context, 'minimum.vote', input, () => {
    const found = openedLine(context, input, ['scoring', 'tallied'])
    if (!found.ok) return found
    const { record, line } = found.value
    const { sessionId, productId, criterion, mark, inFavour, against, other } = input
    const { stars } = openedRounds(context, record, line, rubricOf(context, line)).at(-1) ?? {}
    if (!stars?.disputed.some(finding => finding.criterion === criterion && finding.mark === mark))
      return refuse('minimum-not-disputed', { facts: { criterion } })
    const votes = checkVotes(record, line, input)
    if (!votes.ok) return votes
    insertMinimumVote(
      context.db,
      { sessionId, productId, round: line.round },
      { criterion, mark, met: votes.value.carried, inFavour, against, other },
      context.now(),
    )
    return ok(tallyViewOf(context, record, line))
  })
}
