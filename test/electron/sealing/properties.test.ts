import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, type ChainEntry, entryHash, verifyChain } from '#electron/sealing/audit-chain.ts'
import { type Ballot, openBallot, sealBallot, verifyBallotSignature } from '#electron/sealing/ballot-seal.ts'
import { publicKeyOf } from '#electron/sealing/curve-keys.ts'
import { openDraft, sealDraft } from '#electron/sealing/draft-box.ts'
import { lengthPrefixed } from '#electron/sealing/length-prefixed.ts'
import { createMemberKey } from '#electron/sealing/member-key.ts'
import { PAD_STEP, pad, unpad } from '#electron/sealing/padding.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'
import { formatRecoveryShare, parseRecoveryShare } from '#electron/sealing/recovery-share.ts'
import { combineShares, createTallyKey, openShare } from '#electron/sealing/tally-key.ts'

const secret = random(32)
const tallySecret = { secret, publicKey: publicKeyOf('x25519', secret) }
const member = await createMemberKey({
  pin: '204817',
  memberId: 'm1',
  deviceSecret: random(32),
  cost: 10,
  random,
})
const json = fc.jsonValue({ maxDepth: 3 }).filter(value => !JSON.stringify(value).includes('-0'))
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

/** The same bytes with one bit turned over. */
function flip(original: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(original)
  const at = Math.floor(bit / 8) % changed.length
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
  return changed
}

describe('framing', () => {
  it('never gives one text for two lists of fields', () => {
    const list = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const same = Buffer.from(lengthPrefixed(a)).equals(lengthPrefixed(b))
        expect(same).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  it('pads to full steps and gives back what was padded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 * PAD_STEP }), content => {
        const padded = pad(content)
        expect(padded.length % PAD_STEP).toBe(0)
        expect(unpad(padded)).toEqual(content)
      }),
    )
  })
})

