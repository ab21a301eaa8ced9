import type { Day } from '../calendar.ts'
import type { PaperKind } from '../paper-kind.ts'
import type { PaperLevel, Regime } from '../papers/common.ts'
import type { PaperDataOf } from '../papers/paper-data.ts'

/** What the papers of a session are compared on; each has its sentence in both catalogues. */
export const coherenceCodes = [
  'product-differs',
  'product-code-double',
  'product-code-missing',
  'product-without-finding',
  'sheet-sum',
  'sheet-over-maximum',
  'part-maxima',
  'tally-mean',
  'tally-spread',
  'tally-unhandled-spread',
  'mean-differs',
  'stars-by-points',
  'stars-over-points',
  'stars-differ',
  'below-three-recognised',
  'five-below-centre',
  'count-in-text',
  'annex-not-named',
  'dates-order',
  'invitation-late',
  'dates-certificate',
  'minutes-end-before-start',
  'quorum-not-met',
  'quorum-uncited',
  'attendance-sum',
  'chair-absent',
  'votes-sum',
  'basis-of-other-regime',
  'basis-not-in-force',
  'basis-missing',
  'regime-by-lodging',
  'regimes-mixed',
  'expiry-wrong',
  'expiry-in-text',
  'authority-collective',
  'authority-own',
  'recall-late',
  'composition',
  'notice-names-other',
  'notice-names-member',
] as const
export type CoherenceCode = (typeof coherenceCodes)[number]

/** Something that does not agree: a block stops the paper, a warning is for the eye. */
export type Finding = {
  readonly severity: 'block' | 'warning'
  readonly code: CoherenceCode
  readonly kind: PaperKind
  readonly productId: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

/** One paper, or one sheet of it, as it is about to be written. */
export type PaperSheet = {
  readonly [K in PaperKind]: {
    readonly kind: K
    readonly productId: string | null
    readonly productName: string
    readonly data: PaperDataOf[K]
  }
}[PaperKind]

/** What the papers themselves do not say and yet are measured by. */
export type CoherenceGround = {
  readonly level: PaperLevel
  readonly regime: Regime
  readonly today: Day
  /** Day of the decision that set the council up, where no paper here carries it. */
  readonly councilDecidedOn: Day | null
  readonly products: readonly {
    readonly id: string
    readonly name: string
    readonly lodgedOn: Day | null
    /** The decision it is evaluated under: "1048/QĐ-TTg". */
    readonly decision: string
    /** Why other criteria are used than the day of lodging asks for. */
    readonly packNote: string
    readonly hasFinding: boolean
    /** Members entitled to vote on it. */
    readonly voters: number
    readonly waived: boolean
  }[]
  /** Full names of the council's members: no notice to a producer names them with what they gave. */
  readonly members: readonly string[]
  /** Days on which inspections of products ended, for the deadline of recalls. */
  readonly recalls: readonly { readonly productId: string; readonly concludedOn: Day }[]
}

export type Rule = (sheets: readonly PaperSheet[], ground: CoherenceGround) => Finding[]

type Of<K extends PaperKind> = Extract<PaperSheet, { kind: K }>

/** The sheets of one kind. */
export const ofKind = <K extends PaperKind>(sheets: readonly PaperSheet[], kind: K): Of<K>[] =>
  sheets.filter((sheet): sheet is Of<K> => sheet.kind === kind)

type At = Pick<PaperSheet, 'kind' | 'productId'>
type Facts = Finding['facts']

export const block = (code: CoherenceCode, { kind, productId }: At, facts: Facts = {}): Finding => ({
  severity: 'block',
  code,
  kind,
  productId,
  facts,
})
export const warning = (code: CoherenceCode, at: At, facts: Facts = {}): Finding => ({
  ...block(code, at, facts),
  severity: 'warning',
})
