import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Ballot,
  openBallot,
  type SealedBallot,
  sealBallot,
  verifyBallotSignature,
} from '#electron/sealing/ballot-seal.ts'
import { publicKeyOf } from '#electron/sealing/curve-keys.ts'
import { createMemberKey, type MemberKey } from '#electron/sealing/member-key.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'

const ballot: Ballot = {
  rubricHash: 'r'.repeat(64),
  sessionId: 's1',
  productId: 'p1',
  memberId: 'm1',
  round: 1,
  choices: { '1.1': 'a', '1.2': 'c' },
  notes: { '1.2': 'chưa có hợp đồng' },
  sealedAt: 1_790_000_000_000,
}
const secret = random(32)
const tallySecret = { secret, publicKey: publicKeyOf('x25519', secret) }
let member: MemberKey
let sealed: SealedBallot

beforeAll(async () => {
  member = await createMemberKey({
    pin: '204817',
    memberId: 'm1',
    deviceSecret: random(32),
    cost: 10,
    random,
  })
  sealed = sealBallot({ ballot, memberSecret: member.secret, tallyPublicKey: tallySecret.publicKey, random })
})

describe('a sealed ballot', () => {
  it('opens with the tally key and carries the member signature', () => {
    expect(openBallot({ sealed, header: ballot, tallySecret })).toEqual({ ok: true, value: ballot })
    expect(verifyBallotSignature({ sealed, header: ballot, signPublicKey: member.signPublicKey })).toBe(true)
    expect(sealed.receipt).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/)
  })

  it.each([
    ['member', { memberId: 'm2' }],
    ['product', { productId: 'p2' }],
    ['session', { sessionId: 's2' }],
    ['round', { round: 2 }],
    ['rubric', { rubricHash: 'x'.repeat(64) }],
    ['fields run together', { sessionId: 's1p', productId: '1' }],
  ])('does not pass for another %s', (_, change) => {
    const header = { ...ballot, ...change }
    expect(openBallot({ sealed, header, tallySecret })).toEqual({ ok: false, error: 'seal-broken' })
    expect(verifyBallotSignature({ sealed, header, signPublicKey: member.signPublicKey })).toBe(false)
  })

  it('has the same length whatever was chosen', () => {
    const lengths = [
      {},
      { '1.1': 'a' },
      Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.1`, 'abc'])),
    ]
      .map(choices => ({ ...ballot, choices }))
      .map(other =>
        sealBallot({
          ballot: other,
          memberSecret: member.secret,
          tallyPublicKey: tallySecret.publicKey,
          random,
        }),
      )
      .map(other => other.box.length)
    expect(new Set(lengths).size).toBe(1)
  })
})
