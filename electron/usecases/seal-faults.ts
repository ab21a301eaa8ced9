import type { VerificationCheck, VerificationFault } from '#shared/domain/verification-report.ts'
import type { ChainFault } from '../sealing/audit-chain.ts'
import type { BallotFault } from '../sealing/ballot-ledger.ts'

/* What is wrong with seals and chain, in the words of a report: of a workspace and of an archive alike. */

export const ballotFaults = {
  unlogged: 'ballot-not-in-trail',
  twice: 'ballot-not-in-trail',
  changed: 'ballot-signature',
  'signature-invalid': 'ballot-signature',
  missing: 'ballot-missing',
} as const satisfies Record<BallotFault['reason'], VerificationFault>

/** The check that a fault of the chain belongs to. */
export const chainCheck = (reason: ChainFault): VerificationCheck =>
  reason.startsWith('signature') ? 'signatures' : 'chain'
