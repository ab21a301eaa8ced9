import type { RecallGround } from '../recall.ts'
import type { DayText } from '../vietnamese-date.ts'
import type {
  CouncilPerson,
  PaperFrame,
  PartLetter,
  Person,
  ProductFacts,
  ProductResult,
  RoundFacts,
} from './common.ts'
import type { PaperSection } from './rich-text.ts'

/** What tờ trình, báo cáo and công văn have in common: addressees, edited sections, a closing sentence before the signature. */
type Addressed = {
  readonly frame: PaperFrame
  readonly round: RoundFacts
  /** '' takes the usual subject. */
  readonly subject: string
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An"; one is printed on the line of "Kính gửi:", more below each other. */
  readonly addressees: readonly string[]
  readonly sections: readonly PaperSection[]
  /** Last sentence; it is closed with "./." */
  readonly closing: string
}

/** e. Tờ trình. The short table follows the section `results`. `enclosures` are named in one sentence before the closing. */
export type SubmissionData = Addressed & {
  readonly results: readonly ProductResult[]
  readonly enclosures: readonly string[]
}

/** f2, f3 and the letter that sends out written-opinion sheets. The table of products follows the section `products`. */
export type LetterData = Addressed & {
  readonly products: readonly ProductFacts[]
  /** Listed under the section `enclosures`. */
  readonly enclosures: readonly string[]
}

/** m. What a dossier still lacks, with the article it is asked by. */
export type MissingItem = { readonly item: string; readonly request: string }
/** m. Công văn hướng dẫn hoàn thiện hồ sơ of one product [26 Đ.7.3a]. The list follows the section `missing`. */
export type CompletionLetterData = Addressed & {
  readonly product: ProductFacts
  readonly missing: readonly MissingItem[]
  readonly deadline: DayText | null
}

/** What the advisory team found on one product. Points are the team's proposal; null where it proposes none. */
export type AdvisoryFinding = {
  readonly product: ProductFacts
  readonly completeness: string
  readonly survey: string
  readonly proposed: (Readonly<Record<PartLetter, number>> & { readonly total: number }) | null
  readonly questions: string
}
/** m. Báo cáo đánh giá của Tổ tư vấn [26 Đ.7.3c]. The findings follow the section `findings`. */
export type AdvisoryReportData = Addressed & { readonly findings: readonly AdvisoryFinding[] }

/** m. Báo cáo kết quả của Hội đồng [26 Đ.7.3d]; d. Báo cáo tổng hợp ý kiến bằng văn bản. The table follows the section `results`. */
export type CouncilReportData = Addressed & { readonly results: readonly ProductResult[] }

/** d, written: how many opinion sheets went out and came back, per product. */
export type OpinionCount = {
  readonly productName: string
  readonly sent: number
  readonly returned: number
  readonly agree: number
  readonly disagree: number
  readonly other: number
}
export type WrittenOpinionReportData = CouncilReportData & { readonly opinions: readonly OpinionCount[] }

/** i. Báo cáo Mẫu số 03 of one product: what the owner says and what the commune found, for the four subjects of the form. */
export type CommuneFinding = { readonly described: string; readonly found: string }
export type CommuneReportData = {
  readonly frame: PaperFrame
  readonly addressees: readonly string[]
  readonly product: ProductFacts
  readonly material: CommuneFinding
  readonly labour: CommuneFinding
  readonly origin: CommuneFinding
  readonly identity: CommuneFinding
  /** Request sentence; '' takes the usual one. */
  readonly closing: string
  /** "Ủy ban nhân dân tỉnh Hòa An": who is asked to evaluate. */
  readonly evaluator: string
}

/** j. Giấy mời. With `asList` one paper and a list as annex, otherwise a page for each invitee. */
export type InvitationData = {
  readonly frame: PaperFrame
  readonly round: RoundFacts
  /** Line under "GIẤY MỜI"; '' takes "Họp Hội đồng …". */
  readonly subject: string
  readonly invitees: readonly CouncilPerson[]
  readonly asList: boolean
  /** '' takes the usual "phiên họp đánh giá …". */
  readonly occasion: string
  readonly chair: CouncilPerson
  readonly day: DayText
  /** Minutes since midnight. */
  readonly startsAtMinutes: number
  readonly place: string
  readonly agenda: readonly string[]
  readonly notes: readonly string[]
}

/** k. Quyết định thành lập Hội đồng. Members follow the article `council`, the advisory team the article `advisors`. */
export type CouncilDecisionData = {
  readonly frame: PaperFrame
  readonly authority: string
  readonly subject: string
  readonly articles: readonly PaperSection[]
  readonly council: readonly CouncilPerson[]
  readonly advisors: readonly CouncilPerson[]
  /** Document by which the Chairman of the province lets somebody else preside; '' for none. Also among the legal bases. */
  readonly authorisation: string
}

/** m. Quyết định ban hành Quy chế, with the regulation's own articles as annex, in chapters. */
export type RegulationDecisionData = {
  readonly frame: PaperFrame
  readonly authority: string
  readonly subject: string
  readonly articles: readonly PaperSection[]
  readonly chapters: readonly { readonly title: string; readonly articles: readonly PaperSection[] }[]
}

/** l2. A certificate to be recalled; `ground` is the letter of Đ.8.1. */
export type RecalledProduct = {
  readonly product: ProductFacts
  readonly stars: number
  /** "Quyết định số 1205/QĐ-UBND ngày 12 tháng 9 năm 2025". */
  readonly recognition: string
  readonly ground: RecallGround
  /** "khoản 1 Điều 8"; '' where the decision in force lists no grounds. */
  readonly article: string
  readonly reason: string
}
/** l2. Quyết định thu hồi. The table follows the article `recall`. */
export type RecallDecisionData = {
  readonly frame: PaperFrame
  readonly authority: string
  readonly subject: string
  readonly articles: readonly PaperSection[]
  readonly recalled: readonly RecalledProduct[]
}

/** l2. Notice that certificates have run out; expiry is none of the six grounds of Đ.8. The table follows `expired`. */
export type ExpiredCertificate = {
  readonly product: ProductFacts
  readonly stars: number
  readonly recognition: string
  readonly expiredOn: DayText
}
export type ExpiryNoticeData = {
  readonly frame: PaperFrame
  readonly subject: string
  readonly sections: readonly PaperSection[]
  readonly closing: string
  readonly expired: readonly ExpiredCertificate[]
}

/** l1. Biên bản kiểm tra, xác minh (`inspection`), or of handing back the certificate (`handover`). */
export type InspectionRecordData = {
  readonly frame: PaperFrame
  readonly purpose: 'inspection' | 'handover'
  readonly product: ProductFacts
  readonly startsAt: { readonly day: DayText; readonly minutes: number }
  readonly endsAt: { readonly day: DayText; readonly minutes: number }
  readonly place: string
  readonly team: readonly Person[]
  readonly producerSide: readonly Person[]
  readonly sections: readonly PaperSection[]
  /** The certificate itself, when it is handed back. */
  readonly certificate: {
    readonly number: string
    readonly issuedOn: DayText | null
    readonly condition: string
    readonly handedBy: string
    readonly receivedBy: string
  } | null
  readonly copies: number
  readonly signers: { readonly producer: string; readonly secretary: string; readonly head: string }
}
