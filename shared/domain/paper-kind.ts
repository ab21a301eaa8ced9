/** Every paper the app writes, in the order of the procedure. The letter is the section of the specification it follows. */
export const paperKinds = [
  'scoreSheet', // a  phiếu đánh giá
  'productTally', // b  phiếu tổng hợp điểm
  'sessionSummary', // c  biểu tổng hợp kết quả
  'minutes', // d  biên bản họp Hội đồng, or the commune's opinion meeting
  'writtenOpinionReport', // d  báo cáo tổng hợp ý kiến bằng văn bản
  'submission', // e  tờ trình
  'recognitionDecision', // f1 quyết định công nhận
  'approvalDecision', // f1 quyết định phê duyệt kết quả từ 90 điểm
  'upwardLetter', // f2 công văn của cấp xã, or of the district under QĐ 1048
  'ministryLetter', // f3 công văn của cấp tỉnh gửi Bộ
  'certificate', // g  giấy chứng nhận
  'resultNotice', // h  thông báo kết quả tới chủ thể
  'communeReport', // i  báo cáo Mẫu số 03
  'invitation', // j  giấy mời họp
  'councilDecision', // k  quyết định thành lập Hội đồng
  'inspectionRecord', // l1 biên bản kiểm tra, thu hồi
  'recallDecision', // l2 quyết định thu hồi
  'expiryNotice', // l2 thông báo giấy chứng nhận hết hiệu lực
  'advisoryReport', // m  báo cáo của Tổ tư vấn
  'councilReport', // m  báo cáo kết quả của Hội đồng
  'regulationDecision', // m  quyết định ban hành Quy chế
  'writtenOpinionSheet', // m  phiếu lấy ý kiến
  'writtenOpinionLetter', // m  công văn gửi phiếu lấy ý kiến
  'completionLetter', // m  công văn hướng dẫn hoàn thiện hồ sơ
  'registrationReceipt', // m  phần tiếp nhận của Mẫu số 01
  'selfAssessment', // m  Mẫu số 02
  'transmittalList', // m  danh mục hồ sơ gửi Bộ
  // At the end, so that the numbers in front of file names stay.
  'recognitionAnnex', // f1 phụ lục of the recognition as a file of its own, for electronic issue
  'approvalAnnex', // f1 phụ lục of the approval likewise
] as const

export type PaperKind = (typeof paperKinds)[number]
