/** Every expected "no" of a call. Each has a sentence in both catalogues (shared/texts): a code without one does not compile. */
export const errorCodes = [
  // the door
  'call-unknown',
  'sender-refused',
  'host-unreachable',
  'input-invalid',
  'role-refused',
  'seat-required',
  'unexpected',
  // workspace
  'workspace-not-open',
  'workspace-name-taken',
  'workspace-not-found',
  'workspace-damaged',
  'workspace-newer',
  'workspace-not-ours',
  'workspace-locked',
  'workspace-read-only',
  'disk-full',
  // seats
  'member-not-enrolled',
  'member-already-enrolled',
  'pin-wrong',
  'pin-too-short',
  'pin-too-simple',
  'seat-delayed',
  'seat-locked',
  'seat-occupied',
  'key-damaged',
  'other-device',
  // records
  'council-missing',
  'member-not-found',
  'member-in-use',
  'role-taken',
  'producer-not-found',
  'producer-in-use',
  'product-not-found',
  'product-in-use',
  'product-code-taken',
  'rubric-not-found',
  'rubric-unverified',
  'pack-note-missing',
  'case-unknown',
  'session-not-found',
  'session-locked',
  'product-not-in-session',
  'product-already-in-session',
  // moves of a session
  'move-not-allowed',
  'reason-missing',
  'quorum-rule-missing',
  'quorum-not-met',
  'chair-absent',
  'session-without-products',
  'session-without-scorers',
  'case-missing',
  'products-not-tallied',
  'products-over-limit',
  'products-not-concluded',
  'keys-missing',
  // ballots
  'criterion-unknown',
  'option-unknown',
  'option-of-other-case',
  'none-not-offered',
  'gate-unknown',
  'ballot-incomplete',
  'ballot-already-sealed',
  'member-recused',
  'member-absent',
  'member-does-not-score',
  'scoring-closed',
  'ballot-too-large',
  'own-ballot-first',
  'sheet-not-typed',
  'sheet-differs',
  'sheet-other-typist',
  // tally
  'ballots-missing',
  'tally-already-open',
  'tally-not-open',
  'approval-missing',
  'recovery-code-wrong',
  'round-not-needed',
  'waiver-not-allowed',
  'recusal-after-seal',
  // conclusions and papers
  'votes-do-not-add-up',
  'gate-not-voted',
  'minimum-not-disputed',
  'minutes-section-unknown',
  'paper-not-found',
  'paper-data-missing',
  'file-write-failed',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What a refused call answers: the code, where, and the facts its sentence names. */
export type CallError = {
  readonly code: ErrorCode
  /** Place in the input, such as `ballots[3].choices.1.2`. */
  readonly at?: string
  /** Names, numbers and codes to fill into the sentence. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** Number to find an unexpected error in the log by. */
  readonly incident?: string
}
