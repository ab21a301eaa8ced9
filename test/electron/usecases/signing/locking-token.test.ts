// A token that locks after three wrong PINs, as those of civil servants do: no try is ever made that nobody asked for.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import { makeIdentity, year } from '../../signing/support/certificates.ts'
import { makeCouncil, meetingNames } from '../../signing/support/council.ts'
import { lockingTokenTools, makeLockingModule } from '../../signing/support/locking-token.ts'
import { makeSoftTokens, softPin } from '../../signing/support/soft-token.ts'
import { hasTool, itWith } from '../../signing/support/tools.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

const present = lockingTokenTools.every(hasTool)
const tokens = makeSoftTokens()
const label = 'USB của bà Chủ'
let desk: PaperDesk
let paperId: string
let locking: ReturnType<typeof makeLockingModule>
let place: { slot: number; serial: string }

beforeAll(async () => {
  if (!present) return
  locking = makeLockingModule()
  desk = await openPaperDesk()
  paperId = await desk.newPaper()
  const council = await makeCouncil(meetingNames)
  const now = desk.t.app.environment.now()
  const dated = (notBefore: number, notAfter: number) =>
    makeIdentity({ name: `CN=${meetingNames.chair}`, issuer: council.authority, notBefore, notAfter })
  tokens.initialize(label)
  for (const [id, identity] of [
    ['01', council.chair],
    ['02', await dated(now - 2 * year, now - 1000)],
    ['03', await dated(now + year, now + 2 * year)],
  ] as const) {
    tokens.putKey(label, id, identity)
    tokens.putCertificate(label, id, identity.der)
  }
  await desk.t.get('token.save', { modulePath: locking.module })
  place = await plugged()
}, 60_000)
afterAll(() => {
  desk?.close()
  locking?.remove()
  tokens.remove()
})

async function plugged() {
  const [token] = await desk.t.get('token.list', {})
  if (!token) throw new Error('No token')
  return token
}

const sign = (pin: string | null, certificateId = '01') => {
  const { slot, serial } = place
  const key = { kind: 'token', slot, serial, certificateId, pin } as const
  return desk.t.call('signature.digital', { paperId, signer: 0, key, place: '' })
}

async function unsigned() {
  const db = desk.t.app.workspace?.db
  expect(db && loadSignedFile(db, paperId)?.signed).toBe(false)
  const { entries } = await desk.t.get('trail.list', { before: null, count: 1 })
  expect(entries[0]?.kind).toBe('paper.generate')
}

describe('a token that locks', () => {
  itWith(
    lockingTokenTools,
    'says before each PIN how many tries are left, and is left alone once locked',
    async () => {
      locking.reset()
      for (const [shown, after, code] of [
        ['ok', 'low', 'token-pin-wrong'],
        ['low', 'final-try', 'token-pin-wrong'],
        ['final-try', 'locked', 'token-pin-locked'],
      ] as const) {
        expect((await plugged()).pinState).toBe(shown)
        expect(await sign('không đúng')).toMatchObject({ error: { code, facts: { detail: after } } })
        await unsigned()
      }
      expect(locking.logins()).toBe(3)
      expect((await plugged()).pinState).toBe('locked')
      expect(await sign(softPin)).toMatchObject({ error: { code: 'token-pin-locked' } })
      // The right PIN comes too late: it is not even tried.
      expect(locking.logins()).toBe(3)
      await unsigned()
    },
  )

  itWith(lockingTokenTools, 'is not asked for a PIN when its certificate may not sign today', async () => {
    locking.reset()
    expect(await sign(softPin, '02')).toMatchObject({ error: { code: 'certificate-expired' } })
    expect(await sign(softPin, '03')).toMatchObject({ error: { code: 'certificate-not-yet-valid' } })
    expect(locking.logins()).toBe(0)
    await unsigned()
  })

  itWith(lockingTokenTools, 'whose PIN has run out says so', async () => {
    locking.reset('expired')
    expect(await sign(softPin)).toMatchObject({ error: { code: 'token-pin-expired' } })
    expect(locking.logins()).toBe(1)
    await unsigned()
  })

  itWith(
    lockingTokenTools,
    'with a keypad of its own signs without a PIN from the screen, after two wrong ones',
    async () => {
      locking.reset()
      for (const pin of ['sai một', 'sai hai']) await sign(pin)
      process.env.LOCKING_MODE = 'keypad'
      expect(await plugged()).toMatchObject({ pinState: 'final-try', ownKeypad: true })
      expect(await sign(null)).toMatchObject({ ok: true, value: { state: 'digital' } })
      expect(locking.logins()).toBe(3)
      expect((await plugged()).pinState).toBe('ok')
    },
  )
})
