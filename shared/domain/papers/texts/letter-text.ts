import { formatCount } from '../../number-format.ts'
import { formatFullDate } from '../../vietnamese-date.ts'
import { ministryName } from '../../wording/default-agencies.ts'
import type { ProductFacts, RoundFacts } from '../common.ts'
import { type PaperSection, plainSection } from '../rich-text.ts'
import { batchText } from './counted.ts'
import { ruleInFull } from './rules.ts'

type LetterText = { readonly sections: readonly PaperSection[]; readonly closing: string }

/** f2. Letter of the commune, or of the district under QĐ 1048, which sends up what its council gave 50 points or more. */
export function upwardLetterText(facts: {
  readonly round: RoundFacts
  /** "Ủy ban nhân dân xã Tân Lộc". */
  readonly sender: string
  /** "Ủy ban nhân dân tỉnh Hòa An". */
  readonly receiver: string
  readonly products: readonly ProductFacts[]
  /** "Báo cáo số 32/BC-UBND và 33/BC-UBND", or the minutes of the district; '' for none. */
  readonly evidence: string
}): LetterText {
  const { round, sender, receiver, products, evidence } = facts
  const enclosed = evidence === '' ? '' : ` (${evidence} kèm theo)`
  const isDistrict = round.regime === 'R2019'
  const done = isDistrict
    ? `${sender} đã tổ chức đánh giá ${formatCount(products.length)} sản phẩm theo ${round.lawInFull}${enclosed}; các sản phẩm dưới đây đạt từ 50 điểm trở lên:`
    : `${sender} đã tiếp nhận, kiểm tra thành phần và đánh giá một số nội dung của ${formatCount(products.length)} hồ sơ sản phẩm theo ${ruleInFull('communeCheck', round)}${enclosed}, gồm:`
  return {
    sections: [
      plainSection('products', '', done),
      plainSection('enclosures', '', `${sender} gửi kèm Công văn này:`),
    ],
    closing: `${sender} đề nghị ${receiver} đánh giá, phân hạng đối với các sản phẩm nêu trên`,
  }
}

/** What goes up with the commune's letter [26 Đ.6.2]; a district sends its minutes instead of the report. */
export function upwardEnclosures(round: RoundFacts, isTourismOnly: boolean): string[] {
  const report =
    round.regime === 'R2019'
      ? 'Biên bản đánh giá của Hội đồng cấp huyện'
      : 'Báo cáo theo Mẫu số 03 đối với từng sản phẩm'
  const samples = isTourismOnly ? [] : ['05 sản phẩm mẫu đối với mỗi sản phẩm']
  return [report, 'Hồ sơ sản phẩm: 01 bộ bản giấy và 01 bộ bản điện tử', ...samples]
}

/** f3. Letter of the province to the ministry [26 Đ.6.3]. */
export function ministryLetterText(facts: {
  readonly round: RoundFacts
  readonly sender: string
  readonly products: readonly ProductFacts[]
}): LetterText {
  const { round, sender, products } = facts
  return {
    sections: [
      plainSection(
        'products',
        '',
        `${sender} đã tổ chức đánh giá, phân hạng sản phẩm OCOP ${batchText(round)} theo ${round.lawInFull}; có ${formatCount(products.length)} sản phẩm đạt từ 90 điểm trở lên, có tiềm năng đạt 5 sao:`,
      ),
      plainSection('enclosures', '', 'Hồ sơ gửi kèm gồm:'),
    ],
    closing: `${sender} đề nghị ${ministryName(round.regime)} xem xét, tổ chức đánh giá, phân hạng các sản phẩm nêu trên`,
  }
}

/** List of Đ.6.3: for a re-evaluation one report takes the place of the first three. */
export function ministryEnclosures(isReEvaluation: boolean): string[] {
  const first = isReEvaluation
    ? ['Báo cáo của cơ quan tham mưu về kết quả đánh giá lại']
    : [
        'Báo cáo đánh giá của Tổ tư vấn',
        'Báo cáo kết quả đánh giá của Hội đồng',
        'Quyết định phê duyệt kết quả đánh giá',
      ]
  return [
    ...first,
    'Hồ sơ sản phẩm',
    'Kết quả kiểm nghiệm bổ sung (nếu có)',
    '05 sản phẩm mẫu đối với mỗi sản phẩm',
  ]
}

/** m. Letter that sends out opinion sheets for a re-evaluation [26 Đ.7.6d]. */
export function writtenOpinionLetterText(facts: {
  readonly round: RoundFacts
  readonly deadline: string
  readonly returnTo: string
}): LetterText {
  const { round, deadline, returnTo } = facts
  return {
    sections: [
      plainSection(
        'products',
        '',
        `Thực hiện ${ruleInFull('writtenOpinion', round)}, ${round.councilName} lấy ý kiến bằng văn bản của thành viên về việc đánh giá lại các sản phẩm sau:`,
      ),
      plainSection('enclosures', '', 'Tài liệu gửi kèm:'),
    ],
    closing: `Đề nghị các thành viên Hội đồng nghiên cứu hồ sơ, chấm điểm, ghi ý kiến và gửi phiếu về ${returnTo} trước ${formatFullDate(deadline)}`,
  }
}

/** m. Letter that asks to complete a dossier [26 Đ.7.3a]. */
export function completionLetterText(facts: {
  readonly round: RoundFacts
  readonly sender: string
  readonly product: ProductFacts
}): LetterText {
  const { round, sender, product } = facts
  return {
    sections: [
      plainSection(
        'missing',
        '',
        `${sender} đã kiểm tra hồ sơ sản phẩm ${product.name} của ${product.producer.name} theo ${round.lawInFull}. Hồ sơ cần được bổ sung, hoàn thiện các nội dung sau:`,
      ),
    ],
    closing: `${sender} đề nghị ${product.producer.name} hoàn thiện hồ sơ và gửi về ${sender} để tổng hợp, trình Hội đồng`,
  }
}
