import type { PaperKind } from '../paper-kind.ts'
import type { RecognitionDecisionData } from './decision.ts'
import type {
  RegistrationReceiptData,
  SelfAssessmentData,
  TransmittalListData,
  WrittenOpinionSheetData,
} from './dossier.ts'
import type { MinutesData } from './minutes.ts'
import type { CertificatesData, ResultNoticeData } from './notice.ts'
import type {
  AdvisoryReportData,
  CommuneReportData,
  CompletionLetterData,
  CouncilDecisionData,
  CouncilReportData,
  ExpiryNoticeData,
  InspectionRecordData,
  InvitationData,
  LetterData,
  RecallDecisionData,
  RegulationDecisionData,
  SubmissionData,
  WrittenOpinionReportData,
} from './official.ts'
import type { ProductTallyData } from './product-tally.ts'
import type { ScoreSheetData } from './score-sheet.ts'
import type { SessionSummaryData } from './session-summary.ts'

/** Which data each paper is written from. */
export type PaperDataOf = {
  readonly scoreSheet: ScoreSheetData
  readonly productTally: ProductTallyData
  readonly sessionSummary: SessionSummaryData
  readonly minutes: MinutesData
  readonly writtenOpinionReport: WrittenOpinionReportData
  readonly submission: SubmissionData
  readonly recognitionDecision: RecognitionDecisionData
  readonly approvalDecision: RecognitionDecisionData
  readonly recognitionAnnex: RecognitionDecisionData
  readonly approvalAnnex: RecognitionDecisionData
  readonly upwardLetter: LetterData
  readonly ministryLetter: LetterData
  readonly certificate: CertificatesData
  readonly resultNotice: ResultNoticeData
  readonly communeReport: CommuneReportData
  readonly invitation: InvitationData
  readonly councilDecision: CouncilDecisionData
  readonly inspectionRecord: InspectionRecordData
  readonly recallDecision: RecallDecisionData
  readonly expiryNotice: ExpiryNoticeData
  readonly advisoryReport: AdvisoryReportData
  readonly councilReport: CouncilReportData
  readonly regulationDecision: RegulationDecisionData
  readonly writtenOpinionSheet: WrittenOpinionSheetData
  readonly writtenOpinionLetter: LetterData
  readonly completionLetter: CompletionLetterData
  readonly registrationReceipt: RegistrationReceiptData
  readonly selfAssessment: SelfAssessmentData
  readonly transmittalList: TransmittalListData
}

export type PaperData<K extends PaperKind> = PaperDataOf[K]
