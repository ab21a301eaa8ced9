import { type BallotHeader, ballotDigest, verifyBallotSignature } from './ballot-seal.ts'

/** A seal as the audit trail tells it, with the key that its member had enrolled by then. */
export type LoggedBallot = {
  header: Omit<BallotHeader, 'rubricHash'>
  digest: Uint8Array
  signPublicKey: Uint8Array | undefined
}
/** A sealed ballot as it lies in the database. */
export type StoredBallot = { header: BallotHeader; box: Uint8Array; signature: Uint8Array }

/**
 * `unlogged`: in the database, not in the trail. `changed`: other bytes than those logged. `signature-invalid`: not
 * signed by this member's key.
 */
export type StoredFault = 'unlogged' | 'changed' | 'signature-invalid'

/**
 * What is wrong with a stored ballot, compared with its entry in the trail. Key and digest come from the trail, not from
 * the row: beside a forged ballot in the file lies a key that fits it.
 */
export function ballotFault(ballot: StoredBallot, logged: LoggedBallot | undefined): StoredFault | undefined {
  if (logged === undefined) return 'unlogged'
  const { header, box, signature } = ballot
  if (!Buffer.from(logged.digest).equals(ballotDigest(box, header))) return 'changed'
  const { signPublicKey } = logged
  const isSigned =
    signPublicKey && verifyBallotSignature({ sealed: { box, signature }, header, signPublicKey })
  return isSigned ? undefined : 'signature-invalid'
}

/** Seals of a trail by their place. */
export type Ledger = ReadonlyMap<string, LoggedBallot>

export function ledgerOf(logged: readonly LoggedBallot[]): Ledger {
  return new Map(logged.map(entry => [placeOf(entry.header), entry]))
}

export const placeOf = ({ sessionId, productId, memberId, round }: LoggedBallot['header']): string =>
  JSON.stringify([sessionId, productId, memberId, round])

/** `missing`: in the trail, not in the database. `twice`: a second ballot for one place. */
export type BallotFault = { header: LoggedBallot['header']; reason: StoredFault | 'missing' | 'twice' }

/** Compares all stored ballots with a trail that `verifyChain` has accepted. */
export function checkBallots(ledger: Ledger, stored: readonly StoredBallot[]): BallotFault[] {
  const seen = new Set<string>()
  const faults: BallotFault[] = []
  for (const ballot of stored) {
    const place = placeOf(ballot.header)
    const reason = seen.has(place) ? 'twice' : ballotFault(ballot, ledger.get(place))
    if (reason) faults.push({ header: ballot.header, reason })
    seen.add(place)
  }
  const missing = [...ledger].filter(([place]) => !seen.has(place))
  return [...faults, ...missing.map(([, { header }]) => ({ header, reason: 'missing' as const }))]
}
