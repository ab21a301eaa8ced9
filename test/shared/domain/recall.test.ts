import { expect, test } from 'vitest'
import { factFields } from '#shared/domain/facts/fact-fields.ts'
import { fieldsSchema } from '#shared/domain/facts/field.ts'
import { recallClock } from '#shared/domain/recall.ts'

test.each([
  ['2026-08-03', '2026-08-03', '2026-08-18', 15, 'open'],
  ['2026-08-03', '2026-08-12', '2026-08-18', 6, 'open'],
  ['2026-08-03', '2026-08-13', '2026-08-18', 5, 'soon'],
  ['2026-08-03', '2026-08-18', '2026-08-18', 0, 'soon'],
  ['2026-08-03', '2026-08-19', '2026-08-18', -1, 'late'],
  ['2026-12-20', '2027-01-01', '2027-01-04', 3, 'soon'],
] as const)('concluded on %s, asked on %s', (concludedOn, today, deadline, daysLeft, state) => {
  expect(recallClock(concludedOn, today)).toEqual({ deadline, daysLeft, state })
})

test.each(['a', 'b', 'c', 'd', 'đ', 'e'])('point %s is a ground', ground => {
  expect(grounds(ground)).toBe(true)
})

test.each(['f', 'g', 'A', 'hết hạn', 'expired'])('"%s" is none', ground => {
  expect(grounds(ground)).toBe(false)
})

const grounds = (ground: string) =>
  fieldsSchema(factFields.recallDecision).safeParse({
    stars: 3,
    recognition: 'Quyết định số 1205/QĐ-UBND',
    ground,
    reason: '',
    concludedOn: null,
  }).success
