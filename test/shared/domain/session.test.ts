import { describe, expect, test } from 'vitest'
import {
  decideMove,
  type MoveSituation,
  minutesLack,
  type SessionMove,
  type SessionState,
  sessionMoves,
  sessionStates,
} from '#shared/domain/session.ts'

const quorum = { present: 7, size: 9, needed: 7, enough: true, chairMissing: false }
const good: MoveSituation = {
  state: 'draft',
  reason: 'nhập nhầm',
  regulationQuorumSet: true,
  products: 4,
  productsWithoutCase: [],
  productsFirstInWriting: [],
  scorers: 7,
  quorum,
  productsNotTallied: [],
  productsOverLimit: [],
  productsNeedMeeting: [],
  productsNotConcluded: [],
  minutesLack: [],
}

describe('every move from every state', () => {
  const allowed: Record<SessionState, SessionMove[]> = {
    draft: ['convene'],
    convened: ['withdraw', 'startScoring'],
    scoring: ['finishScoring'],
    tallied: ['reopenScoring', 'conclude'],
    concluded: ['reopenTally', 'approveMinutes'],
    minuted: ['reopenMinutes', 'decide'],
    decided: ['reopenDecision'],
  }
  test.each(sessionStates)('%s', state => {
    for (const move of Object.keys(sessionMoves) as SessionMove[]) {
      const result = decideMove(move, { ...good, state })
      if (allowed[state].includes(move)) expect(result).toEqual({ ok: true, value: sessionMoves[move].to })
      else expect(result).toEqual({ ok: false, error: { code: 'move-not-allowed', state, move } })
    }
  })
})

test.each([
  ['convene', 'draft', { products: 0 }, 'session-without-products'],
  ['convene', 'draft', { productsWithoutCase: ['Trà'] }, 'case-missing'],
  ['convene', 'draft', { regulationQuorumSet: false }, 'quorum-rule-missing'],
  ['withdraw', 'convened', { reason: '  ' }, 'reason-missing'],
  ['startScoring', 'convened', { quorum: undefined }, 'quorum-rule-missing'],
  ['startScoring', 'convened', { quorum: { ...quorum, enough: false, chairMissing: true } }, 'chair-absent'],
  ['startScoring', 'convened', { quorum: { ...quorum, present: 6, enough: false } }, 'quorum-not-met'],
  ['startScoring', 'convened', { scorers: 0 }, 'session-without-scorers'],
  ['finishScoring', 'scoring', { productsNotTallied: ['Trà'] }, 'products-not-tallied'],
  ['reopenScoring', 'tallied', { reason: undefined }, 'reason-missing'],
  ['conclude', 'tallied', { productsOverLimit: ['Trà'] }, 'products-over-limit'],
  ['conclude', 'tallied', { productsNotConcluded: ['Trà'] }, 'products-not-concluded'],
  ['reopenDecision', 'decided', { reason: '' }, 'reason-missing'],
] as const)('%s from %s with %j is refused with %s', (move, state, change, code) => {
  expect(decideMove(move, { ...good, state, ...change })).toMatchObject({ ok: false, error: { code } })
})

describe('minutes', () => {
  const meeting = {
    heldOn: '2026-06-05',
    startMinute: 480,
    endedOn: null,
    endMinute: 990,
    place: 'Phòng họp số 2',
  }
  test.each([
    [{}, []],
    [{ heldOn: null }, ['heldOn']],
    [{ startMinute: null, endMinute: null }, ['startMinute', 'endMinute']],
    [{ place: '  ' }, ['place']],
    [{ endMinute: 480 }, ['endAfterStart']],
    [{ endMinute: 60, endedOn: '2026-06-06' }, []],
    [{ endedOn: '2026-06-04' }, ['endAfterStart']],
  ] as const)('with %j lack %j', (change, lacks) => {
    expect(minutesLack({ ...meeting, ...change })).toEqual(lacks)
  })

  test('that lack something are not approved', () => {
    const result = decideMove('approveMinutes', { ...good, state: 'concluded', minutesLack: ['place'] })
    expect(result).toEqual({ ok: false, error: { code: 'minutes-incomplete', fields: ['place'] } })
  })
})
