import type { PaperKind } from '#shared/domain/paper-kind.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import type { FormatProfile } from './format-profile.ts'
import type { PaperDocument } from './kit/page.ts'
import type { Missing } from './needs.ts'
import { certificates, certificatesNeeds } from './papers/certificate.ts'
import { communeReport, communeReportNeeds } from './papers/commune-report.ts'
import { councilDecision, councilDecisionNeeds } from './papers/council-decision.ts'
import { inspectionRecord, inspectionRecordNeeds } from './papers/inspection-record.ts'
import { invitation, invitationNeeds } from './papers/invitation.ts'
import {
  completionLetter,
  completionLetterNeeds,
  letterNeeds,
  ministryLetter,
  upwardLetter,
  writtenOpinionLetter,
} from './papers/letters.ts'
import { minutes, minutesNeeds } from './papers/minutes.ts'
import { productTally, productTallyNeeds } from './papers/product-tally.ts'
import { expiryNotice, expiryNoticeNeeds, recallDecision, recallDecisionNeeds } from './papers/recall.ts'
import {
  approvalAnnex,
  approvalDecision,
  decisionAnnexNeeds,
  recognitionAnnex,
  recognitionDecision,
  recognitionDecisionNeeds,
} from './papers/recognition-decision.ts'
import { registrationReceipt, registrationReceiptNeeds } from './papers/registration-receipt.ts'
import { regulationDecision, regulationDecisionNeeds } from './papers/regulation-decision.ts'
import {
  advisoryReport,
  advisoryReportNeeds,
  councilReport,
  councilReportNeeds,
  writtenOpinionReport,
  writtenOpinionReportNeeds,
} from './papers/reports.ts'
import { resultNotice, resultNoticeNeeds } from './papers/result-notice.ts'
import { scoreSheet, scoreSheetNeeds } from './papers/score-sheet.ts'
import { selfAssessment, selfAssessmentNeeds } from './papers/self-assessment.ts'
import { sessionSummary, sessionSummaryNeeds } from './papers/session-summary.ts'
import { submission, submissionNeeds } from './papers/submission.ts'
import { transmittalList, transmittalListNeeds } from './papers/transmittal-list.ts'
import { writtenOpinionSheet, writtenOpinionSheetNeeds } from './papers/written-opinion-sheet.ts'

/** How one kind of paper is written. */
export type PaperEntry<K extends PaperKind> = {
  readonly build: (data: PaperDataOf[K], profile: FormatProfile) => PaperDocument
  /** Mandatory fields that are empty. */
  readonly needs: (data: PaperDataOf[K]) => Missing
  /** Name of the paper as officials call it. */
  readonly title: string
  /** Beginning of the file name, ASCII. */
  readonly fileStem: string
}

