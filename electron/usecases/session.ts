import type { SessionSummary, SessionView } from '#shared/contract/session.ts'
import type { CallInput } from '#shared/contract.ts'
import type { AuditKind } from '#shared/domain/audit-kind.ts'
import { ok } from '#shared/result.ts'
import { loadBallotHeads } from '../store/ballot.ts'
import { loadMember } from '../store/member.ts'
import { loadProduct } from '../store/product.ts'
import {
  deleteListed,
  deleteRecusal,
  insertListed,
  insertSession,
  loadList,
  loadListed,
  loadSession,
  loadSessions,
  saveAttendance,
  saveRecusal,
  updateListedPosition,
  updateSession,
} from '../store/session.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { loadSessionRecord, sessionView } from './session-view.ts'

export function listSessions(context: Context): Answer<SessionSummary[]> {
  return ok(
    loadSessions(context.db).map(
      ({ frozen: _frozen, presidingId: _p, secretaryId: _s, recoveryPublicKey: _r, ...summary }) => summary,
    ),
  )
}

export function createSession(context: Context, input: CallInput<'session.create'>): Answer<SessionSummary> {
  const id = context.newId()
  return change(context, 'session.create', { id, ...input }, () => {
    insertSession(context.db, id, input, context.now())
    return ok({ ...input, id, state: 'draft', products: 0 })
  })
}

export function loadSessionView(context: Context, input: { sessionId: string }): Answer<SessionView> {
  const record = loadSessionRecord(context, input.sessionId)
  return record ? ok(sessionView(record)) : refuse('session-not-found')
}

export function saveSession(context: Context, input: CallInput<'session.save'>): Answer<SessionView> {
  return change(context, 'session.save', { id: input.sessionId, ...input.session }, () => {
    const session = loadSession(context.db, input.sessionId)
    if (!session) return refuse('session-not-found')
    if (session.state === 'minuted' || session.state === 'decided')
      return refuse('session-locked', { facts: { state: session.state } })
    updateSession(context.db, input.sessionId, input.session)
    return loadSessionView(context, input)
  })
}

/** Runs a change of the run-list or the roll, allowed only in the named states. */
function changeSession(
  context: Context,
  kind: AuditKind,
  input: { sessionId: string },
  states: readonly string[],
  work: () => Answer<null>,
): Answer<SessionView> {
  return change(context, kind, input, () => {
    const session = loadSession(context.db, input.sessionId)
    if (!session) return refuse('session-not-found')
    if (!states.includes(session.state)) return refuse('session-locked', { facts: { state: session.state } })
    const done = work()
    return done.ok ? loadSessionView(context, input) : done
  })
}

export function addProducts(context: Context, input: CallInput<'session.addProducts'>): Answer<SessionView> {
  return changeSession(context, 'session.addProducts', input, ['draft'], () => {
    const list = loadList(context.db, input.sessionId)
    const listed = new Set(list.map(entry => entry.productId))
    let position = (list.at(-1)?.position ?? -1) + 1
    for (const productId of input.productIds) {
      const product = loadProduct(context.db, productId)
      if (!product) return refuse('product-not-found')
      if (listed.has(productId))
        return refuse('product-already-in-session', { facts: { name: product.name } })
      listed.add(productId)
      insertListed(context.db, input.sessionId, productId, position++)
    }
    return ok(null)
  })
}

export function removeListedProduct(
  context: Context,
  input: CallInput<'session.removeProduct'>,
): Answer<SessionView> {
  return changeSession(context, 'session.removeProduct', input, ['draft'], () => {
    if (!loadListed(context.db, input.sessionId, input.productId)) return refuse('product-not-in-session')
    deleteListed(context.db, input.sessionId, input.productId)
    return ok(null)
  })
}

/** The run-list may be reordered until the session is concluded; every listed product must be named once. */
export function reorderProducts(context: Context, input: CallInput<'session.reorder'>): Answer<SessionView> {
  return changeSession(context, 'session.reorder', input, ['draft', 'convened', 'scoring', 'tallied'], () => {
    const listed = new Set(loadList(context.db, input.sessionId).map(entry => entry.productId))
    const wanted = new Set(input.productIds)
    if (wanted.size !== listed.size || [...wanted].some(id => !listed.has(id)))
      return refuse('product-not-in-session')
    for (const [position, productId] of [...wanted].entries())
      updateListedPosition(context.db, input.sessionId, productId, position)
    return ok(null)
  })
}

/** The roll; who has sealed a ballot was there, and a late-comer changes nothing of a round that is already open. */
export function recordAttendance(context: Context, input: CallInput<'session.attend'>): Answer<SessionView> {
  return changeSession(context, 'session.attend', input, ['draft', 'convened', 'scoring'], () => {
    const sealed = new Set(loadBallotHeads(context.db, input.sessionId).map(ballot => ballot.memberId))
    for (const line of input.attendance) {
      const member = loadMember(context.db, line.memberId)
      if (!member) return refuse('member-not-found')
      if (!line.present && sealed.has(line.memberId))
        return refuse('member-sealed', { facts: { member: member.fullName } })
      saveAttendance(context.db, input.sessionId, line)
    }
    return ok(null)
  })
}

/** Declares a conflict of interest with its reason, or takes it back with null; not once the member has sealed [RULES 10]. */
export function recuseMember(context: Context, input: CallInput<'session.recuse'>): Answer<SessionView> {
  return changeSession(context, 'session.recuse', input, ['draft', 'convened', 'scoring'], () => {
    const line = loadSessionRecord(context, input.sessionId)?.list.find(
      entry => entry.product.id === input.productId,
    )
    if (!line) return refuse('product-not-in-session')
    if (!loadMember(context.db, input.memberId)) return refuse('member-not-found')
    if (line.ballots.some(ballot => ballot.memberId === input.memberId)) return refuse('recusal-after-seal')
    if (line.boxes.some(box => box.openedAt !== null))
      return refuse('tally-already-open', { facts: { name: line.product.name } })
    if (input.reason === null) deleteRecusal(context.db, input.sessionId, input.productId, input.memberId)
    else if (input.reason === '') return refuse('reason-missing', { at: 'reason' })
    else
      saveRecusal(
        context.db,
        input.sessionId,
        input.productId,
        { memberId: input.memberId, reason: input.reason },
        context.now(),
      )
    return ok(null)
  })
}
