import type { SeatChoice } from '#shared/contract/seat.ts'
import type { CallInput } from '#shared/contract.ts'
import { noFailures } from '#shared/domain/pin-attempts.ts'
import { ok } from '#shared/result.ts'
import { rewrapMemberKey } from '../sealing/member-key.ts'
import {
  loadKey,
  loadMember,
  loadMembers,
  type Member,
  saveAttempts,
  updateKeyRetired,
  updateKeyWrapped,
} from '../store/member.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { acceptPin, listSeats, proveMember } from './seat.ts'

/** The seated member's own new PIN. */
export async function changeSecret(
  context: Context,
  input: CallInput<'seat.changeSecret'>,
): Promise<Answer<null>> {
  const { caller, deviceSecret, pinCost: cost, random } = context
  if (caller.kind !== 'member') return refuse('seat-required')
  const pin = acceptPin(context, input.next)
  if (!pin.ok) return pin
  const proved = await proveMember(context, caller.memberId, input.current)
  if (!proved.ok) return proved
  const { memberId } = caller
  const wrapped = loadKey(context.db, memberId)?.wrapped
  const rewrapped = await rewrapMemberKey({
    pin: input.current.normalize('NFC'),
    newPin: pin.value,
    memberId,
    deviceSecret,
    cost,
    random,
    wrapped,
  })
  if (!rewrapped.ok)
    return refuse(rewrapped.error === 'wrong-pin' ? 'pin-wrong' : rewrapped.error, {
      facts: { member: proved.value.member.fullName },
    })
  return change(context, 'seat.changeSecret', { member: memberId }, () => {
    updateKeyWrapped(context.db, memberId, rewrapped.value)
    return ok(null)
  })
}

/**
 * Who must agree to a reset: chair and secretary; the vice chair stands in for the one whose own PIN is lost. Both prove
 * themselves with their PIN, so nobody resets a colleague's key alone.
 */
function resettersOf(members: readonly Member[], memberId: string): string[] {
  const seat = (role: Member['role']) =>
    members.filter(member => member.role === role && member.id !== memberId && member.enrolled)
  const usual = [...seat('chair'), ...seat('secretary')]
  return usual.length >= 2
    ? usual.map(member => member.id)
    : [...usual, ...seat('viceChair')].map(member => member.id)
}

/** Retires a member's key with a reason and a trace; he sets a new PIN at his next seat. */
export async function resetSeat(
  context: Context,
  input: CallInput<'seat.reset'>,
): Promise<Answer<SeatChoice[]>> {
  const member = loadMember(context.db, input.memberId)
  if (!member) return refuse('member-not-found')
  if (!member.enrolled) return refuse('member-not-enrolled', { facts: { member: member.fullName } })
  const allowed = resettersOf(loadMembers(context.db), member.id)
  const approvers = new Set(input.approvals.map(approval => approval.memberId))
  if (approvers.size !== 2 || [...approvers].some(id => !allowed.includes(id)))
    return refuse('approval-missing')
  for (const approval of input.approvals) {
    const proved = await proveMember(context, approval.memberId, approval.secret)
    if (!proved.ok) return proved
  }
  return change(
    context,
    'seat.reset',
    { member: member.id, reason: input.reason, approvedBy: [...approvers] },
    () => {
      updateKeyRetired(context.db, member.id, context.now())
      saveAttempts(context.db, member.id, noFailures)
      return listSeats(context)
    },
  )
}

/** The chair opens a locked seat; the chair's own seat is opened by the vice chair or the secretary. */
export function unlockSeat(context: Context, input: CallInput<'seat.unlock'>): Answer<SeatChoice[]> {
  return change(context, 'seat.unlock', { member: input.memberId }, () => {
    const member = loadMember(context.db, input.memberId)
    if (!member) return refuse('member-not-found')
    const { caller } = context
    if (caller.kind === 'member' && caller.role !== 'chair' && member.role !== 'chair')
      return refuse('role-refused', { facts: { role: caller.role } })
    saveAttempts(context.db, member.id, noFailures)
    return listSeats(context)
  })
}
