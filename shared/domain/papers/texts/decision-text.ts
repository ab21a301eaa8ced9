import { formatCount } from '../../number-format.ts'
import type { CouncilPerson, RoundFacts } from '../common.ts'
import type { RecalledProduct } from '../official.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import { articleOf, ruleText } from './rules.ts'

/** k. Articles of the decision that sets up council and advisory team; lists follow Điều 1 and Điều 2. */
export function councilArticles(facts: {
  readonly round: RoundFacts
  readonly council: readonly CouncilPerson[]
  readonly advisors: readonly CouncilPerson[]
  /** "cơ quan tham mưu": who serves the council. */
  readonly office: string
  /** "Quyết định số 1300/QĐ-UBND ngày …" that is replaced; '' for none. */
  readonly replaces: string
}): PaperSection[] {
  const { round, council, advisors, office, replaces } = facts
  const replaced = replaces === '' ? '' : ` và thay thế ${replaces}`
  const team =
    advisors.length === 0
      ? []
      : [
          plainSection(
            'advisors',
            '',
            `Thành lập Tổ tư vấn giúp việc Hội đồng gồm ${formatCount(advisors.length)} thành viên, có tên sau đây:`,
          ),
        ]
  return [
    plainSection(
      'council',
      '',
      `Thành lập ${round.councilName} gồm ${formatCount(council.length)} thành viên, có tên sau đây:`,
    ),
    ...team,
    plainSection(
      'tasks',
      '',
      `Hội đồng thực hiện nhiệm vụ đánh giá, phân hạng sản phẩm OCOP theo ${round.law} và Quy chế hoạt động của Hội đồng; được sử dụng con dấu của cơ quan thành lập. ${office} bảo đảm điều kiện làm việc và kinh phí của Hội đồng theo quy định. Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.`,
    ),
    plainSection(
      'effect',
      '',
      `Quyết định này có hiệu lực kể từ ngày ký${replaced}. Thủ trưởng các cơ quan, đơn vị liên quan và các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ]
}

/** l2. Articles of a recall [26 Đ.8]. */
export function recallArticles(facts: {
  readonly round: RoundFacts
  readonly recalled: readonly RecalledProduct[]
  readonly office: string
}): PaperSection[] {
  const { round, recalled, office } = facts
  const grounds = [...new Set(recalled.map(each => each.ground))].sort((left, right) =>
    left.localeCompare(right, 'vi'),
  )
  const rule = ruleText('recall', round)
  const points = grounds.map(ground => `điểm ${ground}`).join(', ')
  const why =
    articleOf('recall', round.regime) === '' ? `theo ${rule}` : `thuộc trường hợp tại ${points} ${rule}`
  return [
    plainSection(
      'recall',
      '',
      `Thu hồi Giấy chứng nhận sản phẩm OCOP đối với ${formatCount(recalled.length)} sản phẩm, ${why}, gồm:`,
    ),
    plainSection(
      'producers',
      '',
      'Chủ thể có sản phẩm tại Điều 1 dừng sử dụng nhãn hiệu OCOP và hạng sao trên sản phẩm, bao bì, tài liệu quảng bá; nộp lại bản chính Giấy chứng nhận.',
    ),
    plainSection(
      'tasks',
      '',
      `${office} thông báo, công bố việc thu hồi và cập nhật danh sách sản phẩm OCOP; Ủy ban nhân dân cấp xã kiểm tra, giám sát việc thực hiện trên địa bàn.`,
    ),
    plainSection(
      'effect',
      '',
      'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và các chủ thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ),
  ]
}

/** m. Articles that put the Quy chế into force. */
export function regulationArticles(facts: { readonly office: string }): PaperSection[] {
  return [
    plainSection(
      'issue',
      '',
      'Ban hành kèm theo Quyết định này Quy chế hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP.',
    ),
    plainSection('effect', '', 'Quyết định này có hiệu lực kể từ ngày ký.'),
    plainSection(
      'tasks',
      '',
      `${facts.office}, các thành viên Hội đồng, Tổ tư vấn và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ]
}
