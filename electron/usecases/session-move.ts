import type { CallInput, CallOutput } from '#shared/contract.ts'
import { moveKinds } from '#shared/domain/audit-kind.ts'
import { rubricObstacle } from '#shared/domain/pack-choice.ts'
import {
  decideMove,
  type MoveError,
  type MoveSituation,
  minutesLack,
  type SessionState,
} from '#shared/domain/session.ts'
import { notInWriting } from '#shared/domain/written-round.ts'
import { ok } from '#shared/result.ts'
import { findRubric } from '../rubrics/library.ts'
import { rubricHash } from '../sealing/rubric-hash.ts'
import { insertBox } from '../store/ballot.ts'
import { loadCouncil } from '../store/council.ts'
import { loadKey } from '../store/member.ts'
import { loadProducer, loadProduct } from '../store/product.ts'
import { insertRubric } from '../store/rubric.ts'
import { updateFrozen, updateListedFrozen, updateOpeners, updateState } from '../store/session.ts'
import { makeBox, makeRecovery, type Openers } from './ballot-box.ts'
import { type Answer, type Context, change, dayOf, refuse } from './context.ts'
import { boxRecord } from './proven-entries.ts'
import { loadSessionRecord, type SessionRecord, sessionView } from './session-view.ts'
import { loadOverLimit } from './tally-view.ts'
import { waitForMeeting } from './written.ts'

/** Counts what stands in the way, for the pure rule to decide. */
function moveSituation(context: Context, record: SessionRecord, reason: string | undefined): MoveSituation {
  const names = (test: (line: SessionRecord['list'][number]) => boolean) =>
    record.list.filter(test).map(line => line.product.name)
  return {
    state: record.session.state,
    reason,
    regulationQuorumSet: record.regulation.quorum !== null,
    products: record.list.length,
    productsWithoutCase: names(line => line.product.casesMissing.length > 0),
    productsFirstInWriting: record.written ? notInWriting(record.list.map(line => line.product)) : [],
    scorers: Math.max(0, ...record.list.map(line => line.due.length)),
    quorum: record.quorum ?? undefined,
    productsNotTallied: names(line => !line.opened),
    productsOverLimit: loadOverLimit(context, record),
    productsNeedMeeting: waitForMeeting(context, record),
    productsNotConcluded: names(line => !line.concluded),
    minutesLack: minutesLack(record.session),
  }
}

function refuseMove(error: MoveError): ReturnType<typeof refuse> {
  const { code, ...facts } = error
  const flat = Object.entries(facts).map(
    ([key, value]) => [key, Array.isArray(value) ? value.join('; ') : value] as const,
  )
  return refuse(code, { facts: Object.fromEntries(flat) })
}

/** Moves a session; convening freezes council, regulation and rubrics, starting makes the ballot boxes. */
export async function moveSession(
  context: Context,
  input: CallInput<'session.move'>,
): Promise<Answer<CallOutput<'session.move'>>> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const allowed = decideMove(input.move, moveSituation(context, record, input.reason))
  if (!allowed.ok) return refuseMove(allowed.error)
  const opening = input.move === 'startScoring' ? await prepareBoxes(context, record) : ok(undefined)
  if (!opening.ok) return opening
  const payload = {
    id: input.sessionId,
    reason: input.reason ?? '',
    boxes: opening.value?.boxes.map(boxRecord),
  }
  return change(context, moveKinds[input.move], payload, () => {
    const now = loadSessionRecord(context, input.sessionId)
    if (now?.session.state !== record.session.state)
      return refuse('move-not-allowed', { facts: { state: now?.session.state ?? '', move: input.move } })
    const done = carryOut(context, record, input.move, allowed.value, opening.value)
    if (!done.ok) return done
    const moved = loadSessionRecord(context, input.sessionId)
    return moved
      ? ok({ session: sessionView(moved), recoveryCode: opening.value?.code ?? null })
      : refuse('session-not-found')
  })
}

type Prepared = { openers: Openers; code: string; boxes: Awaited<ReturnType<typeof makeBox>>[] }

function carryOut(
  context: Context,
  record: SessionRecord,
  move: CallInput<'session.move'>['move'],
  to: SessionState,
  prepared: Prepared | undefined,
): Answer<null> {
  const { db } = context
  const { id } = record.session
  if (move === 'convene') {
    const frozen = freeze(context, record)
    if (!frozen.ok) return frozen
  }
  if (move === 'withdraw') {
    updateFrozen(db, id, undefined)
    for (const line of record.list) updateListedFrozen(db, id, line.product.id, undefined)
  }
  if (prepared) {
    updateOpeners(db, id, prepared.openers)
    for (const box of prepared.boxes) insertBox(db, { ...box, madeAt: context.now() })
  }
  updateState(db, id, to)
  return ok(null)
}

function freeze(context: Context, record: SessionRecord): Answer<null> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  updateFrozen(context.db, record.session.id, {
    council,
    members: record.members,
    regulation: record.regulation,
  })
  for (const line of record.list) {
    const product = loadProduct(context.db, line.product.id)
    const rubric = product && findRubric(context.rubrics, product.packId, product.setNo)
    if (!product || !rubric)
      return refuse('rubric-not-found', { facts: { pack: line.product.packId, set: line.product.setNo } })
    const obstacle = rubricObstacle(
      product,
      rubric,
      record.session.heldOn ?? dayOf(context.now()),
      context.rubrics.packs.map(pack => pack.head),
    )
    if (obstacle) {
      const { code, ...facts } = obstacle
      return refuse(code, { facts: { name: product.name, ...facts } })
    }
    const rubricSha256 = rubricHash(rubric)
    insertRubric(context.db, rubricSha256, rubric)
    const producer = loadProducer(context.db, product.producerId)
    if (!producer) return refuse('producer-not-found')
    updateListedFrozen(context.db, record.session.id, product.id, {
      rubricSha256,
      product: { ...product, producer },
    })
  }
  return ok(null)
}

/** Chair, or the vice chair who presides in his absence, and the secretary hold the two locks. */
async function prepareBoxes(context: Context, record: SessionRecord): Promise<Answer<Prepared>> {
  const present = new Set(record.attendance.filter(line => line.present).map(line => line.memberId))
  const seat = (role: string) => record.members.find(member => member.role === role && present.has(member.id))
  const presiding = seat('chair') ?? seat('viceChair')
  const secretary = seat('secretary')
  const without = [presiding, secretary].find(member => !member || !loadKey(context.db, member.id))
  if (!presiding || !secretary || without)
    return refuse('keys-missing', { facts: { member: without?.fullName ?? '' } })
  const recovery = makeRecovery(context.random)
  const openers = {
    presidingId: presiding.id,
    secretaryId: secretary.id,
    recoveryPublicKey: recovery.publicKey,
  }
  const boxes = []
  for (const line of record.list) {
    boxes.push(
      await makeBox(
        context,
        { sessionId: record.session.id, productId: line.product.id, round: 1 },
        openers,
        '',
      ),
    )
  }
  return ok({ openers, code: recovery.code, boxes })
}
