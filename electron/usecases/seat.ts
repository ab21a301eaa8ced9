import type { SeatChoice } from '#shared/contract/seat.ts'
import type { SeatView } from '#shared/contract/workspace.ts'
import type { CallInput } from '#shared/contract.ts'
import { checkPin } from '#shared/domain/pin.ts'
import { afterFailure, decideAttempt, noFailures } from '#shared/domain/pin-attempts.ts'
import { ok } from '#shared/result.ts'
import { createMemberKey, type MemberSecret, openMemberKey } from '../sealing/member-key.ts'
import { loadRegulation } from '../store/council.ts'
import {
  insertKey,
  loadAttempts,
  loadKey,
  loadMember,
  loadMembers,
  type Member,
  saveAttempts,
} from '../store/member.ts'
import { type Answer, type Context, change, refuse } from './context.ts'

const seatView = (member: Member): SeatView => ({
  memberId: member.id,
  fullName: member.fullName,
  honorific: member.honorific,
  role: member.role,
})

/** Everybody who may sit down, and whether his seat waits or is locked. */
export function listSeats(context: Context): Answer<SeatChoice[]> {
  const now = context.now()
  return ok(
    loadMembers(context.db).map(member => {
      const decision = decideAttempt(loadAttempts(context.db, member.id), now)
      return {
        memberId: member.id,
        honorific: member.honorific,
        fullName: member.fullName,
        role: member.role,
        enrolled: member.enrolled,
        delayedUntil: decision.kind === 'wait' ? decision.untilAt : null,
        locked: decision.kind === 'locked',
      }
    }),
  )
}

/** A new PIN or passphrase by the council's policy, in the form it is stretched in. */
export function acceptPin(context: Pick<Context, 'db'>, secret: string): Answer<string> {
  const length = loadRegulation(context.db).pinLength
  const pin = checkPin(secret, length)
  if (pin.ok) return pin
  const short = pin.error === 'pin-too-short' || pin.error === 'passphrase-too-short'
  return refuse(short ? 'pin-too-short' : 'pin-too-simple', { facts: { length } })
}

/** First seat: the member sets his own PIN, which makes his keys. */
export async function enrolSeat(context: Context, input: CallInput<'seat.enrol'>): Promise<Answer<SeatView>> {
  const member = loadMember(context.db, input.memberId)
  if (!member) return refuse('member-not-found')
  if (member.enrolled) return refuse('member-already-enrolled', { facts: { member: member.fullName } })
  const pin = acceptPin(context, input.secret)
  if (!pin.ok) return pin
  const { deviceSecret, pinCost: cost, random } = context
  const key = await createMemberKey({ pin: pin.value, memberId: member.id, deviceSecret, cost, random })
  const enrolled = change(
    vacate(context),
    'seat.enrol',
    { member: member.id, signPublicKey: Buffer.from(key.signPublicKey).toString('hex') },
    () => {
      if (loadKey(context.db, member.id))
        return refuse('member-already-enrolled', { facts: { member: member.fullName } })
      insertKey(context.db, { memberId: member.id, ...key, createdAt: context.now() })
      return ok(null)
    },
  )
  if (!enrolled.ok) return enrolled
  context.seat({ kind: 'member', memberId: member.id, role: member.role, secret: key.secret })
  return ok(seatView(member))
}

/** Checks a member's PIN under the growing delay; a wrong one is counted in the file, so that a restart does not help. */
export async function proveMember(
  context: Context,
  memberId: string,
  secret: string,
): Promise<Answer<{ member: Member; secret: MemberSecret }>> {
  const member = loadMember(context.db, memberId)
  if (!member) return refuse('member-not-found')
  const key = loadKey(context.db, memberId)
  if (!key) return refuse('member-not-enrolled', { facts: { member: member.fullName } })
  const attempts = loadAttempts(context.db, memberId)
  const decision = decideAttempt(attempts, context.now())
  if (decision.kind === 'locked')
    return refuse(decision.reason === 'clock-back' ? 'seat-clock-back' : 'seat-locked', {
      facts: { member: member.fullName },
    })
  if (decision.kind === 'wait')
    return refuse('seat-delayed', {
      facts: { seconds: Math.ceil((decision.untilAt - context.now()) / 1000) },
    })
  // Counted before the try: pulling the plug during the check must not give a free guess.
  const counted = change(context, 'seat.try', { member: memberId }, () => {
    saveAttempts(context.db, memberId, afterFailure(attempts, context.now()))
    return ok(null)
  })
  if (!counted.ok) return counted
  const opened = await openMemberKey({
    pin: secret.normalize('NFC'),
    memberId,
    deviceSecret: context.deviceSecret,
    wrapped: key.wrapped,
  })
  if (!opened.ok)
    return refuse(opened.error === 'wrong-pin' ? 'pin-wrong' : opened.error, {
      facts: { member: member.fullName },
    })
  const proved = change(context, 'seat.proved', { member: memberId }, () => {
    saveAttempts(context.db, memberId, noFailures)
    return ok(null)
  })
  return proved.ok ? ok({ member, secret: opened.value }) : proved
}

/** Whoever still sits leaves, and the trail says so, before another takes the seat. */
function vacate(context: Context): Context {
  if (context.caller.kind === 'member') change(context, 'seat.leave', {}, () => ok(null))
  return { ...context, caller: { kind: 'nobody' } }
}

/** Sits down with the right PIN. */
export async function takeSeat(context: Context, input: CallInput<'seat.take'>): Promise<Answer<SeatView>> {
  const proved = await proveMember(context, input.memberId, input.secret)
  if (!proved.ok) return proved
  const { member, secret } = proved.value
  const caller = { kind: 'member', memberId: member.id, role: member.role, secret } as const
  const entered = change({ ...vacate(context), caller }, 'seat.take', { member: member.id }, () => ok(null))
  if (!entered.ok) return entered
  context.seat(caller)
  return ok(seatView(member))
}

/** Leaves at once: the keys are wiped from memory. */
export function leaveSeat(context: Context): Answer<null> {
  if (context.caller.kind !== 'member') return ok(null)
  const left = change(context, 'seat.leave', {}, () => ok(null))
  context.seat({ kind: 'nobody' })
  return left
}
