import { describe, expect, it } from 'vitest'
import { createMemberKey, openMemberKey, rewrapMemberKey } from '#electron/sealing/member-key.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'

const deviceSecret = random(32)
const lock = { pin: '204817', memberId: 'm1', deviceSecret, cost: 10, random }

describe('a member key', () => {
  it('opens with its PIN, after a trip through JSON', async () => {
    const key = await createMemberKey(lock)
    const wrapped: unknown = JSON.parse(JSON.stringify(key.wrapped))
    expect(await openMemberKey({ ...lock, wrapped })).toEqual({ ok: true, value: key.secret })
  })

  it('stays shut for a wrong PIN, another member and another laptop', async () => {
    const { wrapped } = await createMemberKey(lock)
    const open = async (change: Partial<typeof lock>) => {
      const opened = await openMemberKey({ ...lock, ...change, wrapped })
      return opened.ok ? 'open' : opened.error
    }
    expect(await open({ pin: '204818' })).toBe('wrong-pin')
    expect(await open({ memberId: 'm2' })).toBe('wrong-pin')
    expect(await open({ deviceSecret: random(32) })).toBe('other-device')
  })

  it('keeps its keys when the PIN changes, and the old PIN no longer opens it', async () => {
    const key = await createMemberKey(lock)
    const changed = await rewrapMemberKey({ ...lock, wrapped: key.wrapped, newPin: 'năm con mèo mướp' })
    if (!changed.ok) throw new Error(changed.error)
    const wrapped = changed.value
    expect(await openMemberKey({ ...lock, wrapped })).toEqual({ ok: false, error: 'wrong-pin' })
    const typedElsewhere = 'năm con mèo mướp'.normalize('NFD')
    expect(await openMemberKey({ ...lock, pin: typedElsewhere, wrapped })).toEqual({
      ok: true,
      value: key.secret,
    })
  })

  it.each([
    ['nothing', undefined],
    ['text', 'abc'],
    ['a cost that would eat the memory', { cost: 40 }],
    ['a cost that would be cheap to guess', { cost: 1 }],
    ['a box that is no base64', { box: '***' }],
  ])('names a damaged key: %s', async (_, damage) => {
    const { wrapped } = await createMemberKey(lock)
    const stored = typeof damage === 'object' ? { ...wrapped, ...damage } : damage
    expect(await openMemberKey({ ...lock, wrapped: stored })).toEqual({ ok: false, error: 'key-damaged' })
  })

  it('does not open when the cost was lowered in the file', async () => {
    const { wrapped } = await createMemberKey({ ...lock, cost: 11 })
    expect(await openMemberKey({ ...lock, wrapped: { ...wrapped, cost: 10 } })).toEqual({
      ok: false,
      error: 'wrong-pin',
    })
  })
})
