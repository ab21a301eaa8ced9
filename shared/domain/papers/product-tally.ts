import type { ExactMean } from '../number-format.ts'
import type { DayText } from '../vietnamese-date.ts'
import type {
  Agency,
  CouncilPerson,
  PairSignatures,
  PartLetter,
  PartMeans,
  ProductFacts,
  RoundFacts,
  StarCount,
} from './common.ts'

export type SheetPoints = Readonly<Record<PartLetter, number>> & { readonly total: number }

/** One member's line. Who does not score stays listed with the reason and is not in the mean. */
export type TallyRow =
  | {
      readonly kind: 'scored'
      readonly member: CouncilPerson
      readonly points: SheetPoints
      readonly note: string
    }
  | { readonly kind: 'notScoring'; readonly member: CouncilPerson; readonly reason: string }

/** One round of scoring, computed. `limit` null: the regulation sets none. */
export type TallyRound = {
  readonly round: 1 | 2
  readonly rows: readonly TallyRow[]
  readonly sums: SheetPoints
  readonly partMeans: PartMeans
  readonly mean: ExactMean
  readonly highest: SheetPoints
  readonly lowest: SheetPoints
  readonly spread: number
  readonly limit: number | null
  readonly overLimit: boolean
  /** "khoản 3 Điều 7 Quy chế hoạt động của Hội đồng"; '' when not cited. */
  readonly citation: string
  /** Criteria discussed after this round: "1.5, 4.1"; '' for none. */
  readonly discussed: string
}

/** b. Phiếu tổng hợp điểm của một sản phẩm. The last round counts. */
export type ProductTallyData = {
  readonly agency: Agency
  readonly round: RoundFacts
  readonly product: ProductFacts
  readonly meetingOn: DayText | null
  readonly rounds: readonly TallyRound[]
  readonly partMaxima: Readonly<Record<PartLetter, number>>
  readonly ballotsIssued: number
  readonly ballotsValid: number
  readonly starsByPoints: StarCount
  readonly stars: StarCount
  readonly unmetMinimums: readonly string[]
  readonly signatures: PairSignatures
  readonly auditCode: string
}
