/** What was looked at when a workspace was verified, each with its count and the faults found. */
export const verificationChecks = [
  'file',
  'chain',
  'signatures',
  'records',
  'ballots',
  'tallies',
  'rubrics',
  'papers',
] as const
export type VerificationCheck = (typeof verificationChecks)[number]

export const verificationFaults = [
  'file-damaged',
  'sequence-broken',
  'hash-mismatch',
  'signature-missing',
  'signature-invalid',
  'anchor-mismatch',
  'anchor-beyond-end',
  'foreign-log-key',
  'records-edited',
  'ballot-signature',
  'ballot-key-unknown',
  'ballot-not-in-trail',
  'ballot-missing',
  'box-secret',
  'tally-differs',
  'rubric-changed',
  'paper-changed',
  'paper-not-in-trail',
  'handwriting-unbound',
  'paper-missing',
  'result-differs',
  'archive-malformed',
] as const
export type VerificationFault = (typeof verificationFaults)[number]

export type VerificationFinding = {
  readonly check: VerificationCheck
  readonly fault: VerificationFault
  /** What it concerns: an entry's number, a receipt, a file name. */
  readonly at: string
}

/** Where a printed code stands in the trail: after which entry, and when (ms). */
export type PrintedCode = { readonly code: string; readonly seq: number; readonly at: number }

export type VerificationReport = {
  readonly verdict: 'intact' | 'broken'
  readonly counted: Readonly<Record<VerificationCheck, number>>
  readonly findings: readonly VerificationFinding[]
  /** Entries older than the one before them: the clock was set back; no fault of the chain. */
  readonly clockBack: readonly number[]
  readonly entries: number
  readonly headCode: string
  /** The whole hash that the code is the beginning of, in hex; empty when the chain is broken. */
  readonly headHash: string
  /** The code that was asked about; null when it stands nowhere in this trail. */
  readonly printed: PrintedCode | null
  /** Whether the signatures were made by the key of the machine that verifies. */
  readonly ownMachine: boolean
}
