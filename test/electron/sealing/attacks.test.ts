// What somebody with an SQLite editor can do to a sealed session, and which of three defences sees it: the hash chain
// alone, the chain with signed entries, and the head that was printed on the signed minutes.
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import {
  CHAIN_START,
  type ChainAnchor,
  type ChainEntry,
  deviceLogSecret,
  entryHash,
  logPublicKeyOf,
  shortCode,
  signEntry,
  verifyChain,
} from '#electron/sealing/audit-chain.ts'
import { checkBallots, ledgerOf, type StoredBallot } from '#electron/sealing/ballot-ledger.ts'
import { ballotDigest, openBallot, sealBallot } from '#electron/sealing/ballot-seal.ts'
import { publicKeyOf } from '#electron/sealing/curve-keys.ts'
import { createMemberKey, type MemberKey } from '#electron/sealing/member-key.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'
import { canonicalJson } from '#shared/canonical-json.ts'

const MEMBERS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9']
const PRODUCTS = ['p1', 'p2', 'p3']
const tallyBytes = random(32)
const tallySecret = { secret: tallyBytes, publicKey: publicKeyOf('x25519', tallyBytes) }
const logSecret = deviceLogSecret(random(32))
const logPublicKey = logPublicKeyOf(logSecret)

type Keys = ReadonlyMap<string, MemberKey>
type Tables = { log: ChainEntry[]; ballots: StoredBallot[]; sums: Record<string, number> }

let keys: Keys
let strangers: Keys
let honest: Tables
let older: Tables
let anchors: ChainAnchor[]

beforeAll(async () => {
  keys = await makeKeys()
  strangers = await makeKeys()
  const ballots = ballotsOf(keys, 3)
  honest = written(keys, ballots, logSecret)
  older = written(keys, ballots.slice(0, 18), logSecret)
  const head = honest.log.at(-1)
  anchors = head ? [{ seq: head.seq, shortCode: shortCode(head.hash) }] : []
})

async function makeKeys(): Promise<Keys> {
  const made = MEMBERS.map(async memberId => {
    const key = await createMemberKey({ pin: '204817', memberId, deviceSecret: random(32), cost: 10, random })
    return [memberId, key] as const
  })
  return new Map(await Promise.all(made))
}

function ballotsOf(signers: Keys, choices: number): StoredBallot[] {
  return PRODUCTS.flatMap(productId =>
    [...signers].map(([memberId, { secret: memberSecret }]) => {
      const header = { rubricHash: 'r1', sessionId: 's1', productId, memberId, round: 1 }
      const ballot = { ...header, choices, sealedAt: 1 }
      const sealed = sealBallot({ ballot, memberSecret, tallyPublicKey: tallySecret.publicKey, random })
      return { header, box: sealed.box, signature: sealed.signature }
    }),
  )
}

/** A whole session with its log; what an attacker who starts again writes too. */
function written(enrolled: Keys, ballots: StoredBallot[], secret: Uint8Array): Tables {
  const sums = recount(ballots)
  const acts = [
    ...[...enrolled].map(([memberId, key]) => ({ kind: 'enrol', memberId, key: hexOf(key.signPublicKey) })),
    ...ballots.map(({ header, box }) => ({ kind: 'seal', header, digest: hexOf(ballotDigest(box, header)) })),
    { kind: 'tally', sums },
  ]
  return { log: chained(acts, secret), ballots, sums }
}

function chained(acts: { kind: string }[], secret: Uint8Array): ChainEntry[] {
  const log: ChainEntry[] = []
  for (const payload of acts) {
    const seq = log.length + 1
    const entry = { seq, at: seq, host: 'may-01', seat: 'secretary', kind: payload.kind, payload }
    const hash = entryHash(log.at(-1)?.hash ?? CHAIN_START, entry)
    log.push({ ...entry, hash, signature: signEntry(secret, hash) })
  }
  return log
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

function recount(ballots: readonly StoredBallot[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { header, box } of ballots) {
    const opened = openBallot({ sealed: { box }, header, tallySecret })
    if (opened.ok) sums[header.productId] = (sums[header.productId] ?? 0) + Number(opened.value.choices)
  }
  return sums
}

const header = z.object({
  rubricHash: z.string(),
  sessionId: z.string(),
  productId: z.string(),
  memberId: z.string(),
  round: z.number(),
})
const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enrol'), memberId: z.string(), key: z.string() }),
  z.object({ kind: z.literal('seal'), header, digest: z.string() }),
  z.object({ kind: z.literal('tally'), sums: z.record(z.string(), z.number()) }),
])

