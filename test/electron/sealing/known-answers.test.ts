// These answers are the file format: where one changes, workspaces written before no longer open or verify.
import { createHash } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect, it } from 'vitest'
import { CHAIN_START, entryHash, shortCode } from '#electron/sealing/audit-chain.ts'
import { sealBallot } from '#electron/sealing/ballot-seal.ts'
import { publicKeyOf } from '#electron/sealing/curve-keys.ts'
import { sealDraft } from '#electron/sealing/draft-box.ts'
import { createMemberKey } from '#electron/sealing/member-key.ts'
import { formatRecoveryShare } from '#electron/sealing/recovery-share.ts'
import { lockForMachine, lockUnderCode, workspaceSecret } from '#electron/sealing/workspace-secret.ts'
import { countingRandom } from './counting-random.ts'

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
const member = await createMemberKey({
  pin: 'năm con mèo mướp',
  memberId: 'm1',
  deviceSecret: new Uint8Array(32).fill(7),
  cost: 10,
  random: countingRandom('member'),
})
const tallySecret = new Uint8Array(32).fill(9)
const tallyPublicKey = publicKeyOf('x25519', tallySecret)

const ballot = {
  rubricHash: 'r1',
  sessionId: 's1',
  productId: 'p1',
  memberId: 'm1',
  round: 1,
  choices: { '1.2': 'none', '1.1': 0 },
  sealedAt: 1_790_000_000_000,
}

it('member key', () => {
  expect(Buffer.from(member.signPublicKey).toString('hex').slice(0, 16)).toBe('c16a7cdd8da2f3c4')
  expect(Buffer.from(member.boxPublicKey).toString('hex').slice(0, 16)).toBe('3486cdc135d7fc45')
  expect(member.wrapped).toEqual({
    version: 1,
    kdf: 'scrypt',
    cost: 10,
    device: '0f2a52bc1c659773',
    salt: 'S/BHRDnh+GQZHk1eiTymZg==',
    box: 'XVK1mMv6KuFKmYu9eTfPNZCH3vjamkpGnLLhJXXl6QLQFVH6hzoWwKZU8Thw0GQMHZ2HfE9gmhSuMHkgKL5wTq7tqKb4Vb2t',
  })
})

it('sealed ballot', () => {
  const sealed = sealBallot({
    ballot,
    memberSecret: member.secret,
    tallyPublicKey,
    random: countingRandom('ballot'),
  })
  expect([digestOf(sealed.box), digestOf(sealed.signature), sealed.receipt]).toEqual([
    'd8d93c616966049c',
    'fdfc599330a89139',
    '6F29-BD0C-4037-432E-EA7B',
  ])
})

it('sealed ballot, opened and verified step by step with another library', () => {
  const sealed = sealBallot({
    ballot,
    memberSecret: member.secret,
    tallyPublicKey,
    random: countingRandom('ballot'),
  })
  const field = (text: string | Uint8Array): Uint8Array => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes])
  }
  const context = Buffer.concat(['cham-sao ballot 1', 's1', 'p1', 'm1', '1', 'r1'].map(field))
  const ephemeral = sealed.box.subarray(0, 32)
  const salt = Buffer.concat([ephemeral, tallyPublicKey])
  const shared = x25519.getSharedSecret(tallySecret, ephemeral)
  const key = hkdf(sha256, shared, salt, Buffer.from('cham-sao sealed box 1'), 32)
  const padded = xchacha20poly1305(key, sealed.box.subarray(32, 56), context).decrypt(sealed.box.subarray(56))
  const text = Buffer.from(padded).toString('utf8', 4).replaceAll('\0', '')
  expect(text).toBe(
    '{"choices":{"1.1":0,"1.2":"none"},"memberId":"m1","productId":"p1","round":1,"rubricHash":"r1","sealedAt":1790000000000,"sessionId":"s1"}',
  )
  const digest = sha256(Buffer.concat(['cham-sao ballot digest 1', context, sealed.box].map(field)))
  const signed = Buffer.concat(['cham-sao ballot signature 1', digest].map(field))
  expect(ed25519.verify(sealed.signature, signed, member.signPublicKey)).toBe(true)
})

it('draft', () => {
  const box = sealDraft(member.secret, ['s1', 'p1', '1'], Buffer.from('{}'), countingRandom('draft'))
  expect(digestOf(box)).toBe('2472b194b5107bb0')
})

it('recovery share', () => {
  const share = Uint8Array.from({ length: 33 }, (_, i) => i * 7)
  expect(formatRecoveryShare(share, tallyPublicKey)).toBe(
    '003GS W58W3 4CN38 2E1ZF 8S6NF 8PV2X D5R7X EZM5W HJ9SB N8D8D NYVB8 VH6B0 TBCYC 1KY6W',
  )
})

it('audit entry', () => {
  const entry = {
    seq: 1,
    at: 1_790_000_000_000,
    host: 'máy 01',
    seat: 'm1',
    kind: 'ballot.seal',
    payload: { b: 1, a: 'ấ' },
  }
  expect(shortCode(entryHash(CHAIN_START, entry))).toBe('EB59-5CE2-3F87-E0DA')
})

it('a workspace on another machine', () => {
  const secret = workspaceSecret(new Uint8Array(32).fill(7), 'w1')
  expect(digestOf(secret)).toBe('d2f36a4a8b6aca2c')
  const logKey = publicKeyOf('ed25519', new Uint8Array(32).fill(9))
  const moving = lockUnderCode(secret, logKey, countingRandom('moving'))
  expect(moving.code).toBe(
    '1D6GT WF4Y8 XXGDN 04XXB DRCS8 C7GCY B7JRM 1FDJ3 4BCFQ 1WEAK NJSGW KA2JN ADN78 BAPXD',
  )
  expect(digestOf(moving.box)).toBe('de7974e4ce58453f')
  const machine = lockForMachine(new Uint8Array(32).fill(8), secret, countingRandom('machine'))
  expect(digestOf(machine)).toBe('9895d55c3450942a')
})
