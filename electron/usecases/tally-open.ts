import type { TallyRow } from '#shared/contract/tally.ts'
import type { CallInput } from '#shared/contract.ts'
import { ballotPoints } from '#shared/domain/ballot.ts'
import { ok } from '#shared/result.ts'
import type { Ledger } from '../sealing/ballot-ledger.ts'
import type { MemberSecret } from '../sealing/member-key.ts'
import { combineShares, openShare, type TallySecret } from '../sealing/tally-key.ts'
import { type BallotBox, loadBallots, loadBoxes, updateBoxOpened } from '../store/ballot.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import { insertOpened, insertRefused } from '../store/tally.ts'
import { openRecoveryShare } from './ballot-box.ts'
import { checkBallot } from './ballot-check.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { provenLedger } from './proven-entries.ts'
import { proveMember } from './seat.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'
import { loadOverview, rubricOf } from './tally-view.ts'

type Approval =
  | { kind: 'member'; memberId: string; secret: MemberSecret }
  | { kind: 'recovery'; code: string }

/**
 * Opens the ballot boxes of the named products. It takes two of three: the presiding member, the secretary, the printed
 * recovery code; nobody opens the tally alone. Each ballot is verified before it counts; one that fails is named and kept out.
 */
export async function openTally(
  context: Context,
  input: CallInput<'tally.open'>,
): Promise<Answer<TallyRow[]>> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const lines = linesToOpen(context, record, input)
  if (!lines.ok) return lines
  const approvals = await proveApprovals(context, record, input)
  if (!approvals.ok) return approvals
  const secrets: { line: ListedRecord; box: BallotBox; secret: TallySecret }[] = []
  for (const { line, box } of lines.value) {
    const secret = await secretOf(record, box, approvals.value)
    if (!secret.ok) return secret
    secrets.push({ line, box, secret: secret.value })
  }
  const payload = {
    session: input.sessionId,
    boxes: secrets.map(({ box, line }) => ({
      product: box.productId,
      round: box.round,
      ballots: line.sealed.length,
    })),
    approvedBy: approvals.value.map(approval =>
      approval.kind === 'member' ? approval.memberId : 'recovery-code',
    ),
    missingReason: input.missingReason,
  }
  return change(context, 'tally.open', payload, () => {
    const now = loadSessionRecord(context, input.sessionId)
    // Once for all boxes: it checks the signature of every sealing in the trail.
    const ledger = provenLedger(context)
    for (const { line, box, secret } of secrets) {
      const current = now?.list.find(entry => entry.product.id === line.product.id)
      if (!current || current.opened || current.sealed.length !== line.sealed.length)
        return refuse('tally-already-open', { facts: { name: line.product.name } })
      openBox(context, record, { line, box, secret, ledger }, input.missingReason)
    }
    return loadOverview(context, input)
  })
}

/** Boxes that are still sealed and complete, or whose missing members the caller gave a reason for [RULES 11]. */
function linesToOpen(
  context: Context,
  record: SessionRecord,
  input: CallInput<'tally.open'>,
): Answer<{ line: ListedRecord; box: BallotBox }[]> {
  const found: { line: ListedRecord; box: BallotBox }[] = []
  if (record.session.state !== 'scoring')
    return refuse('session-locked', { facts: { state: record.session.state } })
  for (const productId of new Set(input.productIds)) {
    const line = record.list.find(entry => entry.product.id === productId)
    const box = loadBoxes(context.db, record.session.id, productId).at(-1)
    if (!line || !box) return refuse('product-not-in-session')
    if (line.opened) return refuse('tally-already-open', { facts: { name: line.product.name } })
    const missing = line.due.filter(memberId => !line.sealed.includes(memberId))
    if (missing.length > 0 && input.missingReason === '') {
      const names = missing.map(id => record.members.find(member => member.id === id)?.fullName ?? id)
      return refuse('ballots-missing', {
        facts: { name: line.product.name, members: names.join(', '), count: missing.length },
      })
    }
    if (missing.length > 0 && !chairCloses(record, input, missing))
      return refuse('chair-closes', { facts: { name: line.product.name } })
    found.push({ line, box })
  }
  return ok(found)
}

