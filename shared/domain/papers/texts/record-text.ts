import type { ProductFacts, Regime } from '../common.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import { lawOf } from './counted.ts'

/** l1. Sections of an inspection record; empty answers are left for the team to write. */
export function inspectionSections(facts: {
  readonly regime: Regime
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
      : `Thuộc trường hợp tại điểm ${facts.ground} khoản 1 Điều 8 ${lawOf[facts.regime]}.`
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
  readonly regime: Regime
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
        `Chủ thể dừng sử dụng nhãn hiệu OCOP và hạng sao. Hết hiệu lực không thuộc các trường hợp thu hồi tại khoản 1 Điều 8 ${lawOf[facts.regime]}; chủ thể có thể đăng ký đánh giá, phân hạng như sản phẩm lần đầu.`,
      ),
    ],
    closing: 'Thông báo để các cơ quan, đơn vị và chủ thể biết, thực hiện',
  }
}
