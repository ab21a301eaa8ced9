import { no, ok, type Result } from '../result.ts'
import { foldName } from './holder-name.ts'

/** How far one version of a paper is signed; the strongest way stands for all. */
export const signingStates = ['unsigned', 'onPaper', 'onScreen', 'digital'] as const
export type SigningState = (typeof signingStates)[number]

/** Ways that change the file itself: a picture of the handwriting, or a signature by certificate. */
export const signingWays = ['onScreen', 'digital'] as const
export type SigningWay = (typeof signingWays)[number]

/** Who should sign; `memberId` is null for somebody who has no seat in the council. */
export type PaperSigner = {
  readonly memberId: string | null
  readonly fullName: string
  /** "Chủ tịch Hội đồng": goes into a signature as its role, at most 100 characters. */
  readonly title: string
}

export type SigningMark = { readonly way: SigningWay; readonly signer: PaperSigner }
export type SigningSituation = {
  /** A newer version of the same paper was made. */
  readonly superseded: boolean
  readonly marks: readonly SigningMark[]
  /** Scans that stand. */
  readonly scans: number
}

export function signingStateOf({ marks, scans }: Omit<SigningSituation, 'superseded'>): SigningState {
  if (marks.some(mark => mark.way === 'digital')) return 'digital'
  if (marks.some(mark => mark.way === 'onScreen')) return 'onScreen'
  return scans > 0 ? 'onPaper' : 'unsigned'
}

/** A member by his seat, whatever his name; a person without a seat by name and title. */
export function isSameSigner(a: PaperSigner, b: PaperSigner): boolean {
  if (a.memberId !== null || b.memberId !== null) return a.memberId === b.memberId
  return foldName(a.fullName) === foldName(b.fullName) && a.title === b.title
}

/** Titles of other signers of the same paper who bear the same name. */
export function namesakesOf(signer: PaperSigner, signers: readonly PaperSigner[]): string[] {
  return signers
    .filter(other => !isSameSigner(other, signer) && foldName(other.fullName) === foldName(signer.fullName))
    .map(other => other.title)
}

/** Signers who have signed in some way; a scan stands for all of them. */
export function countSigned(
  signers: readonly PaperSigner[],
  situation: Omit<SigningSituation, 'superseded'>,
): number {
  if (situation.scans > 0) return signers.length
  return signers.filter(signer => situation.marks.some(mark => isSameSigner(mark.signer, signer))).length
}

export type SigningObstacle = 'paper-superseded' | 'paper-signed-digitally' | 'paper-already-signed'

/**
 * Whether this person may sign this version in this way now. A digital signature is the last act on a file: nothing is
 * written into it afterwards, only further digital signatures stand beside it. A version that a newer one has replaced
 * is not begun, but finished where some have signed already.
 */
export function decideSigning(
  way: SigningWay,
  signer: PaperSigner,
  { superseded, marks, scans }: SigningSituation,
): Result<null, SigningObstacle> {
  if (superseded && marks.length === 0 && scans === 0) return no('paper-superseded')
  if (way === 'onScreen' && marks.some(mark => mark.way === 'digital')) return no('paper-signed-digitally')
  const twice = marks.some(mark => mark.way === way && isSameSigner(mark.signer, signer))
  return twice ? no('paper-already-signed') : ok(null)
}

/** Signers who must stay on the list: they have signed. */
export function droppedSigners(
  marks: readonly SigningMark[],
  signers: readonly PaperSigner[],
): readonly SigningMark[] {
  return marks.filter(mark => !signers.some(signer => isSameSigner(signer, mark.signer)))
}
