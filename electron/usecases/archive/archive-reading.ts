import type { Rubric } from '#shared/domain/rubric.ts'
import type { VerificationCheck, VerificationFault } from '#shared/domain/verification-report.ts'
import type { ChainEntry } from '../../sealing/audit-chain.ts'
import type { Ledger } from '../../sealing/ballot-ledger.ts'
import type { StoredBallot } from '../../store/ballot.ts'
import type { ArchivedSession, ArchivedTally } from './archive-format.ts'

/** What the archive says, read and of the right shape. */
export type ArchiveContent = {
  readonly session: ArchivedSession
  readonly tally: ArchivedTally
  readonly ballots: readonly StoredBallot[]
  readonly trail: readonly ChainEntry[]
  readonly ledger: Ledger
  readonly rubrics: ReadonlyMap<string, Rubric>
}

/** Notes what does not fit, and where. */
export type Fault = (check: VerificationCheck, fault: VerificationFault, at: string) => void
