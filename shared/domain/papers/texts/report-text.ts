import { formatCount } from '../../number-format.ts'
import type { RoundFacts } from '../common.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import type { ResultCounts } from '../session-summary.ts'
import { batchText } from './counted.ts'
import { proposals } from './proposals.ts'

type ReportText = { readonly sections: readonly PaperSection[]; readonly closing: string }

/** m. Báo cáo kết quả của Hội đồng: I. Căn cứ; II. Quá trình; III. Kết quả; IV. Đề xuất [26 Đ.7.3d]. */
export function councilReportText(facts: {
  readonly round: RoundFacts
  readonly counts: ResultCounts
  /** One sentence per step: session, quorum, rounds of scoring. */
  readonly steps: readonly string[]
  readonly authority: string
}): ReportText {
  const { round, counts, steps, authority } = facts
  return {
    sections: [
      plainSection(
        'basis',
        'Căn cứ',
        `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${batchText(round)} theo ${round.lawInFull} và Quy chế hoạt động của Hội đồng.`,
      ),
      plainSection('process', 'Quá trình', ...steps),
      plainSection(
        'results',
        'Kết quả',
        `Hội đồng đã đánh giá ${formatCount(counts.products)} sản phẩm của ${formatCount(counts.producers)} chủ thể, kết quả như sau:`,
      ),
      plainSection('proposal', 'Đề xuất', ...proposals({ round, counts, authority })),
    ],
    closing: `${round.councilName} báo cáo ${authority} xem xét, quyết định`,
  }
}

/** m. Báo cáo đánh giá của Tổ tư vấn [26 Đ.7.3c]. */
export function advisoryReportText(facts: {
  readonly round: RoundFacts
  readonly dossiers: number
  readonly steps: readonly string[]
}): ReportText {
  const { round, dossiers, steps } = facts
  return {
    sections: [
      plainSection(
        'basis',
        'Nhiệm vụ',
        `Tổ tư vấn giúp Hội đồng kiểm tra, thẩm định ${formatCount(dossiers)} hồ sơ sản phẩm ${batchText(round)} theo ${round.lawInFull}.`,
      ),
      plainSection('process', 'Quá trình thực hiện', ...steps),
      plainSection(
        'findings',
        'Kết quả',
        'Kết quả kiểm tra hồ sơ, kiểm tra thực tế và điểm đề xuất của từng sản phẩm:',
      ),
    ],
    closing: 'Tổ tư vấn báo cáo Hội đồng xem xét, đánh giá',
  }
}

/** d. Báo cáo tổng hợp ý kiến bằng văn bản [26 Đ.7.6d]. */
export function writtenOpinionReportText(facts: {
  readonly round: RoundFacts
  readonly steps: readonly string[]
  readonly authority: string
}): ReportText {
  const { round, steps, authority } = facts
  return {
    sections: [
      plainSection('process', 'Quá trình lấy ý kiến', ...steps),
      plainSection('opinions', 'Tổng hợp ý kiến', 'Số phiếu và ý kiến của thành viên đối với từng sản phẩm:'),
      plainSection(
        'results',
        'Kết quả đánh giá lại',
        `Kết quả tính theo các phiếu hợp lệ, theo ${round.lawInFull}:`,
      ),
    ],
    closing: `${round.councilName} báo cáo ${authority} xem xét, quyết định`,
  }
}
