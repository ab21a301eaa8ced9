import { formatCount } from '../../number-format.ts'
import { ministryName } from '../../wording/default-agencies.ts'
import type { ProductResult, RoundFacts } from '../common.ts'
import { countResults } from '../result-groups.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import { batchText, certifiedRanks, rankedCounts } from './counted.ts'

type Facts = {
  readonly round: RoundFacts
  readonly results: readonly ProductResult[]
  /** "Sở Nông nghiệp và Môi trường": who carries it out. */
  readonly office: string
}

const effect = plainSection(
  'effect',
  '',
  'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và các chủ thể có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.',
)

/** f1. Articles of the decision of recognition [26 Đ.4.1a, Đ.4.3, Đ.7.3e]. */
export function recognitionArticles({ round, results, office }: Facts): PaperSection[] {
  const ranks = rankedCounts(countResults(results).byStars, certifiedRanks(round.level))
  return [
    plainSection(
      'recognition',
      '',
      `Công nhận kết quả đánh giá, phân hạng đối với ${formatCount(results.length)} sản phẩm OCOP ${batchText(round)} của ${round.area}, gồm ${ranks} (danh sách tại Phụ lục kèm theo). Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành Quyết định này.`,
    ),
    plainSection(
      'producers',
      '',
      'Chủ thể có sản phẩm tại Điều 1 được sử dụng Giấy chứng nhận và nhãn hiệu OCOP đúng hạng được công nhận; có trách nhiệm duy trì các tiêu chí của sản phẩm và chịu sự kiểm tra, giám sát theo quy định.',
    ),
    plainSection(
      'tasks',
      '',
      `Giao ${office} cấp Giấy chứng nhận, công bố và thông báo kết quả; Ủy ban nhân dân cấp xã kiểm tra, giám sát việc duy trì tiêu chí của sản phẩm trên địa bàn.`,
    ),
    effect,
  ]
}

/** f1. Articles of a district's approval: what has 50 points or more goes up to the province [1048]. */
export function districtApprovalArticles({ round, results, office }: Facts): PaperSection[] {
  return [
    plainSection(
      'approval',
      '',
      `Phê duyệt kết quả đánh giá đối với ${formatCount(results.length)} sản phẩm OCOP đạt từ 50 điểm trở lên ${batchText(round)} của ${round.area} (danh sách tại Phụ lục kèm theo).`,
    ),
    plainSection(
      'forwarding',
      '',
      `Giao ${office} hoàn thiện hồ sơ, trình Ủy ban nhân dân gửi cấp tỉnh đánh giá, phân hạng.`,
    ),
    effect,
  ]
}

/** f1. Articles of the decision that approves results from 90 points and sends them up [26 Đ.7.3e]. */
export function approvalArticles({ round, results, office }: Facts): PaperSection[] {
  return [
    plainSection(
      'approval',
      '',
      `Phê duyệt kết quả đánh giá, phân hạng đối với ${formatCount(results.length)} sản phẩm OCOP có tiềm năng đạt 5 sao ${batchText(round)} của ${round.area} (danh sách tại Phụ lục kèm theo).`,
    ),
    plainSection(
      'forwarding',
      '',
      `Giao ${office} hoàn thiện hồ sơ, trình Ủy ban nhân dân gửi ${ministryName(round.regime)} đánh giá, phân hạng ở cấp trung ương.`,
    ),
    effect,
  ]
}
