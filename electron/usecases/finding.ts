import type { FindingView } from '#shared/contract/tally.ts'
import type { CallInput } from '#shared/contract.ts'
import { decideOutcome } from '#shared/domain/outcome.ts'
import { ok } from '#shared/result.ts'
import { insertFinding } from '../store/tally.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { checkVotes, openedLine } from './tally.ts'
import { loadOverLimit, tallyViewOf } from './tally-view.ts'
import { waitForMeeting } from './written.ts'

/** The council's finding on one product: stars from points and minimums, outcome by level, the vote; a later one supersedes. */
export function saveFinding(context: Context, input: CallInput<'finding.save'>): Answer<FindingView> {
  return change(context, 'finding.save', input, () => {
    const found = openedLine(context, input, ['scoring', 'tallied'])
    if (!found.ok) return found
    const { record, line } = found.value
    const { council } = record
    if (!council) return refuse('council-missing')
    if (waitForMeeting(context, { ...record, list: [line] }).length > 0)
      return refuse('meeting-needed', { facts: { products: line.product.name } })
    if (loadOverLimit(context, { ...record, list: [line] }).length > 0)
      return refuse('products-over-limit', { facts: { products: line.product.name } })
    const votes = checkVotes(record, line, input)
    if (!votes.ok) return votes
    const tally = tallyViewOf(context, record, line)
    const unvoted = tally.gates.find(gate => gate.raisedBy.length > 0 && gate.vote === null)
    if (unvoted) return refuse('gate-not-voted', { facts: { gate: unvoted.text, name: line.product.name } })
    if (!votes.value.carried && input.remark === '') return refuse('reason-missing', { at: 'remark' })
    const decided = decideOutcome({
      level: council.level,
      stars: tally.rounds.at(-1)?.stars.stars,
      gateConfirmed: tally.gates.some(gate => gate.vote?.confirmed),
      carried: votes.value.carried,
    })
    const { inFavour, against, other, remark } = input
    const finding = {
      version: (tally.finding?.version ?? 0) + 1,
      round: line.round,
      ...decided,
      inFavour,
      against,
      other,
      remark,
      decidedAt: context.now(),
    }
    insertFinding(context.db, input.sessionId, input.productId, finding)
    return ok(finding)
  })
}
