import type { DayText } from '../vietnamese-date.ts'
import type {
  Agency,
  CouncilPerson,
  IssueFacts,
  PairSignatures,
  Person,
  ProductResult,
  RoundFacts,
} from './common.ts'
import type { ProductTallyData } from './product-tally.ts'
import type { PaperSection } from './rich-text.ts'
import type { SessionSummaryData } from './session-summary.ts'

export type Moment = { readonly day: DayText; readonly minutes: number }

export type AbsentMember = { readonly member: CouncilPerson; readonly reason: string }

/** A person sent in a member's place; whether he scores follows the regulation. */
export type Delegate = {
  readonly delegate: Person
  readonly delegateOf: CouncilPerson
  /** "Giấy ủy quyền số 12/GUQ-SYT ngày 04 tháng 6 năm 2026"; '' when none was handed in. */
  readonly document: string
  readonly mayScore: boolean
}

export type QuorumFacts = {
  readonly present: number
  readonly size: number
  readonly chairPresent: boolean
  readonly met: boolean
  /** "khoản 2 Điều 6 Quy chế hoạt động của Hội đồng"; '' when the council has cited nothing. */
  readonly citation: string
}

/** Points of one product before and after the discussion. */
export type RescoringTable = {
  readonly productName: string
  readonly rows: readonly {
    readonly member: Person
    readonly first: number
    readonly second: number
    readonly reason: string
  }[]
}

/** d. Biên bản họp Hội đồng. Sections I to VI are edited text; tables follow the sections with keys `proceedings` and `results`. */
export type MinutesData = {
  readonly agency: Agency
  readonly issue: IssueFacts
  readonly round: RoundFacts
  /** Line under "BIÊN BẢN"; '' takes the usual "Họp Hội đồng …". */
  readonly subject: string
  readonly legalBases: readonly string[]
  readonly startsAt: Moment
  readonly endsAt: Moment
  readonly place: string
  readonly present: readonly CouncilPerson[]
  readonly absent: readonly AbsentMember[]
  readonly delegates: readonly Delegate[]
  readonly advisors: readonly Person[]
  readonly guests: readonly Person[]
  readonly producers: readonly Person[]
  readonly quorum: QuorumFacts
  readonly chair: CouncilPerson
  readonly secretary: CouncilPerson
  readonly sections: readonly PaperSection[]
  readonly rescorings: readonly RescoringTable[]
  readonly results: readonly ProductResult[]
  /** Sentence that the minutes were read out; '' takes the usual one. */
  readonly readingSentence: string
  readonly signatures: PairSignatures
  /** Members who sign each by name; empty for none. */
  readonly memberSignatures: readonly CouncilPerson[]
  readonly recipients: readonly string[]
  readonly annexSummary: SessionSummaryData | null
  readonly annexTallies: readonly ProductTallyData[]
  readonly auditCode: string
}
