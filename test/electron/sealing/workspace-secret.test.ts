import { expect, it } from 'vitest'
import { deviceLogSecret, logPublicKeyOf } from '#electron/sealing/audit-chain.ts'
import {
  lockForMachine,
  lockUnderCode,
  unlockForMachine,
  unlockWithCode,
  workspaceSecret,
} from '#electron/sealing/workspace-secret.ts'
import { countingRandom } from './counting-random.ts'

const device = new Uint8Array(32).fill(7)
const secret = workspaceSecret(device, 'w-1')
const logKey = logPublicKeyOf(deviceLogSecret(secret))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

it('each workspace of a machine has a secret of its own, always the same', () => {
  expect(hex(secret)).toBe(hex(workspaceSecret(device, 'w-1')))
  const others = [workspaceSecret(device, 'w-2'), workspaceSecret(new Uint8Array(32).fill(8), 'w-1'), device]
  for (const other of others) expect(hex(other)).not.toBe(hex(secret))
})

it('a moving code opens the box it was made with, however it is typed, and no other', () => {
  const random = countingRandom('moving')
  const made = lockUnderCode(secret, logKey, random)
  const again = lockUnderCode(secret, logKey, random)
  expect(made.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){13}[0-9A-HJKMNP-TV-Z]{5}$/)
  for (const typed of [
    made.code,
    made.code.toLowerCase().replaceAll(' ', ''),
    made.code.replaceAll(' ', ' - '),
  ])
    expect(unlockWithCode(typed, logKey, made.box)).toEqual({ ok: true, value: secret })
  expect(unlockWithCode(again.code, logKey, made.box)).toEqual({
    ok: false,
    error: { kind: 'other-session' },
  })
  const foreign = logPublicKeyOf(deviceLogSecret(device))
  expect(unlockWithCode(made.code, foreign, made.box)).toEqual({
    ok: false,
    error: { kind: 'other-session' },
  })
  const mistyped = made.code.replace(/.(?=.{6}$)/, last => (last === '0' ? '1' : '0'))
  expect(unlockWithCode(mistyped, logKey, made.box)).toEqual({
    ok: false,
    error: { kind: 'group', group: 13 },
  })
})

it('a box with any byte changed or missing opens neither with the code nor on the machine', () => {
  const random = countingRandom('moving')
  const made = lockUnderCode(secret, logKey, random)
  const own = lockForMachine(device, secret, random)
  expect(unlockForMachine(device, own)).toEqual(secret)
  expect(unlockForMachine(new Uint8Array(32).fill(8), own)).toBeUndefined()
  for (let at = 0; at < made.box.length; at += 5) {
    const [box, machine] = [Uint8Array.from(made.box), Uint8Array.from(own)]
    box[at] = (box[at] ?? 0) ^ 1
    machine[at] = (machine[at] ?? 0) ^ 1
    expect(unlockWithCode(made.code, logKey, box).ok).toBe(false)
    expect(unlockForMachine(device, machine)).toBeUndefined()
    expect(unlockWithCode(made.code, logKey, made.box.subarray(0, at)).ok).toBe(false)
  }
})
