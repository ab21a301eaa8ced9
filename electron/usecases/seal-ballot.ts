import type { SealReceipt } from '#shared/contract/ballot.ts'
import type { CallInput } from '#shared/contract.ts'
import { decideSeal, type SealError } from '#shared/domain/ballot.ts'
import { ok } from '#shared/result.ts'
import { sealBallot as sealUp } from '../sealing/ballot-seal.ts'
import { insertBallot, loadBoxes } from '../store/ballot.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import { loadKey } from '../store/member.ts'
import { type Desk, deskOf, refusalOf, sealedBy } from './ballot-desk.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { isProvenBox } from './proven-entries.ts'
import { checkDeadline } from './written.ts'

function refuseSeal(error: SealError): ReturnType<typeof refuse> {
  if ('criteria' in error)
    return refuse(error.code, {
      facts: { criteria: error.criteria.join(', '), count: error.criteria.length },
    })
  return 'criterion' in error
    ? refuse(error.code, { at: error.criterion, facts: { criterion: error.criterion } })
    : refuse(error.code)
}

function decide(desk: Desk) {
  const refusal = refusalOf(desk)
  return decideSeal({
    set: desk.rubric.set,
    cases: desk.line.product.cases,
    choices: desk.draft.choices,
    scoringOpen: refusal !== 'scoring-closed',
    scores: refusal !== 'member-does-not-score',
    present: refusal !== 'member-absent',
    recused: refusal === 'member-recused',
    alreadySealed: sealedBy(desk) !== undefined,
  })
}

/** The box that the ballot goes into, the member's key and the rubric he judged by; each must be there, and the box the one that was made. */
function sealingOf(context: Context, desk: Desk) {
  const box = loadBoxes(context.db, desk.place.sessionId, desk.place.productId).at(-1)
  const key = loadKey(context.db, desk.seat.memberId)
  const rubricHash = desk.line.rubricSha256
  if (!box || !key || rubricHash === null)
    throw new Error('A ballot is sealed into a box, with a key, under a frozen rubric')
  if (!isProvenBox(context, box)) throw new DamagedRecord('The ballot box is not the one that was made')
  return { box, key, rubricHash }
}

/** Seals the member's ballot: signed with his key, encrypted to the box that chair and secretary open together. */
export function sealBallot(context: Context, where: CallInput<'ballot.seal'>): Answer<SealReceipt> {
  const id = context.newId()
  const found = deskOf(context, where)
  if (!found.ok) return found
  const desk = found.value
  const decided = decide(desk)
  if (!decided.ok) return refuseSeal(decided.error)
  const inTime = checkDeadline(context, desk.record)
  if (!inTime.ok) return inTime
  const { box, key, rubricHash } = sealingOf(context, desk)
  const sealedAt = context.now()
  const { notes, opinion, gates } = desk.draft
  const { choices, points } = decided.value
  const sealed = sealUp({
    ballot: { rubricHash, ...desk.place, choices, notes: { notes, opinion, gates }, sealedAt },
    memberSecret: desk.seat.secret,
    tallyPublicKey: box.publicKey,
    random: context.random,
  })
  const payload = {
    session: where.sessionId,
    product: where.productId,
    round: desk.place.round,
    receipt: sealed.receipt,
    digest: Buffer.from(sealed.digest).toString('hex'),
  }
  return change(context, 'ballot.seal', payload, () => {
    const { signPublicKey } = key
    insertBallot(context.db, {
      id,
      ...desk.place,
      rubricSha256: rubricHash,
      sealedAt,
      ...sealed,
      signPublicKey,
    })
    return ok({ receipt: sealed.receipt, sealedAt, total: points.total })
  })
}
