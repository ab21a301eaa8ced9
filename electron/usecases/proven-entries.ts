import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { CHAIN_START, type ChainEntry, isAuthentic, logPublicKeyOf } from '../sealing/audit-chain.ts'
import type { Ledger } from '../sealing/ballot-ledger.ts'
import { loadEntriesOf } from '../store/audit.ts'
import type { BallotPlace } from '../store/ballot.ts'
import { ballotLedger, ledgerKinds } from './ballot-trail.ts'
import type { Context } from './context.ts'

type Proven = Pick<Context, 'db' | 'logSecret'>

/** Entries that this machine's log key has signed; what somebody wrote into the file is not among them. */
function loadProven(context: Proven, kinds: readonly string[]): ChainEntry[] {
  const logPublicKey = logPublicKeyOf(context.logSecret)
  return loadEntriesOf(context.db, kinds)
    .filter(({ entry, prevHash }) => isAuthentic(prevHash ?? CHAIN_START, entry, logPublicKey))
    .map(({ entry }) => entry)
}

const boxesMade = z.object({
  boxes: z.array(
    z.object({ session: z.string(), product: z.string(), round: z.int(), publicKey: z.string() }),
  ),
})

/** Boxes an entry says were made; none where it says so in a way this version does not know. */
function boxesOf(payload: unknown): readonly unknown[] {
  const parsed = boxesMade.safeParse(payload)
  return parsed.success ? parsed.data.boxes : []
}

/** Sealed ballots as the signed trail tells them; the tables alone may have been edited. */
export function provenLedger(context: Proven): Ledger {
  return ballotLedger(loadProven(context, ledgerKinds))
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
    boxesOf(payload).some(made => canonicalJson(made) === canonicalJson(wanted)),
  )
}
