import { formatCount } from '../../number-format.ts'
import type { RoundFacts } from '../common.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import type { ResultCounts } from '../session-summary.ts'
import { batchText, certifiedCount } from './counted.ts'
import { proposals } from './proposals.ts'

export type SubmissionFacts = {
  readonly round: RoundFacts
  readonly counts: ResultCounts
  /** "Sở Nông nghiệp và Môi trường": who submits. */
  readonly submitter: string
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An": who decides. */
  readonly authority: string
  /** What was done until now, one sentence each: receipt, check, advisory report, meeting. */
  readonly steps: readonly string[]
}

/** Usual body of a tờ trình, to be edited. [26 Đ.7.3đ] */
export function submissionSections(facts: SubmissionFacts): PaperSection[] {
  const { round, counts } = facts
  return [
    plainSection(
      'basis',
      'Cơ sở và sự cần thiết',
      `Thực hiện ${round.law}, ${round.councilName} đã tổ chức đánh giá, phân hạng sản phẩm OCOP ${batchText(round)} của ${round.area}. ${purpose(round)}`,
    ),
    plainSection('process', 'Quá trình thực hiện', ...facts.steps),
    plainSection('results', 'Kết quả', `${resultSentence(counts)} Kết quả cụ thể như sau:`),
    plainSection('proposal', 'Đề nghị', ...proposals(facts)),
  ]
}

const purpose = ({ level }: RoundFacts): string =>
  level === 'district'
    ? 'Việc phê duyệt kết quả là căn cứ để gửi hồ sơ đề nghị cấp tỉnh đánh giá, phân hạng.'
    : 'Việc công nhận kết quả và cấp Giấy chứng nhận là căn cứ để chủ thể sử dụng nhãn hiệu OCOP và hạng sao trên sản phẩm.'

function resultSentence(counts: ResultCounts): string {
  return `Hội đồng đã đánh giá ${formatCount(counts.products)} sản phẩm của ${formatCount(counts.producers)} chủ thể.`
}

/** Last sentence of a tờ trình. */
export function submissionClosing({ round, counts, submitter, authority }: SubmissionFacts): string {
  const certified = certifiedCount(counts.byStars, round.level)
  const what =
    certified > 0
      ? `công nhận kết quả đánh giá, phân hạng và cấp Giấy chứng nhận cho ${formatCount(certified)} sản phẩm`
      : 'đối với kết quả đánh giá, phân hạng nêu trên'
  return `${submitter} kính trình ${authority} xem xét, quyết định ${what}`
}
