import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { certificateMapper } from './certificate.ts'
import { communeReportMapper } from './commune-report.ts'
import { councilDecisionMapper, regulationDecisionMapper } from './council-decisions.ts'
import { completionLetterMapper, registrationReceiptMapper, selfAssessmentMapper } from './dossier-papers.ts'
import { inspectionRecordMapper } from './inspection-record.ts'
import { invitationMapper } from './invitation.ts'
import { ministryLetterMapper, transmittalListMapper, upwardLetterMapper } from './letters.ts'
import type { Mapper } from './mapper.ts'
import { minutesMapper } from './minutes-paper.ts'
import { productTallyMapper } from './product-tally.ts'
import { expiryNoticeMapper, recallDecisionMapper } from './recall.ts'
import {
  approvalAnnexMapper,
  approvalMapper,
  recognitionAnnexMapper,
  recognitionMapper,
} from './recognition.ts'
import { advisoryReportMapper, councilReportMapper, writtenOpinionReportMapper } from './reports.ts'
import { resultNoticeMapper } from './result-notice.ts'
import { scoreSheetMapper } from './score-sheets.ts'
import { sessionSummaryMapper } from './session-summary.ts'
import { submissionMapper } from './submission.ts'
import { writtenOpinionLetterMapper, writtenOpinionSheetMapper } from './written-opinion.ts'

/** Every paper and how the records fill it; a kind without a mapper does not compile. */
export const mappers: { readonly [K in PaperKind]: Mapper<K> } = {
  scoreSheet: scoreSheetMapper,
  productTally: productTallyMapper,
  sessionSummary: sessionSummaryMapper,
  minutes: minutesMapper,
  writtenOpinionReport: writtenOpinionReportMapper,
  submission: submissionMapper,
  recognitionDecision: recognitionMapper,
  approvalDecision: approvalMapper,
  recognitionAnnex: recognitionAnnexMapper,
  approvalAnnex: approvalAnnexMapper,
  upwardLetter: upwardLetterMapper,
  ministryLetter: ministryLetterMapper,
  certificate: certificateMapper,
  resultNotice: resultNoticeMapper,
  communeReport: communeReportMapper,
  invitation: invitationMapper,
  councilDecision: councilDecisionMapper,
  inspectionRecord: inspectionRecordMapper,
  recallDecision: recallDecisionMapper,
  expiryNotice: expiryNoticeMapper,
  advisoryReport: advisoryReportMapper,
  councilReport: councilReportMapper,
  regulationDecision: regulationDecisionMapper,
  writtenOpinionSheet: writtenOpinionSheetMapper,
  writtenOpinionLetter: writtenOpinionLetterMapper,
  completionLetter: completionLetterMapper,
  registrationReceipt: registrationReceiptMapper,
  selfAssessment: selfAssessmentMapper,
  transmittalList: transmittalListMapper,
}
