import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { CHAIN_START, type ChainEntry, isAuthentic, logPublicKeyOf } from '../sealing/audit-chain.ts'
import { loadEntriesOf } from '../store/audit.ts'
import type { BallotPlace, MemberPlace } from '../store/ballot.ts'
import type { Context } from './context.ts'

type Proven = Pick<Context, 'db' | 'logSecret'>

/** Entries that this machine's log key has signed; what somebody wrote into the file is not among them. */
function loadProven(context: Proven, kinds: readonly string[]): ChainEntry[] {
  const logPublicKey = logPublicKeyOf(context.logSecret)
  return loadEntriesOf(context.db, kinds)
    .filter(({ entry, prevHash }) => isAuthentic(prevHash ?? CHAIN_START, entry, logPublicKey))
    .map(({ entry }) => entry)
}

const hex = z.string().regex(/^[0-9a-f]*$/)
const enrolment = z.object({ member: z.string(), signPublicKey: hex })
const seal = z.object({ session: z.string(), product: z.string(), round: z.int(), digest: hex })
const boxesMade = z.object({
  boxes: z.array(z.object({ session: z.string(), product: z.string(), round: z.int(), publicKey: hex })),
})

/** What the trail says of a sealed ballot: hash of the box, and the key its member had enrolled with by then. */
export type ProvenSeal = { readonly digest: Uint8Array; readonly signPublicKey: Uint8Array }

const placeOf = ({ sessionId, productId, round, memberId }: MemberPlace): string =>
  JSON.stringify([sessionId, productId, round, memberId])

/** Sealed ballots as the trail tells them; the tables alone may have been edited. */
export function provenSeals(context: Proven): (place: MemberPlace) => ProvenSeal | undefined {
  const keys = new Map<string, Uint8Array>()
  const seals = new Map<string, ProvenSeal>()
  for (const { kind, seat, payload } of loadProven(context, ['seat.enrol', 'ballot.seal'])) {
    if (kind === 'seat.enrol') {
      const { member, signPublicKey } = enrolment.parse(payload)
      keys.set(member, Buffer.from(signPublicKey, 'hex'))
      continue
    }
    const { session: sessionId, product: productId, round, digest } = seal.parse(payload)
    const signPublicKey = keys.get(seat)
    const place = placeOf({ sessionId, productId, round, memberId: seat })
    if (signPublicKey) seals.set(place, { digest: Buffer.from(digest, 'hex'), signPublicKey })
  }
  return place => seals.get(placeOf(place))
}

/** What the entry of a new box says of it; see {@link isProvenBox}. */
export const boxRecord = (box: BallotPlace & { publicKey: Uint8Array }) => ({
  session: box.sessionId,
  product: box.productId,
  round: box.round,
  publicKey: Buffer.from(box.publicKey).toString('hex'),
})

/** Whether this machine made the box: ballots sealed into a box from elsewhere could be read by whoever put it there. */
export function isProvenBox(context: Proven, box: BallotPlace & { publicKey: Uint8Array }): boolean {
  const wanted = boxRecord(box)
  return loadProven(context, ['session.startScoring', 'tally.startRound']).some(({ payload }) =>
    boxesMade.parse(payload).boxes.some(made => canonicalJson(made) === canonicalJson(wanted)),
  )
}
