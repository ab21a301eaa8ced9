import type { WrittenStatus } from '#shared/contract/written.ts'
import type { CallInput } from '#shared/contract.ts'
import type { AuditKind } from '#shared/domain/audit-kind.ts'
import type { SessionState } from '#shared/domain/session.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { daysLeft, meetingReasons, notInWriting } from '#shared/domain/written-round.ts'
import { ok } from '#shared/result.ts'
import { deleteWritten, loadWritten, saveWritten } from '../store/written.ts'
import { type Answer, type Context, change, dayOf, refuse } from './context.ts'
import { loadSessionRecord, type SessionRecord } from './session-view.ts'
import { lastRounds } from './tally-view.ts'

function writtenProducts(context: Context, record: SessionRecord) {
  const rounds = lastRounds(context, record)
  return record.list.map(line => {
    const round = rounds.get(line.product.id)
    return {
      name: line.product.name,
      opened: line.opened,
      overLimit: round?.tally.overLimit ?? false,
      gatesRaised: round?.ballots.reduce((sum, ballot) => sum + ballot.gates.length, 0) ?? 0,
    }
  })
}

export function loadWrittenStatus(
  context: Context,
  input: { sessionId: string },
): Answer<WrittenStatus | null> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const round = loadWritten(context.db, input.sessionId)
  if (!round) return ok(null)
  const due = new Set(record.list.flatMap(line => line.due))
  return ok({
    ...round,
    daysLeft: daysLeft(round.deadlineOn, dayOf(context.now())),
    members: [...due].map(memberId => ({
      memberId,
      due: record.list.filter(line => line.due.includes(memberId)).length,
      returned: record.list.filter(line => line.sealed.includes(memberId)).length,
    })),
    reasons: meetingReasons(record.regulation.written, writtenProducts(context, record)),
  })
}

/** Products whose opened sheets ask for a meeting that nobody called yet; none where the session is not held in writing. */
export function waitForMeeting(context: Context, record: SessionRecord): string[] {
  if (record.written === null || record.written.meetingReason !== null) return []
  const reasons = meetingReasons(record.regulation.written, writtenProducts(context, record))
  return [...new Set(reasons.flatMap(reason => reason.products))]
}

/** Whether a sheet may still be handed in: a written round ends on its deadline, a meeting has none. */
export function checkDeadline(context: Context, record: SessionRecord): Answer<null> {
  const { written } = record
  if (written === null || written.meetingReason !== null) return ok(null)
  if (daysLeft(written.deadlineOn, dayOf(context.now())) >= 0) return ok(null)
  return refuse('written-deadline-passed', { facts: { deadline: formatTableDate(written.deadlineOn) } })
}

function changeWritten(
  context: Context,
  kind: AuditKind,
  input: { sessionId: string },
  states: readonly SessionState[],
  work: (record: SessionRecord) => Answer<null>,
): Answer<WrittenStatus | null> {
  return change(context, kind, input, () => {
    const record = loadSessionRecord(context, input.sessionId)
    if (!record) return refuse('session-not-found')
    const { state } = record.session
    if (!states.includes(state)) return refuse('session-locked', { facts: { state } })
    const done = work(record)
    return done.ok ? loadWrittenStatus(context, input) : done
  })
}

export function beginWritten(
  context: Context,
  input: CallInput<'written.begin'>,
): Answer<WrittenStatus | null> {
  return changeWritten(context, 'written.begin', input, ['draft', 'convened'], record => {
    const { sessionId, sentOn, deadlineOn } = input
    const others = notInWriting(record.list.map(line => line.product))
    if (others.length > 0) return refuse('written-first-time', { facts: { products: others.join('; ') } })
    if (deadlineOn < sentOn) return refuse('input-invalid', { at: 'deadlineOn' })
    saveWritten(context.db, sessionId, { sentOn, deadlineOn, meetingReason: null })
    return ok(null)
  })
}

export function cancelWritten(
  context: Context,
  input: CallInput<'written.cancel'>,
): Answer<WrittenStatus | null> {
  return changeWritten(context, 'written.cancel', input, ['draft', 'convened'], () => {
    deleteWritten(context.db, input.sessionId)
    return ok(null)
  })
}

/** A deadline only moves to a later day, never over a meeting already called. */
export function extendWritten(
  context: Context,
  input: CallInput<'written.extend'>,
): Answer<WrittenStatus | null> {
  return changeWritten(context, 'written.extend', input, ['scoring'], ({ written }) => {
    if (written === null || written.meetingReason !== null) return refuse('written-not-in-force')
    if (input.deadlineOn <= written.deadlineOn) return refuse('input-invalid', { at: 'deadlineOn' })
    saveWritten(context.db, input.sessionId, { ...written, deadlineOn: input.deadlineOn })
    return ok(null)
  })
}

/** The sheets are in and opinions differ too much: from now on whoever attends decides, as in any meeting. */
export function callMeeting(
  context: Context,
  input: CallInput<'written.callMeeting'>,
): Answer<WrittenStatus | null> {
  return changeWritten(context, 'written.callMeeting', input, ['scoring', 'tallied'], () => {
    const round = loadWritten(context.db, input.sessionId)
    if (round === undefined || round.meetingReason !== null) return refuse('written-not-in-force')
    saveWritten(context.db, input.sessionId, { ...round, meetingReason: input.reason })
    return ok(null)
  })
}
