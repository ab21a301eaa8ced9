import { expect, it } from 'vitest'
import { askedOnce, withShared } from '../../../renderer/screens/facts/asked-once.ts'

const steps = ['Đã tiếp nhận 02 hồ sơ.']

it('asks once for what two papers say alike, and saves the answer with both', () => {
  const shared = askedOnce(
    new Map([
      ['councilReport', { steps }],
      ['submission', { steps, enclosures: [] }],
      ['advisoryReport', { steps }],
    ]),
  )
  expect(shared).toEqual([{ key: 'steps', kind: 'submission', others: ['councilReport'] }])
  const typed = { submission: { steps: ['Đã họp.'], enclosures: [] }, councilReport: { steps } }
  expect(withShared(typed, shared)).toEqual({
    submission: { steps: ['Đã họp.'], enclosures: [] },
    councilReport: { steps: ['Đã họp.'] },
  })
})

it.each([
  [
    'one was worded otherwise',
    new Map([
      ['submission', { steps }],
      ['councilReport', { steps: ['Khác.'] }],
    ] as const),
  ],
  ['there is only one', new Map([['submission', { steps }]] as const)],
])('asks each for itself where %s', (_why, facts) => {
  expect(askedOnce(facts)).toEqual([])
})
