import type { MemberView } from '#shared/contract/council.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { compareMembers } from '#shared/domain/council.ts'

/** A member who still has ballots to seal. */
export type Waiting = { readonly member: MemberView; readonly open: number }

/** Members with open ballots in the order of the council, beginning after `seatId`: the machine goes round the table. */
export function waitingMembers(session: SessionView, seatId: string | null): Waiting[] {
  const order = [...session.members].sort(compareMembers)
  const at = order.findIndex(member => member.id === seatId)
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]
  return round
    .map(member => ({ member, open: openBallots(session, member.id) }))
    .filter(waiting => waiting.open > 0)
}

function openBallots(session: SessionView, memberId: string): number {
  return session.list.filter(
    line => !line.opened && line.due.includes(memberId) && !line.sealed.includes(memberId),
  ).length
}

const storageKey = 'cham-sao.hand-over'

/** Who the machine was passed to and where he goes on; kept for this window only. */
export type HandOver = { readonly memberId: string; readonly sessionId: string }

export function passTo(handOver: HandOver | null): void {
  if (handOver) sessionStorage.setItem(storageKey, JSON.stringify(handOver))
  else sessionStorage.removeItem(storageKey)
}

export function passedTo(): HandOver | null {
  const stored = sessionStorage.getItem(storageKey)
  return stored === null ? null : (JSON.parse(stored) as HandOver)
}
