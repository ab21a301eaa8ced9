import type { DayText } from '../vietnamese-date.ts'
import type { PartLetter, Person, ProductFacts, Regime } from './common.ts'

/** The criteria as the sheet prints them; a product set of a rubric pack fits as it is. */
export type SheetRubric = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly remark?: string | undefined
  readonly disqualifiers: readonly string[]
  readonly parts: readonly SheetPart[]
}
export type SheetPart = {
  readonly code: PartLetter
  readonly title: string
  readonly max: number
  readonly sections: readonly SheetSection[]
}
export type SheetSection = {
  readonly code: string
  readonly title: string
  readonly max: number
  readonly remark?: string | undefined
  readonly criteria: readonly SheetCriterion[]
}
export type SheetCriterion = {
  readonly code: string
  /** Where the print repeats a code, the key differs from it. */
  readonly printedCode?: string | undefined
  readonly title: string
  readonly max: number
  readonly under?: string | undefined
  readonly note?: string | undefined
  readonly gate?: string | undefined
  /** When the criterion is asked at all, unless the note says it. */
  readonly condition?: string | undefined
  readonly remark?: string | undefined
  readonly cases?: readonly string[] | undefined
  readonly options: readonly SheetOption[]
}
export type SheetOption = {
  readonly label: string
  readonly points: number
  readonly minFor?: number | undefined
  readonly case?: number | undefined
}

/** A member's answers with the points already looked up; a criterion that was not asked is missing in `choices` and 0 in points. */
export type SheetMarks = {
  /** Criterion code to the index of the option, or 'none' for "không đạt mức nào". */
  readonly choices: Readonly<Record<string, number | 'none'>>
  readonly criterionPoints: Readonly<Record<string, number>>
  readonly sectionPoints: Readonly<Record<string, number>>
  readonly partPoints: Readonly<Record<PartLetter, number>>
  readonly total: number
}

/** a. Phiếu đánh giá: one member, one product, one round. */
export type ScoreSheetData = {
  readonly regime: Regime
  /** As the decision prints it: two columns, no third for the score. */
  readonly strictForm: boolean
  readonly product: ProductFacts
  readonly rubric: SheetRubric
  readonly member: Person
  /** null prints a blank sheet for scoring on paper. */
  readonly marks: SheetMarks | null
  readonly round: 1 | 2
  /** Re-evaluation by written opinion [26 Đ.7.6d]. */
  readonly byWrittenOpinion: boolean
  /** The note on star minimums under the table; the set for tourism is printed without it. */
  readonly printsStarNote: boolean
  readonly note: string
  readonly place: string
  readonly scoredOn: DayText | null
  readonly year: number
  /** Code of the sealed ballot, printed small; '' for none. */
  readonly auditCode: string
}
