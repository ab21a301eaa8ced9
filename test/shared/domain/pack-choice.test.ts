import { describe, expect, test } from 'vitest'
import {
  latestProlongation,
  needsPackNote,
  proposePack,
  transitionDeadline,
} from '#shared/domain/pack-choice.ts'
import type { RegistrationKind } from '#shared/domain/product.ts'
import { type PackHead, packHeadSchema } from '#shared/domain/rubric.ts'
import { soundHead } from './sound-set.ts'

const head = (id: string, decision: string, effectiveFrom: string, amendedBy?: string[]): PackHead =>
  packHeadSchema.parse({ ...soundHead, id, decision, effectiveFrom, ...(amendedBy ? { amendedBy } : {}) })

const shipped = [
  head('26-2026', '26/2026/QĐ-TTg', '2026-05-22'),
  head('1048-2019', '1048/QĐ-TTg', '2019-08-21', ['781/QĐ-TTg']),
]
const old = head('148-2023', '148/QĐ-TTg', '2023-02-24')
const oldAmended = head('148-2025', '148/QĐ-TTg', '2023-02-24', ['1489/QĐ-TTg'])
const future = head('9-2029', '9/2029/QĐ-TTg', '2029-03-01')

test('the transition ends on 21/6 for re-evaluations and on 21/7/2026 for the others [26 Đ.12]', () => {
  expect(transitionDeadline('reEvaluation')).toBe('2026-06-21')
  expect(transitionDeadline('first')).toBe('2026-07-21')
  expect(transitionDeadline('upgrade')).toBe('2026-07-21')
})

test('a certificate is prolonged by at most 180 days [26 Đ.12.3]', () => {
  expect(latestProlongation('2026-06-30')).toBe('2026-12-27')
})

describe('the pack follows the day of lodging', () => {
  test.each<
    [
      lodgedOn: string | null,
      kind: RegistrationKind,
      onDay: string,
      reason: string,
      decision: string | null,
      packId: string | null,
    ]
  >([
    ['2026-05-22', 'first', '2026-06-01', 'in-force', '26/2026/QĐ-TTg', '26-2026'],
    ['2026-11-20', 'reEvaluation', '2026-11-23', 'in-force', '26/2026/QĐ-TTg', '26-2026'],
    ['2026-05-21', 'first', '2026-06-01', 'transition', '148/QĐ-TTg', null],
    ['2026-05-21', 'first', '2026-07-21', 'transition', '148/QĐ-TTg', null],
    ['2026-05-21', 'upgrade', '2026-07-22', 'transition-over', '26/2026/QĐ-TTg', '26-2026'],
    ['2026-05-21', 'reEvaluation', '2026-06-21', 'transition', '148/QĐ-TTg', null],
    ['2026-05-21', 'reEvaluation', '2026-06-22', 'transition-over', '26/2026/QĐ-TTg', '26-2026'],
    ['2024-03-01', 'first', '2024-04-01', 'in-force', '148/QĐ-TTg', null],
    ['2023-02-23', 'first', '2023-02-23', 'in-force', '1048/QĐ-TTg', '1048-2019'],
    ['2019-08-21', 'first', '2019-10-01', 'in-force', '1048/QĐ-TTg', '1048-2019'],
    ['2019-08-20', 'first', '2019-08-20', 'before-first', null, null],
    [null, 'first', '2026-11-23', 'not-lodged', '26/2026/QĐ-TTg', '26-2026'],
    [null, 'first', '2026-05-21', 'not-lodged', '148/QĐ-TTg', null],
  ])('%s, %s, on %s: %s, %s', (lodgedOn, registration, onDay, reason, decision, packId) => {
    expect(proposePack({ lodgedOn, registration, onDay }, shipped)).toMatchObject({
      reason,
      decision,
      packId,
    })
  })
})

describe('imported decisions', () => {
  const facts = { lodgedOn: '2026-05-01', registration: 'first', onDay: '2026-06-01' } as const
  test('148 as amended by 1489 is preferred where it applies, 148 alone is offered with a caution', () => {
    expect(proposePack(facts, [...shipped, old])).toMatchObject({
      packId: '148-2023',
      amendmentMissing: true,
      deadline: '2026-07-21',
    })
    expect(proposePack(facts, [...shipped, old, oldAmended])).toMatchObject({
      packId: '148-2025',
      amendmentMissing: false,
    })
  })
  test('before 06/7/2025 148 applies without its amendment', () => {
    expect(
      proposePack({ ...facts, lodgedOn: '2025-07-05', onDay: '2025-08-01' }, [...shipped, old]),
    ).toMatchObject({ packId: '148-2023', amendmentMissing: false, deadline: null })
  })
  test('a later decision applies from its own day', () => {
    const packs = [...shipped, future]
    expect(proposePack({ ...facts, lodgedOn: '2029-02-28', onDay: '2029-04-01' }, packs).packId).toBe(
      '26-2026',
    )
    expect(proposePack({ ...facts, lodgedOn: '2029-03-01', onDay: '2029-04-01' }, packs).packId).toBe(
      '9-2029',
    )
  })
})

test.each<[string | null, string, boolean]>([
  ['2026-06-10', '26-2026', false],
  ['2026-06-10', '1048-2019', true],
  ['2026-05-01', '26-2026', true],
  [null, '1048-2019', false],
])('lodged %s and scored with %s needs a note: %s', (lodgedOn, packId, needed) => {
  expect(needsPackNote({ lodgedOn, registration: 'first', onDay: '2026-06-15' }, packId, shipped)).toBe(
    needed,
  )
})
