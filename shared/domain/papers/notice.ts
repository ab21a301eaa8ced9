import type { ExactMean } from '../number-format.ts'
import type { DayText } from '../vietnamese-date.ts'
import type {
  Agency,
  PaperFrame,
  ProductFacts,
  ProductOutcome,
  RoundFacts,
  Signer,
  StarCount,
} from './common.ts'
import type { PaperSection } from './rich-text.ts'

/** Result of one section ("mục") of the criteria; strong and weak points are edited text. */
export type SectionFinding = {
  readonly code: string
  readonly title: string
  readonly max: number
  readonly mean: ExactMean
  readonly strengths: string
  readonly weaknesses: string
}

/** h. Thông báo kết quả to one producer: no other producer's data, no member's points. */
export type ResultNoticeData = {
  readonly frame: PaperFrame
  readonly round: RoundFacts
  readonly subject: string
  readonly product: ProductFacts
  readonly outcome: ProductOutcome
  readonly opening: string
  /** Sections `result`, `strengths`, `weaknesses`, `requirements`; the table follows the section `points`. */
  readonly sections: readonly PaperSection[]
  readonly findings: readonly SectionFinding[]
  readonly closing: string
}

/** One certificate. `until` is the last day of validity. */
export type Certificate = {
  readonly product: ProductFacts
  readonly stars: StarCount
  readonly from: DayText | null
  readonly until: DayText | null
  /** "Quyết định số 3981/QĐ-UBND ngày 25 tháng 6 năm 2026"; '' leaves dots. */
  readonly decision: string
  readonly registerNumber: string
}

/** g. Giấy chứng nhận, one page for each. */
export type CertificatesData = {
  readonly agency: Agency
  readonly signer: Signer
  readonly issuedOn: DayText | null
  readonly year: number
  readonly months: number
  readonly certificates: readonly Certificate[]
  readonly framed: boolean
  readonly redTitle: boolean
}
