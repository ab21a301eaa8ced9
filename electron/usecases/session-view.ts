import type { Attendance, SessionProduct, SessionView } from '#shared/contract/session.ts'
import type { WrittenRound } from '#shared/contract/written.ts'
import type { CouncilInput } from '#shared/domain/council.ts'
import { belongsToCouncil } from '#shared/domain/council.ts'
import type { ProducerInput } from '#shared/domain/product.ts'
import { decideQuorum, type QuorumFinding } from '#shared/domain/quorum.ts'
import type { Regulation } from '#shared/domain/regulation.ts'
import { scoringMembers } from '#shared/domain/scoring-members.ts'
import { type SessionMove, sessionMoves } from '#shared/domain/session.ts'
import { type BallotHead, type BoxHead, loadBallotHeads, loadBoxHeads } from '../store/ballot.ts'
import { loadCouncil, loadRegulation } from '../store/council.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import { loadMembers, type Member } from '../store/member.ts'
import { loadProducer, loadProduct } from '../store/product.ts'
import {
  type FrozenProduct,
  loadAttendance,
  loadList,
  loadListed,
  loadRecusals,
  loadSession,
  type Session,
} from '../store/session.ts'
import { loadFindings } from '../store/tally.ts'
import { loadWritten } from '../store/written.ts'
import type { Context } from './context.ts'
import { productView } from './product.ts'

/** A session with everything that decides who is due, loaded once per call. */
export type SessionRecord = {
  readonly session: Session
  readonly council: CouncilInput | undefined
  readonly regulation: Regulation
  readonly members: readonly Member[]
  /** A session held in writing: everybody who is asked counts as present until a meeting is called. */
  readonly written: WrittenRound | null
  readonly attendance: readonly Attendance[]
  readonly quorum: QuorumFinding | null
  readonly list: readonly ListedRecord[]
}

export type ListedRecord = SessionProduct & {
  readonly boxes: readonly BoxHead[]
  readonly ballots: readonly BallotHead[]
  readonly waiver: string | null
  /** As frozen, or as it stands in a draft. */
  readonly producer: ProducerInput
}

const absent = (memberId: string): Attendance => ({
  memberId,
  present: false,
  reason: '',
  delegate: '',
  delegateDocument: '',
})

/**
 * Loads a session; undefined when there is none with this id. Members and regulation are the frozen ones after convening.
 * `only` leaves just one product in the list, for calls that must be quick whatever the session's size.
 */
export function loadSessionRecord(
  context: Pick<Context, 'db' | 'rubrics'>,
  sessionId: string,
  only?: string,
): SessionRecord | undefined {
  const { db } = context
  const session = loadSession(db, sessionId)
  if (!session) return undefined
  const regulation = session.frozen?.regulation ?? loadRegulation(db)
  const members = session.frozen?.members ?? loadMembers(db)
  const stored = new Map(loadAttendance(db, sessionId).map(line => [line.memberId, line]))
  const written = loadWritten(db, sessionId) ?? null
  const inWriting = written !== null && written.meetingReason === null
  const attendance = members.map(member => {
    const line = stored.get(member.id) ?? absent(member.id)
    return inWriting ? { ...line, present: belongsToCouncil(member.role) } : line
  })
  const present = new Set(attendance.filter(line => line.present).map(line => line.memberId))
  return {
    session,
    council: session.frozen?.council ?? loadCouncil(db),
    regulation,
    members,
    written,
    attendance,
    quorum: quorumOf(regulation, members, present),
    list: listOf(context, session, { members, attendance, regulation, written }, only),
  }
}

function quorumOf(
  regulation: Regulation,
  members: readonly Member[],
  present: ReadonlySet<string>,
): QuorumFinding | null {
  if (!regulation.quorum) return null
  const council = members.filter(member => belongsToCouncil(member.role))
  return decideQuorum(regulation.quorum, {
    size: council.length,
    present: council.filter(member => present.has(member.id)).length,
    chairPresent: council.some(member => member.role === 'chair' && present.has(member.id)),
  })
}

function listOf(
  context: Pick<Context, 'db' | 'rubrics'>,
  session: Session,
  council: Pick<SessionRecord, 'members' | 'attendance' | 'regulation' | 'written'>,
  only: string | undefined,
): ListedRecord[] {
  const { db } = context
  const recusals = loadRecusals(db, session.id)
  const boxes = Map.groupBy(loadBoxHeads(db, session.id, only), box => box.productId)
  const ballots = Map.groupBy(loadBallotHeads(db, session.id, only), ballot => ballot.productId)
  const findings = loadFindings(db, session.id)
  const scoring = scoringMembers(council.members, council.attendance, council.regulation)
  // A meeting called after a written round is held by those who come, not by those who wrote [26 Đ.7.6.d].
  const metAfterWriting = council.written !== null && council.written.meetingReason !== null
  const list = only === undefined ? loadList(db, session.id) : [loadListed(db, session.id, only) ?? []].flat()
  return list.map(listed => {
    const product = listed.product ?? loadProduct(db, listed.productId)
    if (!product)
      throw new DamagedRecord(`Session ${session.id} lists product ${listed.productId}, which is gone`)
    const ofProduct = boxes.get(listed.productId) ?? []
    const round = ofProduct.at(-1)?.round ?? 1
    const own = ballots.get(listed.productId) ?? []
    const recused = recusals.get(listed.productId) ?? []
    return {
      product: productView(context, product),
      position: listed.position,
      round,
      rubricSha256: listed.rubricSha256,
      recusals: recused,
      due:
        (metAfterWriting ? null : ofProduct.at(-1)?.due) ??
        scoring.filter(id => !recused.some(recusal => recusal.memberId === id)),
      sealed: own.filter(ballot => ballot.round === round).map(ballot => ballot.memberId),
      opened: ofProduct.at(-1)?.openedAt != null,
      concluded: findings.get(listed.productId)?.round === round,
      boxes: ofProduct,
      ballots: own,
      waiver: listed.waiver,
      producer: producerOf(context, listed.product, product.producerId),
    }
  })
}

function producerOf(
  context: Pick<Context, 'db'>,
  frozen: FrozenProduct | undefined,
  producerId: string,
): ProducerInput {
  const producer = frozen?.producer ?? loadProducer(context.db, producerId)
  if (!producer) throw new DamagedRecord(`Producer ${producerId} is gone`)
  return producer
}

/** Moves that leave from the session's state. */
function movesFrom(session: Session): SessionMove[] {
  return (Object.keys(sessionMoves) as SessionMove[]).filter(move =>
    sessionMoves[move].from.some(state => state === session.state),
  )
}

export function sessionView(record: SessionRecord): SessionView {
  const { session, regulation, members, written, attendance, quorum, list } = record
  const { id, state, title, year, batch, place, heldOn, startMinute, endedOn, endMinute } = session
  return {
    ...{ id, state, title, year, batch, place, heldOn, startMinute, endedOn, endMinute },
    products: list.length,
    members,
    written,
    regulation,
    attendance,
    quorum,
    list: list.map(
      ({ boxes: _boxes, ballots: _ballots, waiver: _waiver, producer: _producer, ...line }) => line,
    ),
    openers:
      session.presidingId && session.secretaryId
        ? { presidingId: session.presidingId, secretaryId: session.secretaryId }
        : null,
    moves: movesFrom(session),
  }
}