/** Every paper of the app; a kind without an entry does not compile. */
export const catalogue: { readonly [K in PaperKind]: PaperEntry<K> } = {
  scoreSheet: {
    build: scoreSheet,
    needs: scoreSheetNeeds,
    title: 'Phiếu đánh giá',
    fileStem: 'PhieuDanhGia',
  },
  productTally: {
    build: productTally,
    needs: productTallyNeeds,
    title: 'Phiếu tổng hợp điểm',
    fileStem: 'PhieuTongHop',
  },
  sessionSummary: {
    build: sessionSummary,
    needs: sessionSummaryNeeds,
    title: 'Biểu tổng hợp kết quả',
    fileStem: 'TongHopKetQua',
  },
  minutes: { build: minutes, needs: minutesNeeds, title: 'Biên bản họp Hội đồng', fileStem: 'BienBan' },
  writtenOpinionReport: {
    build: writtenOpinionReport,
    needs: writtenOpinionReportNeeds,
    title: 'Báo cáo tổng hợp ý kiến bằng văn bản',
    fileStem: 'TongHopYKien',
  },
  submission: { build: submission, needs: submissionNeeds, title: 'Tờ trình', fileStem: 'ToTrinh' },
  recognitionDecision: {
    build: recognitionDecision,
    needs: recognitionDecisionNeeds,
    title: 'Quyết định công nhận',
    fileStem: 'QuyetDinhCongNhan',
  },
  approvalDecision: {
    build: approvalDecision,
    needs: recognitionDecisionNeeds,
    title: 'Quyết định phê duyệt kết quả',
    fileStem: 'QuyetDinhPheDuyet',
  },
  recognitionAnnex: {
    build: recognitionAnnex,
    needs: decisionAnnexNeeds,
    title: 'Phụ lục Quyết định công nhận',
    fileStem: 'PhuLucCongNhan',
  },
  approvalAnnex: {
    build: approvalAnnex,
    needs: decisionAnnexNeeds,
    title: 'Phụ lục Quyết định phê duyệt kết quả',
    fileStem: 'PhuLucPheDuyet',
  },
  upwardLetter: {
    build: upwardLetter,
    needs: letterNeeds,
    title: 'Công văn đề nghị đánh giá, phân hạng',
    fileStem: 'CongVanDeNghi',
  },
  ministryLetter: {
    build: ministryLetter,
    needs: letterNeeds,
    title: 'Công văn gửi Bộ',
    fileStem: 'CongVanGuiBo',
  },
  certificate: {
    build: certificates,
    needs: certificatesNeeds,
    title: 'Giấy chứng nhận',
    fileStem: 'GiayChungNhan',
  },
  resultNotice: {
    build: resultNotice,
    needs: resultNoticeNeeds,
    title: 'Thông báo kết quả',
    fileStem: 'ThongBao',
  },
  communeReport: {
    build: communeReport,
    needs: communeReportNeeds,
    title: 'Báo cáo Mẫu số 03',
    fileStem: 'BaoCaoMau03',
  },
  invitation: { build: invitation, needs: invitationNeeds, title: 'Giấy mời', fileStem: 'GiayMoi' },
  councilDecision: {
    build: councilDecision,
    needs: councilDecisionNeeds,
    title: 'Quyết định thành lập Hội đồng',
    fileStem: 'QuyetDinhThanhLap',
  },
  inspectionRecord: {
    build: inspectionRecord,
    needs: inspectionRecordNeeds,
    title: 'Biên bản kiểm tra',
    fileStem: 'BienBanKiemTra',
  },
  recallDecision: {
    build: recallDecision,
    needs: recallDecisionNeeds,
    title: 'Quyết định thu hồi',
    fileStem: 'QuyetDinhThuHoi',
  },
  expiryNotice: {
    build: expiryNotice,
    needs: expiryNoticeNeeds,
    title: 'Thông báo hết hiệu lực',
    fileStem: 'ThongBaoHetHieuLuc',
  },
  advisoryReport: {
    build: advisoryReport,
    needs: advisoryReportNeeds,
    title: 'Báo cáo của Tổ tư vấn',
    fileStem: 'BaoCaoToTuVan',
  },
  councilReport: {
    build: councilReport,
    needs: councilReportNeeds,
    title: 'Báo cáo kết quả của Hội đồng',
    fileStem: 'BaoCaoHoiDong',
  },
  regulationDecision: {
    build: regulationDecision,
    needs: regulationDecisionNeeds,
    title: 'Quyết định ban hành Quy chế',
    fileStem: 'QuyetDinhQuyChe',
  },
  writtenOpinionSheet: {
    build: writtenOpinionSheet,
    needs: writtenOpinionSheetNeeds,
    title: 'Phiếu lấy ý kiến bằng văn bản',
    fileStem: 'PhieuLayYKien',
  },
  writtenOpinionLetter: {
    build: writtenOpinionLetter,
    needs: letterNeeds,
    title: 'Công văn lấy ý kiến',
    fileStem: 'CongVanLayYKien',
  },
  completionLetter: {
    build: completionLetter,
    needs: completionLetterNeeds,
    title: 'Công văn hướng dẫn hoàn thiện hồ sơ',
    fileStem: 'CongVanHoanThien',
  },
  registrationReceipt: {
    build: registrationReceipt,
    needs: registrationReceiptNeeds,
    title: 'Phiếu tiếp nhận hồ sơ',
    fileStem: 'PhieuTiepNhan',
  },
  selfAssessment: {
    build: selfAssessment,
    needs: selfAssessmentNeeds,
    title: 'Mẫu số 02',
    fileStem: 'Mau02',
  },
  transmittalList: {
    build: transmittalList,
    needs: transmittalListNeeds,
    title: 'Danh mục hồ sơ gửi Bộ',
    fileStem: 'DanhMucHoSo',
  },
}

/** Builds a paper of any kind; pack it with `packDocument`. */
export function buildPaper<K extends PaperKind>(
  kind: K,
  data: PaperDataOf[K],
  profile: FormatProfile,
): PaperDocument {
  return catalogue[kind].build(data, profile)
}

/** Paths of mandatory fields that are empty; ask before building, so that nothing incomplete is written. */
export function missingFields<K extends PaperKind>(kind: K, data: PaperDataOf[K]): Missing {
  return catalogue[kind].needs(data)
}
