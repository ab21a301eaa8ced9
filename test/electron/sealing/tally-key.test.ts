import { beforeAll, describe, expect, it } from 'vitest'
import { createMemberKey, type MemberKey } from '#electron/sealing/member-key.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'
import { formatRecoveryShare, parseRecoveryShare } from '#electron/sealing/recovery-share.ts'
import { combineShares, createTallyKey, openShare, type TallyKey } from '#electron/sealing/tally-key.ts'

const enrol = (memberId: string) =>
  createMemberKey({ pin: '204817', memberId, deviceSecret: random(32), cost: 10, random })
let chair: MemberKey
let secretary: MemberKey
let tally: TallyKey

beforeAll(async () => {
  chair = await enrol('chair')
  secretary = await enrol('secretary')
  tally = await createTallyKey({
    chairBoxPublicKey: chair.boxPublicKey,
    secretaryBoxPublicKey: secretary.boxPublicKey,
    random,
  })
})

function opened(member: MemberKey, share: unknown): Uint8Array {
  const result = openShare(member.secret, share)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('a tally key', () => {
  it('is restored by any two of chair, secretary and recovery paper', async () => {
    const shares = [
      opened(chair, tally.chairShare),
      opened(secretary, tally.secretaryShare),
      tally.recoveryShare,
    ]
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const restored = await combineShares(
        shares[a] ?? chair.boxPublicKey,
        shares[b] ?? chair.boxPublicKey,
        tally.publicKey,
      )
      expect(restored).toMatchObject({ ok: true, value: { publicKey: tally.publicKey } })
    }
  })

  it('is not restored by one share twice', async () => {
    const share = opened(chair, tally.chairShare)
    expect(await combineShares(share, share, tally.publicKey)).toEqual({ ok: false, error: 'same-share' })
  })

  it('keeps a share for its holder', () => {
    expect(openShare(secretary.secret, tally.chairShare)).toEqual({ ok: false, error: 'not-your-share' })
  })

  it('prints the recovery share and reads it back as people type', () => {
    const printed = formatRecoveryShare(tally.recoveryShare, tally.publicKey)
    expect(printed).toMatch(/^([0-9A-Z]{5} ){13}[0-9A-Z]{5}$/)
    const typed = printed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-')
    expect(parseRecoveryShare(typed, tally.publicKey)).toEqual({ ok: true, value: tally.recoveryShare })
  })
})
