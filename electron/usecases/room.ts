import type { ProjectorView, RoomView } from '#shared/contract/room.ts'
import type { RoundView } from '#shared/contract/tally.ts'
import type { CallInput } from '#shared/contract.ts'
import type { AuditKind } from '#shared/domain/audit-kind.ts'
import { type GuideProduct, type GuideSituation, meetingGuide } from '#shared/domain/meeting-guide.ts'
import { ok } from '#shared/result.ts'
import {
  clearProjected,
  insertPlace,
  insertRemark,
  loadPlaces,
  loadProjectedSession,
  loadRemarks,
  loadRoom,
  type Room,
  saveRoom,
} from '../store/room.ts'
import { loadGateVotes } from '../store/tally.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'
import { lastRounds, overviewOf } from './tally-view.ts'

/** Whether the council has something to vote on before a finding: a minimum on which ballots differ, or a raised ground to reject. */
function hasToSettle(context: Context, record: SessionRecord, line: ListedRecord, round: RoundView): boolean {
  const { stars, minimumVotes, ballots } = round
  const unvoted = stars.disputed.some(
    ({ criterion, mark }) => !minimumVotes.some(vote => vote.criterion === criterion && vote.mark === mark),
  )
  if (unvoted) return true
  const raised = ballots.flatMap(ballot => ballot.gates.map(gate => gate.gateId))
  if (raised.length === 0) return false
  const voted = loadGateVotes(context.db, record.session.id, line.product.id).map(vote => vote.gateId)
  return raised.some(gateId => !voted.includes(gateId))
}

function guideProduct(
  context: Context,
  record: SessionRecord,
  line: ListedRecord,
  round: RoundView | undefined,
): GuideProduct {
  return {
    productId: line.product.id,
    round: line.round,
    due: line.due.length,
    sealed: line.sealed.length,
    opened: line.opened,
    overLimit: round?.tally.overLimit ?? false,
    waived: line.waiver !== null,
    toSettle: round !== undefined && hasToSettle(context, record, line, round),
    concluded: line.concluded,
  }
}

/** A room is asked for every few seconds, so ballots are counted only where a finding is still to come. */
function situationOf(context: Context, record: SessionRecord): GuideSituation {
  const rounds = lastRounds(context, record, line => !line.concluded)
  return {
    state: record.session.state,
    present: record.attendance.filter(line => line.present).length,
    quorum: record.quorum,
    products: record.list.map(line => guideProduct(context, record, line, rounds.get(line.product.id))),
    passed: loadPlaces(context.db, record.session.id),
  }
}

export function loadRoomView(context: Context, input: { sessionId: string }): Answer<RoomView> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const situation = situationOf(context, record)
  return ok({
    sessionId: input.sessionId,
    now: situation.passed.at(-1) ?? null,
    lines: meetingGuide(situation),
    remarks: Object.fromEntries(loadRemarks(context.db, input.sessionId)),
    ...loadRoom(context.db, input.sessionId),
    clock: context.now(),
  })
}

/** Changes the room of a session that exists, and answers it as it is then. */
function changeRoom(
  context: Context,
  kind: AuditKind,
  input: { sessionId: string },
  payload: object,
  work: (record: SessionRecord) => Answer<null>,
): Answer<RoomView> {
  return change(context, kind, payload, () => {
    const record = loadSessionRecord(context, input.sessionId)
    if (!record) return refuse('session-not-found')
    const done = work(record)
    return done.ok ? loadRoomView(context, input) : done
  })
}

const isListed = (record: SessionRecord, productId: string) =>
  record.list.some(line => line.product.id === productId)

export function leadRoom(context: Context, input: CallInput<'room.lead'>): Answer<RoomView> {
  return changeRoom(context, 'room.lead', input, input, record => {
    const { sessionId, step, productId } = input
    if (productId !== null && !isListed(record, productId)) return refuse('product-not-in-session')
    const last = loadPlaces(context.db, sessionId).at(-1)
    if (last?.step !== step || last.productId !== productId)
      insertPlace(context.db, sessionId, { step, productId }, context.now())
    return ok(null)
  })
}

/** A remark stays open until the minutes are approved; each version is kept. */
export function remarkProduct(context: Context, input: CallInput<'room.remark'>): Answer<RoomView> {
  const { sessionId, productId, text } = input
  return changeRoom(context, 'room.remark', input, { sessionId, productId }, record => {
    const { state } = record.session
    if (state === 'minuted' || state === 'decided') return refuse('session-locked', { facts: { state } })
    if (!isListed(record, productId)) return refuse('product-not-in-session')
    insertRemark(context.db, input, text, { at: context.now(), by: seatName(context.caller) })
    return ok(null)
  })
}

function updateRoom(context: Context, sessionId: string, update: Partial<Room>): Answer<null> {
  saveRoom(context.db, sessionId, { ...loadRoom(context.db, sessionId), ...update })
  return ok(null)
}

export function setTimer(context: Context, input: CallInput<'room.timer'>): Answer<RoomView> {
  const timerEndsAt = input.seconds === null ? null : context.now() + input.seconds * 1000
  return changeRoom(context, 'room.timer', input, input, () =>
    updateRoom(context, input.sessionId, { timerEndsAt }),
  )
}

export function projectRoom(context: Context, input: CallInput<'room.project'>): Answer<RoomView> {
  return changeRoom(context, 'room.project', input, input, () => {
    clearProjected(context.db)
    return updateRoom(context, input.sessionId, {
      projected: input.projected,
      resultsProjected: input.results,
    })
  })
}

/** What the projector shows: the product and who has sealed as a number; results only when the secretary shows them [RULES 9]. */
export function showRoom(context: Context): Answer<ProjectorView | null> {
  const sessionId = loadProjectedSession(context.db)
  const record = sessionId === undefined ? undefined : loadSessionRecord(context, sessionId)
  if (!record || sessionId === undefined) return ok(null)
  const room = loadRoom(context.db, sessionId)
  const now = loadPlaces(context.db, sessionId).at(-1)
  const line = record.list.find(entry => entry.product.id === now?.productId)
  return ok({
    title: record.session.title,
    step: now?.step ?? null,
    product: line ? projectedProduct(line) : null,
    products: record.list.length,
    concluded: record.list.filter(entry => entry.concluded).length,
    results: room.resultsProjected ? projectedResults(context, record) : [],
    timerEndsAt: room.timerEndsAt,
    clock: context.now(),
  })
}

function projectedProduct(line: ListedRecord): ProjectorView['product'] {
  return {
    position: line.position,
    name: line.product.name,
    producerName: line.product.producerName,
    setName: line.product.setName,
    round: line.round,
    sealed: line.sealed.length,
    due: line.due.length,
    opened: line.opened,
  }
}

function projectedResults(context: Context, record: SessionRecord): ProjectorView['results'] {
  return overviewOf(context, record).flatMap(row =>
    row.tally && row.stars
      ? [
          {
            position: row.position,
            name: row.name,
            producerName: row.producerName,
            mean: row.tally.mean,
            stars: row.stars,
            outcome: row.finding?.outcome ?? null,
          },
        ]
      : [],
  )
}
