import { z } from 'zod'
import type { ChainEntry } from '../sealing/audit-chain.ts'
import {
  type Ledger,
  type LoggedBallot,
  ledgerOf,
  type StoredBallot as SealedBallot,
} from '../sealing/ballot-ledger.ts'
import type { StoredBallot } from '../store/ballot.ts'

const hex = z.string().regex(/^([0-9a-f]{2})*$/)
const enrolment = z.object({ member: z.string(), signPublicKey: hex })
const seal = z.object({ session: z.string(), product: z.string(), round: z.int(), digest: hex })
/** A typed paper sheet: in the member's name, signed by whoever merged it. */
const transcript = seal.extend({ member: z.string() })

/** Kinds of entries that {@link ballotLedger} reads. */
export const ledgerKinds = ['seat.enrol', 'ballot.seal', 'paperSheet.merge'] as const

/** The sealed ballots of all sessions as entries of the trail tell them; an entry of another shape tells nothing. */
export function ballotLedger(entries: Iterable<ChainEntry>): Ledger {
  const keys = new Map<string, Uint8Array>()
  const seals: LoggedBallot[] = []
  for (const { kind, seat, payload } of entries) {
    const enrolled = kind === 'seat.enrol' ? enrolment.safeParse(payload).data : undefined
    if (enrolled) keys.set(enrolled.member, Buffer.from(enrolled.signPublicKey, 'hex'))
    const typed = kind === 'paperSheet.merge' ? transcript.safeParse(payload).data : undefined
    const sealed = kind === 'ballot.seal' ? seal.safeParse(payload).data : typed
    if (!sealed) continue
    const { session: sessionId, product: productId, round } = sealed
    const header = { sessionId, productId, round, memberId: typed?.member ?? seat }
    seals.push({ header, digest: Buffer.from(sealed.digest, 'hex'), signPublicKey: keys.get(seat) })
  }
  return ledgerOf(seals)
}

/** A row of the ballot table as the ledger compares it. */
export function sealedOf({ box, signature, rubricSha256, ...place }: StoredBallot): SealedBallot {
  const { sessionId, productId, memberId, round } = place
  return { header: { sessionId, productId, memberId, round, rubricHash: rubricSha256 }, box, signature }
}