describe('ballots and drafts', () => {
  const ballotOf = (choices: unknown): Ballot => ({
    rubricHash: 'r1',
    sessionId: 's1',
    productId: 'p1',
    memberId: 'm1',
    round: 1,
    choices,
    sealedAt: 1,
  })
  const seal = (ballot: Ballot) =>
    sealBallot({ ballot, memberSecret: member.secret, tallyPublicKey: tallySecret.publicKey, random })

  it('open to what was sealed, whatever JSON it was', () => {
    fc.assert(
      fc.property(json, choices => {
        const ballot = ballotOf(choices)
        const opened = openBallot({ sealed: seal(ballot), header: ballot, tallySecret })
        expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(ballot)) })
      }),
      { numRuns: 60 },
    )
  })

  it('break with any one bit of box or signature', () => {
    const ballot = ballotOf({ '1.1': 0 })
    const sealed = seal(ballot)
    fc.assert(
      fc.property(fc.nat(sealed.box.length * 8 - 1), bit => {
        const changed = { ...sealed, box: flip(sealed.box, bit) }
        expect(openBallot({ sealed: changed, header: ballot, tallySecret }).ok).toBe(false)
        const signed = { sealed: changed, header: ballot, signPublicKey: member.signPublicKey }
        expect(verifyBallotSignature(signed)).toBe(false)
      }),
      { numRuns: 60 },
    )
    for (let bit = 0; bit < sealed.signature.length * 8; bit++) {
      const changed = { ...sealed, signature: flip(sealed.signature, bit) }
      const signed = { sealed: changed, header: ballot, signPublicKey: member.signPublicKey }
      expect(verifyBallotSignature(signed)).toBe(false)
    }
  })

  it('show no pattern: two seals of one ballot share no bytes in a row', () => {
    const [a, b] = [seal(ballotOf({ '1.1': 0 })), seal(ballotOf({ '1.1': 0 }))]
    const pieces = new Set(
      Array.from({ length: a.box.length - 8 }, (_, i) =>
        Buffer.from(a.box.subarray(i, i + 8)).toString('hex'),
      ),
    )
    const shared = Array.from({ length: b.box.length - 8 }, (_, i) =>
      Buffer.from(b.box.subarray(i, i + 8)).toString('hex'),
    ).filter(piece => pieces.has(piece))
    expect(shared).toEqual([])
  })

  it('a draft opens at its place only', () => {
    const place = fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 })
    fc.assert(
      fc.property(place, place, fc.uint8Array({ maxLength: 200 }), (here, there, content) => {
        const box = sealDraft(member.secret, here, content, random)
        expect(openDraft(member.secret, here, box)).toEqual({ ok: true, value: content })
        const moved = openDraft(member.secret, there, box)
        expect(moved.ok).toBe(JSON.stringify(here) === JSON.stringify(there))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the recovery paper', () => {
  const GROUPS = 14
  const share = bytes(33)
  const place = { group: fc.nat(GROUPS - 1), at: fc.nat(4) }

  it('names the group with one wrong character', () => {
    const wrong = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    fc.assert(
      fc.property(share, place.group, place.at, wrong, (bytes, group, at, character) => {
        const groups = formatRecoveryShare(bytes, tallySecret.publicKey).split(' ')
        const printed = groups[group] ?? ''
        groups[group] = printed.slice(0, at) + character + printed.slice(at + 1)
        const read = parseRecoveryShare(groups.join(' '), tallySecret.publicKey)
        const expected =
          groups[group] === printed
            ? { ok: true, value: bytes }
            : { ok: false, error: { kind: 'group', group: group + 1 } }
        expect(read).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('sees neighbouring characters and whole groups that changed places', () => {
    fc.assert(
      fc.property(share, place.group, fc.nat(3), place.group, (bytes, group, at, other) => {
        const printed = formatRecoveryShare(bytes, tallySecret.publicKey)
        const swapped = printed.split(' ')
        const text = swapped[group] ?? ''
        swapped[group] = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
        const moved = printed.split(' ')
        moved[group] = printed.split(' ')[other] ?? ''
        moved[other] = text
        for (const typed of [swapped.join(' '), moved.join(' ')]) {
          expect(parseRecoveryShare(typed, tallySecret.publicKey).ok).toBe(typed === printed)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['nothing', '', { kind: 'length', expected: 70, found: 0 }],
    ['a group too few', '00000 '.repeat(13), { kind: 'length', expected: 70, found: 65 }],
    ['a letter that is never printed', `${'0'.repeat(6)}U${'0'.repeat(63)}`, { kind: 'group', group: 1 }],
    ['NFD, RTL marks and emoji', '\u202e😀ắ'.normalize('NFD').padEnd(70, '0'), { kind: 'symbol', group: 1 }],
  ])('refuses %s', (_, typed, error) => {
    expect(parseRecoveryShare(typed, tallySecret.publicKey)).toEqual({ ok: false, error })
  })

  it('knows the paper of another session', () => {
    const printed = formatRecoveryShare(new Uint8Array(33), publicKeyOf('x25519', random(32)))
    expect(parseRecoveryShare(printed, tallySecret.publicKey)).toEqual({
      ok: false,
      error: { kind: 'other-session' },
    })
  })
})

describe('the tally key', () => {
  it('does not come from one share and a guess, nor from shares of two sessions', async () => {
    const boxes = {
      chairBoxPublicKey: member.boxPublicKey,
      secretaryBoxPublicKey: member.boxPublicKey,
      random,
    }
    const [one, two] = [await createTallyKey(boxes), await createTallyKey(boxes)]
    const mine = openShare(member.secret, one.chairShare)
    if (!mine.ok) throw new Error(mine.error)
    const mismatch = { ok: false, error: 'shares-mismatch' }
    await fc.assert(
      fc.asyncProperty(bytes(33), async guess => {
        const combined = await combineShares(mine.value, guess, one.publicKey)
        expect(combined).toEqual(mismatch)
      }),
    )
    expect((await combineShares(mine.value, two.recoveryShare, one.publicKey)).ok).toBe(false)
    expect((await combineShares(one.recoveryShare, mine.value.subarray(1), one.publicKey)).ok).toBe(false)
  })

  it('survives any bytes in place of a sealed share', () => {
    fc.assert(
      fc.property(fc.anything(), stored => {
        expect(openShare(member.secret, stored)).toEqual({ ok: false, error: 'share-damaged' })
      }),
    )
  })
})

describe('the audit chain', () => {
  const entry = fc.record({
    at: fc.nat(),
    host: fc.string({ maxLength: 5 }),
    seat: fc.string({ maxLength: 5 }),
    kind: fc.string({ maxLength: 5 }),
    payload: json,
  })
  const chain = fc.array(entry, { minLength: 2, maxLength: 8 }).map(acts => {
    const entries: ChainEntry[] = []
    for (const act of acts) {
      const numbered = { ...act, seq: entries.length + 1 }
      entries.push({ ...numbered, hash: entryHash(entries.at(-1)?.hash ?? CHAIN_START, numbered) })
    }
    return entries
  })

  it('names the entry that was changed, whichever field it was', () => {
    fc.assert(
      fc.property(chain, fc.nat(), entry, (entries, which, other) => {
        const at = which % entries.length
        const original = entries[at]
        if (!original) return
        for (const field of ['at', 'host', 'seat', 'kind', 'payload'] as const) {
          const changed = { ...original, [field]: other[field] }
          const same = JSON.stringify(changed) === JSON.stringify(original)
          const verified = verifyChain(entries.with(at, changed))
          if (!same) expect(verified).toEqual({ ok: false, error: { seq: at + 1, reason: 'hash-mismatch' } })
        }
      }),
    )
  })

  it('sees an entry that was removed or moved', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (entries, which) => {
        const at = which % (entries.length - 1)
        expect(verifyChain(entries.toSpliced(at, 1))).toEqual({
          ok: false,
          error: { seq: at + 1, reason: 'sequence-broken' },
        })
        const [first, second] = [entries[at], entries[at + 1]]
        if (first && second) expect(verifyChain(entries.toSpliced(at, 2, second, first)).ok).toBe(false)
      }),
    )
  })
})
