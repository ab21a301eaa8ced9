import type { SealReceipt } from '#shared/contract/ballot.ts'
import { decideSeal } from '#shared/domain/ballot.ts'
import { ok } from '#shared/result.ts'
import { sealTranscript } from '../sealing/ballot-seal.ts'
import { insertBallot, loadBoxes } from '../store/ballot.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import { loadKey } from '../store/member.ts'
import { insertTranscript } from '../store/paper-sheet.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import {
  clearDesk,
  differencesOf,
  mayType,
  type PaperDesk,
  paperDesk,
  type SheetPlace,
  stateOf,
} from './paper-desk.ts'
import { isProvenBox } from './proven-entries.ts'
import { checkDeadline } from './written.ts'

/** The sheet as a ballot, ready to be sealed; or the first thing that stops it. */
function decideMerge(desk: PaperDesk) {
  const allowed = mayType(desk)
  if (!allowed.ok) return allowed
  const { first, second, line, rubric } = desk
  const state = stateOf(desk)
  if (state === 'differs') {
    const places = differencesOf(desk).map(difference =>
      difference.kind === 'criterion'
        ? difference.criterion
        : difference.kind === 'gate'
          ? difference.gateId
          : difference.part,
    )
    return refuse('sheet-differs', { facts: { places: places.join(', '), count: places.length } })
  }
  if (state !== 'ready' || !first || !second) return refuse('sheet-not-typed')
  const decided = decideSeal({
    set: rubric.set,
    cases: line.product.cases,
    choices: first.content.choices,
    scoringOpen: true,
    scores: true,
    present: true,
    recused: false,
    alreadySealed: false,
  })
  if (!decided.ok) return refuse(decided.error.code)
  return ok({
    ...decided.value,
    opinion: first.content.opinion,
    gates: first.content.gates,
    typedBy: first.typedBy,
    checkedBy: second.typedBy,
  })
}

/** Seals a typed sheet into the box in the member's name, signed by whoever merges it. Then the typed passes are wiped. */
export function mergeSheet(context: Context, where: SheetPlace): Answer<SealReceipt> {
  const ballotId = context.newId()
  const found = paperDesk(context, where)
  if (!found.ok) return found
  const desk = found.value
  const inTime = checkDeadline(context, desk.record)
  if (!inTime.ok) return inTime
  const merged = decideMerge(desk)
  if (!merged.ok) return merged
  const { choices, points, opinion, gates, typedBy, checkedBy } = merged.value
  const box = loadBoxes(context.db, where.sessionId, where.productId).at(-1)
  const key = loadKey(context.db, desk.typist.memberId)
  const rubricHash = desk.line.rubricSha256
  if (!box || !key || rubricHash === null)
    throw new Error('A ballot is sealed into a box, with a key, under a frozen rubric')
  if (!isProvenBox(context, box)) throw new DamagedRecord('The ballot box is not the one that was made')
  const sealedAt = context.now()
  const sealed = sealTranscript({
    ballot: { rubricHash, ...desk.place, choices, notes: { notes: {}, opinion, gates }, sealedAt },
    typistSecret: desk.typist.secret,
    tallyPublicKey: box.publicKey,
    random: context.random,
  })
  const payload = {
    session: where.sessionId,
    product: where.productId,
    member: where.memberId,
    round: desk.place.round,
    receipt: sealed.receipt,
    digest: Buffer.from(sealed.digest).toString('hex'),
    typedBy,
    checkedBy,
  }
  return change(context, 'paperSheet.merge', payload, () => {
    insertBallot(context.db, {
      id: ballotId,
      ...desk.place,
      rubricSha256: rubricHash,
      sealedAt,
      ...sealed,
      signPublicKey: key.signPublicKey,
    })
    insertTranscript(context.db, ballotId, { typedBy, checkedBy, mergedBy: desk.typist.memberId })
    clearDesk(context, desk)
    return ok({ receipt: sealed.receipt, sealedAt, total: points.total })
  })
}
