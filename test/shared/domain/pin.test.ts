import { describe, expect, it } from 'vitest'
import { checkPassphrase, checkPin } from '#shared/domain/pin.ts'
import { afterFailure, decideAttempt, noFailures, type PinAttempts } from '#shared/domain/pin-attempts.ts'

describe('checkPin', () => {
  it.each([
    ['204817', 'ok'],
    ['90471835', 'ok'],
    ['năm con mèo', 'passphrase-too-short'],
    ['năm con mèo mướp', 'ok'],
    ['20481', 'pin-too-short'],
    ['', 'pin-too-short'],
    ['abc123', 'passphrase-too-short'],
    ['123456', 'pin-obvious'],
    ['654321', 'pin-obvious'],
    ['890123', 'pin-obvious'],
    ['135791', 'pin-obvious'],
    ['000000', 'pin-obvious'],
    ['121212', 'pin-obvious'],
    ['123123', 'pin-obvious'],
    ['112233', 'pin-obvious'],
    ['111222', 'pin-obvious'],
    ['100000', 'pin-obvious'],
    ['aaaaaaaaaaaaaaa', 'pin-obvious'],
    ['matkhau matkhau matkhau ', 'pin-obvious'],
    ['150879', 'pin-date'],
    ['790815', 'pin-date'],
    ['15081979', 'pin-date'],
    ['19790815', 'pin-date'],
    ['x'.repeat(300), 'pin-too-long'],
  ])('%s is %s', (pin, expected) => {
    const result = checkPin(pin)
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })

  it('follows a council that asks for more digits, never for fewer', () => {
    expect(checkPin('204817', 8)).toEqual({ ok: false, error: 'pin-too-short' })
    expect(checkPin('2048', 4)).toEqual({ ok: false, error: 'pin-too-short' })
  })

  it('gives one text for one passphrase, however it was typed', () => {
    expect(checkPin('năm con mèo mướp'.normalize('NFD'))).toEqual(checkPin('năm con mèo mướp'))
  })
})

describe('decideAttempt', () => {
  const now = 1_790_000_000_000
  const failed = (failures: number, ago = 0): PinAttempts => ({ failures, lastFailureAt: now - ago })

  it.each([
    [noFailures, { kind: 'allowed' }],
    [failed(4), { kind: 'allowed' }],
    [failed(5), { kind: 'wait', untilAt: now + 30_000 }],
    [failed(5, 30_000), { kind: 'allowed' }],
    [failed(6, 30_000), { kind: 'wait', untilAt: now + 30_000 }],
    [failed(9), { kind: 'wait', untilAt: now + 480_000 }],
    [failed(10, 1e12), { kind: 'locked', reason: 'too-many' }],
    [failed(5, -60_000), { kind: 'wait', untilAt: now + 90_000 }],
    [failed(5, -7_200_000), { kind: 'locked', reason: 'clock-back' }],
  ])('%j gives %j', (attempts, expected) => {
    expect(decideAttempt(attempts, now)).toEqual(expected)
  })

  it('locks after ten wrong PINs in a row, however long one waits between them', () => {
    let attempts = noFailures
    let at = now
    let tries = 0
    while (decideAttempt(attempts, at).kind !== 'locked') {
      const decision = decideAttempt(attempts, at)
      if (decision.kind === 'wait') at = decision.untilAt
      attempts = afterFailure(attempts, at)
      tries += 1
    }
    expect(tries).toBe(10)
    expect(at - now).toBe((30 + 60 + 120 + 240 + 480) * 1000)
  })
})

describe('checkPassphrase', () => {
  it.each([
    ['năm con mèo mướp', 'ok'],
    ['mười một ký', 'passphrase-too-short'],
    ['407193', 'passphrase-too-short'],
    ['407193285516', 'ok'],
    ['123456789012', 'pin-obvious'],
    ['404040404040', 'pin-obvious'],
    ['matkhau matkhau matkhau ', 'pin-obvious'],
    ['x'.repeat(300), 'pin-too-long'],
  ])('%s: %s', (text, expected) => {
    const checked = checkPassphrase(text)
    expect(checked.ok ? 'ok' : checked.error).toBe(expected)
  })

  it('takes the same words from another keyboard', () => {
    const decomposed = 'năm con mèo mướp'.normalize('NFD')
    expect(checkPassphrase(decomposed)).toEqual({ ok: true, value: 'năm con mèo mướp' })
  })
})
