import { isSignedBy, signBytes } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'

/** What a signer says with his handwriting: on this paper, as I had it before me, and no other. Hashes in hexadecimal. */
export type HandwritingStatement = {
  readonly paper: string
  readonly before: string
  /** The file with the picture in it. */
  readonly sha256: string
  readonly picture: string
  readonly strokes: string
}

const statedBytes = ({ paper, before, sha256, picture, strokes }: HandwritingStatement): Uint8Array =>
  lengthPrefixed(['cham-sao handwriting 1', paper, before, sha256, picture, strokes])

/** Binds a handwriting to its document with the signer's own key: the picture alone could be laid on another paper. */
export function signStatement(signSecret: Uint8Array, statement: HandwritingStatement): Uint8Array {
  return signBytes(signSecret, statedBytes(statement))
}

export function isStatedBy(
  signPublicKey: Uint8Array,
  statement: HandwritingStatement,
  signature: Uint8Array,
): boolean {
  return isSignedBy(signPublicKey, statedBytes(statement), signature)
}
