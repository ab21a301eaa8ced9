import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { isSignedBy, signBytes } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import type { MemberSecret } from './member-key.ts'
import { pad, unpad } from './padding.ts'
import type { Random } from './random.ts'
import { openSealed, sealTo } from './sealed-box.ts'
import { shortCodeOf } from './short-code.ts'
import type { TallySecret } from './tally-key.ts'

const RECEIPT_BYTES = 10

/** Where a ballot belongs; stands in clear beside the box and is bound to it. */
export type BallotHeader = {
  rubricHash: string
  sessionId: string
  productId: string
  memberId: string
  round: number
}
/** What a member says, with where he says it; `choices` and `notes` are JSON values. */
export type Ballot = BallotHeader & { choices: unknown; notes?: unknown; sealedAt: number }
export type SealedBallot = { box: Uint8Array; digest: Uint8Array; signature: Uint8Array; receipt: string }

/** The bytes that are encrypted: one text per ballot, whatever order its members were given in. */
function ballotBytes(ballot: Ballot): Uint8Array {
  return Uint8Array.from(Buffer.from(canonicalJson(ballot), 'utf8'))
}

/**
 * Encrypts a ballot to the session's tally key and signs the result with the member's key. Until chair and secretary
 * open the tally together nobody can read it, this program included. Throws where the ballot is another member's.
 */
export function sealBallot(input: {
  ballot: Ballot
  memberSecret: MemberSecret
  tallyPublicKey: Uint8Array
  random: Random
}): SealedBallot {
  const { ballot, memberSecret } = input
  if (ballot.memberId !== memberSecret.memberId) throw new Error('A member seals his own ballot only')
  return sealWith({ ...input, signSecret: memberSecret.signSecret })
}

/**
 * The same for a signed paper sheet: sealed in the member's name and signed by whoever typed it, because the member's own key was not
 * at hand. The trail says so, and a verifier checks it against the typist's key.
 */
export function sealTranscript(input: {
  ballot: Ballot
  typistSecret: MemberSecret
  tallyPublicKey: Uint8Array
  random: Random
}): SealedBallot {
  return sealWith({ ...input, signSecret: input.typistSecret.signSecret })
}

function sealWith(input: {
  ballot: Ballot
  signSecret: Uint8Array
  tallyPublicKey: Uint8Array
  random: Random
}): SealedBallot {
  const { ballot, signSecret, tallyPublicKey, random } = input
  const box = sealTo(tallyPublicKey, headerBytes(ballot), pad(ballotBytes(ballot)), random)
  const digest = ballotDigest(box, ballot)
  const signature = signBytes(signSecret, signedBytes(digest))
  return { box, digest, signature, receipt: ballotReceipt(digest) }
}

/** `seal-broken`: other key, other place or changed bytes. `ballot-malformed`: opens, but is not a ballot of this place. */
export type OpenBallotError = 'seal-broken' | 'ballot-malformed'

export function openBallot(input: {
  sealed: { box: Uint8Array }
  header: BallotHeader
  tallySecret: TallySecret
}): Result<Ballot, OpenBallotError> {
  const padded = openSealed(input.tallySecret.secret, headerBytes(input.header), input.sealed.box)
  if (padded === undefined) return no('seal-broken')
  const bytes = unpad(padded)
  return bytes === undefined ? no('ballot-malformed') : parseBallot(bytes, input.header)
}

/** Whether exactly this box was signed, for exactly this place, by the owner of the key. */
export function verifyBallotSignature(input: {
  sealed: { box: Uint8Array; signature: Uint8Array }
  header: BallotHeader
  signPublicKey: Uint8Array
}): boolean {
  const digest = ballotDigest(input.sealed.box, input.header)
  return isSignedBy(input.signPublicKey, signedBytes(digest), input.sealed.signature)
}

/** Identifies a sealed ballot at its place: hash over box and header. */
export function ballotDigest(box: Uint8Array, header: BallotHeader): Uint8Array {
  const bytes = lengthPrefixed(['cham-sao ballot digest 1', headerBytes(header), box])
  return Uint8Array.from(createHash('sha256').update(bytes).digest())
}

/** What the member takes home: proves that the ballot is in, says nothing of its content. */
export function ballotReceipt(digest: Uint8Array): string {
  return shortCodeOf(digest, RECEIPT_BYTES)
}

function headerBytes(header: BallotHeader): Uint8Array {
  const { sessionId, productId, memberId, round, rubricHash } = header
  return lengthPrefixed(['cham-sao ballot 1', sessionId, productId, memberId, String(round), rubricHash])
}

function signedBytes(digest: Uint8Array): Uint8Array {
  return lengthPrefixed(['cham-sao ballot signature 1', digest])
}

function parseBallot(bytes: Uint8Array, header: BallotHeader): Result<Ballot, OpenBallotError> {
  let ballot: Ballot
  try {
    ballot = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (!Buffer.from(bytes).equals(ballotBytes(ballot))) return no('ballot-malformed')
  } catch {
    return no('ballot-malformed')
  }
  const fits =
    ballot.sessionId === header.sessionId &&
    ballot.productId === header.productId &&
    ballot.memberId === header.memberId &&
    ballot.round === header.round &&
    ballot.rubricHash === header.rubricHash &&
    Number.isSafeInteger(ballot.sealedAt) &&
    ballot.choices !== undefined
  return fits ? ok(ballot) : no('ballot-malformed')
}
