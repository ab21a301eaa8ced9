import type {
  Agency,
  IssueMode,
  PairSignatures,
  PaperReference,
  ProductResult,
  RoundFacts,
  StarCount,
} from './common.ts'

/** Counts that every paper of the round repeats. `producers` counts each producer once. */
export type ResultCounts = {
  readonly products: number
  readonly producers: number
  readonly byStars: Readonly<Record<StarCount, number>>
  readonly rejected: number
}

/** Products of one star, or those without a score, in printed order. */
export type ResultGroup = {
  readonly kind: StarCount | 'rejected'
  readonly results: readonly ProductResult[]
}

/** The paper an annex belongs to; in electronic mode its number and day stay blank. */
export type AnnexedTo = {
  readonly paper: PaperReference
  readonly issueMode: IssueMode
}

/** c. Biểu tổng hợp kết quả phiên họp. */
export type SessionSummaryData = {
  readonly agency: Agency
  readonly round: RoundFacts
  readonly groups: readonly ResultGroup[]
  readonly counts: ResultCounts
  /** null: a paper of its own with letterhead and signatures. */
  readonly annexedTo: AnnexedTo | null
  readonly signatures: PairSignatures
}
