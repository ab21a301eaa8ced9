import { describe, expect, test } from 'vitest'
import type { BallotDraft } from '#shared/contract/ballot.ts'
import {
  applyEdit,
  type BallotEdit,
  criterionOf,
  editCall,
  emptyDraft,
  inverseEdit,
} from '../../../renderer/screens/scoring/ballot-edit.ts'

const written: BallotDraft = {
  choices: { '1.1': 2 },
  notes: { '1.1': 'đủ hồ sơ' },
  setAside: ['1.2'],
  gates: [{ gateId: 'set:1', reason: 'giấy giả' }],
  opinion: 'tốt',
}

test.each<[string, BallotEdit, Partial<BallotDraft>]>([
  [
    'a choice',
    { kind: 'choose', criterion: '1.2', choice: 'none' },
    { choices: { '1.1': 2, '1.2': 'none' } },
  ],
  ['a choice taken back', { kind: 'choose', criterion: '1.1', choice: null }, { choices: {} }],
  [
    'a note',
    { kind: 'note', criterion: '1.2', note: ' xem lại ' },
    { notes: { '1.1': 'đủ hồ sơ', '1.2': 'xem lại' } },
  ],
  ['a note wiped out', { kind: 'note', criterion: '1.1', note: '  ' }, { notes: {} }],
  ['set aside twice', { kind: 'aside', criterion: '1.2', aside: true }, { setAside: ['1.2'] }],
  ['no longer set aside', { kind: 'aside', criterion: '1.2', aside: false }, { setAside: [] }],
  [
    'a gate with another reason',
    { kind: 'gate', gateId: 'set:1', reason: 'hết hạn' },
    { gates: [{ gateId: 'set:1', reason: 'hết hạn' }] },
  ],
  ['a gate taken back', { kind: 'gate', gateId: 'set:1', reason: '' }, { gates: [] }],
  ['an opinion', { kind: 'opinion', opinion: 'khá ' }, { opinion: 'khá' }],
])('%s', (_, edit, change) => {
  expect(applyEdit(written, edit)).toEqual({ ...written, ...change })
})

describe('every edit can be taken back', () => {
  const edits: BallotEdit[] = [
    { kind: 'choose', criterion: '1.1', choice: 0 },
    { kind: 'choose', criterion: '9', choice: 1 },
    { kind: 'choose', criterion: '1.1', choice: null },
    { kind: 'note', criterion: '1.1', note: 'khác' },
    { kind: 'note', criterion: '9', note: 'mới' },
    { kind: 'aside', criterion: '1.2', aside: false },
    { kind: 'aside', criterion: '9', aside: true },
    { kind: 'gate', gateId: 'set:1', reason: '' },
    { kind: 'gate', gateId: '9', reason: 'thiếu phiếu' },
    { kind: 'opinion', opinion: '' },
  ]
  test.each(edits)('%j', edit => {
    expect(applyEdit(applyEdit(written, edit), inverseEdit(written, edit))).toEqual(written)
  })
})

test('the call carries the place and nothing that the shell knows better', () => {
  const where = { sessionId: 's', productId: 'p' }
  expect(editCall(where, { kind: 'choose', criterion: '1.1', choice: 3 })).toEqual({
    name: 'ballot.choose',
    input: { sessionId: 's', productId: 'p', criterion: '1.1', choice: 3 },
  })
})

test('an edit of the whole sheet belongs to no criterion', () => {
  expect(criterionOf({ kind: 'opinion', opinion: '' })).toBeNull()
  expect(criterionOf({ kind: 'note', criterion: '9', note: '' })).toBe('9')
  expect(emptyDraft.choices).toEqual({})
})
