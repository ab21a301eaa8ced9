import type { Outcome } from './outcome.ts'
import type { Mean } from './points.ts'
import type { Stars } from './rubric.ts'
import type { VerificationFinding } from './verification-report.ts'

/** One round of one product, counted again from the sealed ballots of an archive. */
export type RecountedRound = {
  readonly productId: string
  readonly name: string
  readonly round: number
  /** Ballots in the box, and those of them that count. */
  readonly sealed: number
  readonly counted: number
  readonly mean: Mean
  /** Stars by points and star minimums, the council's votes applied; null when nobody's ballot counts. */
  readonly stars: Stars | null
  /** What the council found, on the last round only. */
  readonly outcome: Outcome | null
  /** Everything the archive says of this round is what the ballots give. */
  readonly same: boolean
}

/** What comes out when the ballots of a sealed session are opened and counted again, without the workspace. */
export type RecountReport = {
  readonly verdict: 'same' | 'differs'
  readonly title: string
  readonly council: string
  readonly heldOn: string | null
  readonly rounds: readonly RecountedRound[]
  readonly findings: readonly VerificationFinding[]
  readonly counted: {
    readonly entries: number
    readonly ballots: number
    readonly rubrics: number
    readonly papers: number
  }
  /** Code of the trail's last entry, as papers print it. */
  readonly headCode: string
}
