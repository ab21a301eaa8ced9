import type { SessionView } from '#shared/contract/session.ts'
import {
  decideMove,
  type MoveError,
  minutesLack,
  type SessionMove,
  sessionMoves,
  sessionStates,
} from '#shared/domain/session.ts'
import { notInWriting } from '#shared/domain/written-round.ts'
import type { CallError } from '#shared/error-code.ts'

const listed = (value: unknown): string | number =>
  Array.isArray(value) ? value.join('; ') : typeof value === 'number' ? value : String(value)

function callError({ code, ...facts }: MoveError): CallError {
  const texts = Object.entries(facts).map(([name, value]) => [name, listed(value)] as const)
  return { code, facts: Object.fromEntries(texts) }
}

/**
 * What stands in the way of a move as far as the session shows it, by the same rule that the shell decides with. What only the
 * shell knows (a spread over the limit, missing keys) it answers when the move is made.
 */
export function obstacleTo(move: SessionMove, session: SessionView): CallError | null {
  const names = (test: (line: SessionView['list'][number]) => boolean) =>
    session.list.filter(test).map(line => line.product.name)
  const decided = decideMove(move, {
    state: session.state,
    reason: 'given when asked',
    regulationQuorumSet: session.regulation.quorum !== null,
    products: session.list.length,
    productsWithoutCase: names(line => line.product.casesMissing.length > 0),
    productsFirstInWriting: session.written ? notInWriting(session.list.map(line => line.product)) : [],
    scorers: Math.max(0, ...session.list.map(line => line.due.length)),
    quorum: session.quorum ?? undefined,
    productsNotTallied: names(line => !line.opened),
    productsOverLimit: [],
    productsNeedMeeting: [],
    productsNotConcluded: names(line => !line.concluded),
    minutesLack: minutesLack(session),
  })
  return decided.ok ? null : callError(decided.error)
}

/** Whether a move leads to an earlier step; those ask for a reason. */
export function goesBack(move: SessionMove): boolean {
  const { from, to } = sessionMoves[move]
  return from.every(state => sessionStates.indexOf(state) > sessionStates.indexOf(to))
}