/**
 * Closing without a ballot is the presiding member's act [RULES 11]: his PIN must be one of the two, unless he himself is the
 * one who is missing; then secretary and recovery code close in his place.
 */
function chairCloses(
  record: SessionRecord,
  input: CallInput<'tally.open'>,
  missing: readonly string[],
): boolean {
  const { presidingId } = record.session
  const approves = input.approvals.some(
    approval => 'memberId' in approval && approval.memberId === presidingId,
  )
  return approves || (presidingId !== null && missing.includes(presidingId))
}

async function proveApprovals(
  context: Context,
  record: SessionRecord,
  input: CallInput<'tally.open'>,
): Promise<Answer<Approval[]>> {
  const openers = [record.session.presidingId, record.session.secretaryId]
  const approvals: Approval[] = []
  for (const approval of input.approvals) {
    if ('recoveryCode' in approval) {
      approvals.push({ kind: 'recovery', code: approval.recoveryCode })
      continue
    }
    if (!openers.includes(approval.memberId)) return refuse('approval-missing')
    const proved = await proveMember(context, approval.memberId, approval.secret)
    if (!proved.ok) return proved
    approvals.push({ kind: 'member', memberId: approval.memberId, secret: proved.value.secret })
  }
  const keys = new Set(
    approvals.map(approval => (approval.kind === 'member' ? approval.memberId : 'recovery')),
  )
  return keys.size === 2 ? ok(approvals) : refuse('approval-missing')
}

async function secretOf(
  record: SessionRecord,
  box: BallotBox,
  approvals: readonly Approval[],
): Promise<Answer<TallySecret>> {
  const shares: Uint8Array[] = []
  for (const approval of approvals) {
    if (approval.kind === 'recovery') {
      const share =
        record.session.recoveryPublicKey &&
        openRecoveryShare(box, approval.code, record.session.recoveryPublicKey)
      if (!share) return refuse('recovery-code-wrong')
      shares.push(share)
      continue
    }
    const stored = approval.memberId === record.session.presidingId ? box.chairShare : box.secretaryShare
    const share = openShare(approval.secret, stored)
    if (!share.ok && share.error === 'share-damaged') throw new DamagedRecord('A share of the tally key')
    if (!share.ok) return refuse('approval-missing')
    shares.push(share.value)
  }
  const [first, second] = shares
  if (!first || !second) return refuse('approval-missing')
  const combined = await combineShares(first, second, box.publicKey)
  return combined.ok ? combined : refuse('approval-missing')
}

type BoxToOpen = {
  readonly line: ListedRecord
  readonly box: BallotBox
  readonly secret: TallySecret
  readonly ledger: Ledger
}

function openBox(
  context: Context,
  record: SessionRecord,
  { line, box, secret, ledger }: BoxToOpen,
  missingReason: string,
): void {
  const rubric = rubricOf(context, line)
  const measure = {
    ledger,
    tallySecret: secret,
    rubric,
    rubricSha256: line.rubricSha256,
    cases: line.product.cases,
  }
  for (const ballot of loadBallots(context.db, box)) {
    const checked = checkBallot(ballot, measure)
    if (checked.ok)
      insertOpened(context.db, ballot.id, checked.value, ballotPoints(rubric.set, checked.value.choices))
    else insertRefused(context.db, ballot.id, checked.error)
  }
  const place = { sessionId: record.session.id, productId: box.productId, round: box.round }
  updateBoxOpened(context.db, place, {
    secret: secret.secret,
    openedAt: context.now(),
    missingReason: missingReason === '' ? null : missingReason,
    due: line.due,
  })
}
