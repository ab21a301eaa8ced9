import type { ExactMean } from '../number-format.ts'
import type { DayText } from '../vietnamese-date.ts'
import type { SigningAuthority } from './signing-authority.ts'

/*
 * Plain data of the papers. Nothing is optional: an unknown text is '', an unknown day or block is null, so that a forgotten
 * field is a compile error and an empty one a dotted line. Everything computed (means, stars, spread, quorum) arrives computed.
 */

/** The criteria and procedure in force: QĐ 1048, QĐ 148, QĐ 148 with 1489, QĐ 26, and whatever a pack imported later brings. */
export const regimes = ['R2019', 'R2023', 'R2025', 'R2026', 'later'] as const
export type Regime = (typeof regimes)[number]

export type PaperLevel = 'commune' | 'district' | 'province' | 'central'
/** Electronic issue leaves the "(Kèm theo …)" values of an annex in the same file blank [NĐ 30/2020 PL I.III.1d]. */
export type IssueMode = 'paper' | 'electronic'
/** Whether a decision issued electronically carries its annex in the same file or in one that is signed by itself [NĐ 30/2020 PL I.III.1c–d]. */
export const annexPlaces = ['same-file', 'separate-file'] as const
export type AnnexPlace = (typeof annexPlaces)[number]
export type PartLetter = 'A' | 'B' | 'C'
export type StarCount = 1 | 2 | 3 | 4 | 5
export type RegistrationOfProduct = 'first' | 'upgrade' | 'reEvaluation'

/** Who issues. `nameLines` is the letterhead in capitals as the office breaks it; `name` is how running text calls it. */
export type Agency = {
  readonly parent: string
  readonly nameLines: readonly string[]
  readonly name: string
  /** Place of the issue line: "Hòa An". */
  readonly place: string
}

/** Number, symbol and day. `number` '' and `issuedOn` null leave them to the registry; `year` is printed either way. */
export type IssueFacts = {
  /** "05", without the symbol. */
  readonly number: string
  /** "BB-HĐOCOP", or "UBND-KT" of an official letter. */
  readonly symbol: string
  readonly issuedOn: DayText | null
  readonly year: number
  readonly issueMode: IssueMode
}

export type Signer = {
  readonly authority: SigningAuthority
  /** Government post under a council title, where the agency's seal is used; '' for none. */
  readonly otherPost: string
  /** Without "Ông", "Bà" or degrees; '' leaves room to write it. */
  readonly name: string
}

/** What every numbered paper begins and ends with. */
export type PaperFrame = {
  readonly agency: Agency
  readonly issue: IssueFacts
  /** Whole sentences without closing punctuation: "Căn cứ …". Empty for papers without them. */
  readonly legalBases: readonly string[]
  /** Lines of "Nơi nhận", without dash and semicolon; the filing line comes last ("Lưu: VT, NNMT"). */
  readonly recipients: readonly string[]
  readonly signer: Signer
  /** Short code of the audit trail's head, printed small on minutes and decisions; '' for none. */
  readonly auditCode: string
}

/** The decision a paper rests on, for its articles and its name. */
export type LawFacts = Pick<RoundFacts, 'regime' | 'law' | 'lawInFull'>

/** The batch of the year and the law it runs under. */
export type RoundFacts = {
  readonly year: number
  readonly batch: number
  readonly regime: Regime
  /** Short citation of the decision, after its first full mention: "Quyết định số 26/2026/QĐ-TTg". */
  readonly law: string
  /** The same as its first mention has it: with day, issuer and title [NĐ 30/2020 PL I.II.6b]. */
  readonly lawInFull: string
  readonly level: PaperLevel
  /** Council in running text: "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh". */
  readonly councilName: string
  /** Area in running text: "tỉnh Hòa An". */
  readonly area: string
}

export type Person = {
  /** "Ông", "Bà" or ''. */
  readonly honorific: string
  readonly fullName: string
  /** Post and office: "Phó Giám đốc Sở Công Thương". */
  readonly post: string
}

/** A seat in the council; lists keep the order of the decision. `title`: "Chủ tịch Hội đồng", "Ủy viên, Thư ký". */
export type CouncilPerson = Person & { readonly title: string }

export type ProducerFacts = {
  readonly name: string
  readonly type: string
  readonly address: string
  readonly commune: string
  readonly phone: string
  readonly representative: string
  readonly representativeSex: 'male' | 'female' | 'unknown'
  readonly representativeEthnicity: string
  readonly representativeAddress: string
}

export type ProductFacts = {
  /** Of its record; never printed. Two products may bear one name. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly setNumber: number
  readonly setName: string
  readonly groupName: string
  readonly registration: RegistrationOfProduct
  readonly producer: ProducerFacts
}

export type PartMeans = Readonly<Record<PartLetter, ExactMean>>
export type Votes = { readonly for: number; readonly against: number; readonly other: number }

/** What the council found on one product. `unmetMinimums` are criterion codes that hold the star back. */
export type ProductOutcome =
  | {
      readonly kind: 'scored'
      readonly partMeans: PartMeans
      readonly mean: ExactMean
      readonly spread: number
      readonly starsByPoints: StarCount
      readonly stars: StarCount
      readonly unmetMinimums: readonly string[]
      readonly votes: Votes | null
    }
  | { readonly kind: 'rejected'; readonly reason: string }

export type ProductResult = {
  readonly product: ProductFacts
  readonly outcome: ProductOutcome
  readonly note: string
}

/** Another paper as it is cited: "Biên bản số 05/BB-HĐOCOP ngày 05 tháng 6 năm 2026 của …". */
export type PaperReference = {
  /** "Biên bản", "Quyết định". */
  readonly name: string
  readonly number: string
  readonly symbol: string
  readonly issuedOn: DayText | null
  readonly year: number
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An". */
  readonly issuer: string
}

/** Two signatures side by side; `middle` holds the tellers where there are any. */
export type SignatureOf = { readonly title: string; readonly otherPost: string; readonly name: string }
export type PairSignatures = {
  readonly left: SignatureOf
  readonly middle: readonly SignatureOf[]
  readonly right: SignatureOf
}
