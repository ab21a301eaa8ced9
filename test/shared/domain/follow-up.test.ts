import { describe, expect, it } from 'vitest'
import { countInForce, followUp } from '#shared/domain/follow-up.ts'

// Issued 25/6/2026: ends 25/6/2029, file from 27/12/2028 (day −180) to 25/02/2029 (day −120).
describe('the clock of a certificate', () => {
  it.each([
    ['2026-06-25', 'valid'],
    ['2028-12-26', 'valid'],
    ['2028-12-27', 'windowOpen'],
    ['2029-02-25', 'windowOpen'],
    ['2029-02-26', 'windowMissed'],
    ['2029-06-25', 'windowMissed'],
    ['2029-06-26', 'expired'],
  ] as const)('on %s says %s', (today, state) => {
    expect(followUp('2026-06-25', today)).toEqual({
      state,
      expiresOn: '2029-06-25',
      window: { from: '2028-12-27', to: '2029-02-25' },
    })
  })

  it('does not run before the decision has a day', () => {
    expect(followUp(null, '2026-06-25')).toEqual({ state: 'notIssued', expiresOn: null, window: null })
  })

  it('counts what is in force by stars', () => {
    const line = (stars: number, state: 'valid' | 'expired' | 'windowMissed') => ({ stars, state })
    expect(
      countInForce([
        line(3, 'valid'),
        line(3, 'expired'),
        line(4, 'windowMissed'),
        line(4, 'valid'),
        line(5, 'valid'),
      ]),
    ).toEqual({ three: 1, four: 2, five: 1 })
  })
})