/** What the verification of a workspace does: chain, then ballots against the chain, then the count. */
function isAccepted(tables: Tables, checks: Parameters<typeof verifyChain>[1]): boolean {
  if (!verifyChain(tables.log, checks).ok) return false
  const acts = tables.log.map(entry => act.parse(entry.payload))
  const keyOf = new Map(
    acts.flatMap(each => (each.kind === 'enrol' ? [[each.memberId, bytesOf(each.key)]] : [])),
  )
  const ledger = ledgerOf(
    acts.flatMap(each =>
      each.kind === 'seal'
        ? [
            {
              header: each.header,
              digest: bytesOf(each.digest),
              signPublicKey: keyOf.get(each.header.memberId),
            },
          ]
        : [],
    ),
  )
  const tallied = acts.flatMap(each => (each.kind === 'tally' ? [canonicalJson(each.sums)] : [])).at(-1)
  const counted = canonicalJson(recount(tables.ballots))
  return (
    checkBallots(ledger, tables.ballots).length === 0 &&
    (tallied ?? counted) === counted &&
    canonicalJson(tables.sums) === counted
  )
}

const without = <T>(rows: readonly T[], at: number): T[] => rows.toSpliced(at, 1)
const replaced = (
  ballots: StoredBallot[],
  at: number,
  change: (old: StoredBallot) => StoredBallot,
): StoredBallot[] => ballots.map((ballot, i) => (i === at ? change(ballot) : ballot))

const flippedByte = (tables: Tables): Tables => ({
  ...tables,
  ballots: replaced(tables.ballots, 4, old => ({ ...old, box: old.box.with(100, (old.box[100] ?? 0) ^ 1) })),
})
const swapped = ({ ballots, ...rest }: Tables): Tables => {
  const [a, b] = [ballots[0], ballots[1]]
  if (!a || !b) throw new Error('no ballots')
  const exchanged = ballots.with(0, { ...b, header: a.header }).with(1, { ...a, header: b.header })
  return { ...rest, ballots: exchanged }
}
const copied = (tables: Tables): Tables => {
  const source = tables.ballots[0]
  if (!source) throw new Error('no ballots')
  return { ...tables, ballots: replaced(tables.ballots, 9, old => ({ ...source, header: old.header })) }
}
const redone = (signers: Keys, ballots: StoredBallot[], secret: Uint8Array): Tables =>
  written(signers, ballots, secret)
const stranger = deviceLogSecret(random(32))
const cutTail = ({ log, ballots }: Tables): Tables => {
  const fewer = ballots.slice(0, -2)
  return { log: log.slice(0, -3), ballots: fewer, sums: recount(fewer) }
}

type Attack = [name: string, attack: () => Tables, caughtBy: 'chain' | 'signatures' | 'printed head']
const attacks: Attack[] = [
  ['flip a byte of a ballot', () => flippedByte(honest), 'chain'],
  ['swap the ballots of two members', () => swapped(honest), 'chain'],
  ['copy a ballot to another product', () => copied(honest), 'chain'],
  ['delete a ballot', () => ({ ...honest, ballots: without(honest.ballots, 3) }), 'chain'],
  [
    'delete a ballot and its log entry',
    () => ({ ...honest, ballots: without(honest.ballots, 3), log: without(honest.log, MEMBERS.length + 3) }),
    'chain',
  ],
  ['edit the tally', () => ({ ...honest, sums: { ...honest.sums, p1: 99 } }), 'chain'],
  [
    'delete a ballot and redo the chain',
    () => redone(keys, without(honest.ballots, 3), stranger),
    'signatures',
  ],
  [
    'new keys, forged ballots, chain redone',
    () => redone(strangers, ballotsOf(strangers, 5), stranger),
    'signatures',
  ],
  ['cut the tail of the log with its ballots', () => cutTail(honest), 'printed head'],
  ['put an older copy of the file back', () => older, 'printed head'],
  [
    'forge with a stolen log key',
    () => redone(strangers, ballotsOf(strangers, 5), logSecret),
    'printed head',
  ],
]

it('accepts the session as it was written', () => {
  expect(isAccepted(honest, { logPublicKey, anchors })).toBe(true)
})

it.each(attacks)('%s', (_, attack, caughtBy) => {
  const tables = attack()
  const defences = { chain: {}, signatures: { logPublicKey }, 'printed head': { logPublicKey, anchors } }
  const accepted = Object.fromEntries(
    Object.entries(defences).map(([name, checks]) => [name, isAccepted(tables, checks)]),
  )
  expect(accepted).toEqual({
    chain: caughtBy !== 'chain',
    signatures: caughtBy === 'printed head',
    'printed head': false,
  })
})
