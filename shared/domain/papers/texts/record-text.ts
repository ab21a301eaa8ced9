import type { LawFacts, ProductFacts } from '../common.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import { articleOf, ruleInFull, ruleText } from './rules.ts'

/** l1. Sections of an inspection record; empty answers are left for the team to write. */
export function inspectionSections(facts: {
  readonly round: LawFacts
  readonly state: string
  readonly documents: string
  /** Letter of Đ.8.1 the case falls under; '' when none was found. */
  readonly ground: string
  readonly producerOpinion: string
  readonly conclusion: string
}): PaperSection[] {
  const ground =
    facts.ground === ''
      ? 'Chưa phát hiện trường hợp phải thu hồi Giấy chứng nhận.'
      : articleOf('recall', facts.round.regime) === ''
        ? `Thuộc trường hợp phải thu hồi Giấy chứng nhận theo ${ruleText('recall', facts.round)}.`
        : `Thuộc trường hợp tại điểm ${facts.ground} ${ruleText('recall', facts.round)}.`
  return [
    plainSection('state', 'Nội dung kiểm tra, hiện trạng', facts.state),
    plainSection('documents', 'Tài liệu thu thập', facts.documents),
    plainSection('ground', 'Đối chiếu quy định', ground),
    plainSection('opinion', 'Ý kiến của chủ thể', facts.producerOpinion),
    plainSection('conclusion', 'Kết luận, kiến nghị', facts.conclusion),
  ]
}

/** l2. Sections of the notice that certificates ran out. */
export function expirySections(facts: {
  readonly round: LawFacts
  readonly products: readonly ProductFacts[]
}): {
  readonly sections: PaperSection[]
  readonly closing: string
} {
  return {
    sections: [
      plainSection(
        'expired',
        'Giấy chứng nhận hết hiệu lực',
        'Các Giấy chứng nhận sau đã hết thời hạn 36 tháng mà chủ thể không đề nghị đánh giá lại hoặc không được công nhận lại:',
      ),
      plainSection(
        'requirements',
        'Yêu cầu',
        `Chủ thể dừng sử dụng nhãn hiệu OCOP và hạng sao. ${afterExpiry(facts.round)}`,
      ),
    ],
    closing: 'Thông báo để các cơ quan, đơn vị và chủ thể biết, thực hiện',
  }
}

/** Running out is none of the six grounds for recall, which only 26/2026 lists [26 Đ.8.1]. */
function afterExpiry(round: LawFacts): string {
  const again = 'hủ thể có thể đăng ký đánh giá, phân hạng như sản phẩm lần đầu.'
  return articleOf('recall', round.regime) === ''
    ? `C${again}`
    : `Hết hiệu lực không thuộc các trường hợp thu hồi tại ${ruleInFull('recall', round)}; c${again}`
}
