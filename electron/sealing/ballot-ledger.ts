import { type BallotHeader, ballotDigest, verifyBallotSignature } from './ballot-seal.ts'

/** A seal as the audit trail tells it. */
export type LoggedBallot = { header: BallotHeader; digest: Uint8Array }
/** A sealed ballot as it lies in the database. */
export type StoredBallot = { header: BallotHeader; box: Uint8Array; signature: Uint8Array }

/**
 * `missing`: in the trail, not in the database. `unlogged`: in the database, not in the trail. `changed`: other bytes
 * than those logged. `twice`: a second ballot for one place. `signature-invalid`: not signed by this member's key.
 */
export type BallotFault = {
  header: BallotHeader
  reason: 'missing' | 'unlogged' | 'changed' | 'twice' | 'signature-invalid'
}

/**
 * Compares the stored ballots with a trail that `verifyChain` has accepted. The members' keys must come from that
 * trail too (the entries of their enrolment): keys from a table prove nothing to somebody who can edit tables.
 */
export function checkBallots(
  logged: readonly LoggedBallot[],
  stored: readonly StoredBallot[],
  signPublicKeyOf: (memberId: string) => Uint8Array | undefined,
): BallotFault[] {
  const digests = new Map(logged.map(entry => [placeOf(entry.header), entry.digest]))
  const seen = new Set<string>()
  const faults: BallotFault[] = []
  for (const ballot of stored) {
    const place = placeOf(ballot.header)
    const reason = seen.has(place) ? 'twice' : faultOf(ballot, digests.get(place), signPublicKeyOf)
    if (reason) faults.push({ header: ballot.header, reason })
    seen.add(place)
  }
  const missing = logged.filter(entry => !seen.has(placeOf(entry.header)))
  return [...faults, ...missing.map(({ header }) => ({ header, reason: 'missing' as const }))]
}

function faultOf(
  ballot: StoredBallot,
  digest: Uint8Array | undefined,
  signPublicKeyOf: (memberId: string) => Uint8Array | undefined,
): BallotFault['reason'] | undefined {
  if (digest === undefined) return 'unlogged'
  if (!Buffer.from(digest).equals(ballotDigest(ballot.box, ballot.header))) return 'changed'
  const signPublicKey = signPublicKeyOf(ballot.header.memberId)
  const signed =
    signPublicKey && verifyBallotSignature({ sealed: ballot, header: ballot.header, signPublicKey })
  return signed ? undefined : 'signature-invalid'
}

const placeOf = ({ sessionId, productId, memberId, round }: BallotHeader): string =>
  JSON.stringify([sessionId, productId, memberId, round])
