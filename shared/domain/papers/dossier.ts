import type { DayText } from '../vietnamese-date.ts'
import type { PaperFrame, ProductFacts } from './common.ts'
import type { ScoreSheetData, SheetMarks, SheetRubric } from './score-sheet.ts'

/** One office's half of the receipt: who took the dossier in, and when. */
export type Receipt = {
  readonly office: string
  readonly receivedOn: DayText | null
  readonly receiver: string
}

/** m. Receipt part of Mẫu số 01, with a half for the commune and one for the province [26 PL III]. */
export type RegistrationReceiptData = {
  readonly product: ProductFacts
  /** Serial of the sheet; '' leaves room. */
  readonly number: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly year: number
  readonly documents: readonly {
    readonly name: string
    readonly copies: number
    readonly isPresent: boolean
  }[]
  readonly commune: Receipt
  readonly province: Receipt
}

/** m. Mẫu số 02: the producer's description and his own marks by the same criteria, with the evidence for each. */
export type SelfAssessmentData = {
  readonly product: ProductFacts
  readonly rubric: SheetRubric
  readonly marks: SheetMarks | null
  readonly material: string
  readonly labour: string
  readonly origin: string
  readonly identity: string
  /** Criterion code to evidence. */
  readonly evidence: Readonly<Record<string, string>>
  readonly place: string
  readonly signedOn: DayText | null
  readonly year: number
}

/** m. Phiếu lấy ý kiến bằng văn bản: the score sheet with a verdict and a deadline [26 Đ.7.6d]. */
export type WrittenOpinionSheetData = {
  readonly sheet: ScoreSheetData
  readonly verdict: 'agree' | 'disagree' | 'other' | null
  readonly deadline: DayText | null
  /** Where the sheet is returned to. */
  readonly returnTo: string
}

/** m. Danh mục hồ sơ gửi Bộ [26 Đ.6.3]. */
export type TransmittalListData = {
  readonly frame: PaperFrame
  readonly subject: string
  readonly products: readonly ProductFacts[]
  readonly items: readonly {
    readonly name: string
    /** Number and day of the paper; '' where there is none. */
    readonly reference: string
    readonly copies: number
    readonly note: string
  }[]
}
