import type { MinutesSectionKey } from '#shared/domain/minutes.ts'
import { formatCount } from '#shared/domain/number-format.ts'
import { plainParagraph, plainRun, type RichBlock } from '#shared/domain/papers/rich-text.ts'
import type { PaperLine, SessionGround } from './session-ground.ts'

/** The four subjects of form 03 in its words, with the field that holds what was found [26 Đ.7.2a, PL III]. */
const subjects = [
  ['Về sử dụng nguyên liệu địa phương', 'materialFound'],
  ['Về sử dụng lao động địa phương', 'labourFound'],
  ['Nguồn gốc ý tưởng sản phẩm', 'originFound'],
  ['Bản sắc/trí tuệ địa phương', 'identityFound'],
] as const

/** Minutes of a commune's meeting: opinions on four subjects of each dossier, no points and no votes. */
export function communeText(papers: SessionGround): Record<MinutesSectionKey, RichBlock[]> {
  const { lines, round, wording } = papers
  return {
    agenda: [
      plainParagraph(
        `Lấy ý kiến về ${formatCount(lines.length)} hồ sơ sản phẩm OCOP đợt ${round.batch} năm ${round.year}: sử dụng nguyên liệu địa phương, sử dụng lao động địa phương, nguồn gốc ý tưởng sản phẩm, bản sắc/trí tuệ địa phương.`,
      ),
    ],
    opening: [
      plainParagraph('Chủ tọa nêu lý do cuộc họp, giới thiệu thành phần tham dự và nội dung lấy ý kiến.'),
    ],
    advisoryReport: [],
    proceedings: lines.flatMap(line => opinionsOn(papers, line)),
    results: [],
    votes: [],
    conclusion: [
      plainParagraph(
        `${wording.agencies.decider.name} tổng hợp ý kiến vào báo cáo theo Mẫu số 03 đối với từng sản phẩm, gửi kèm hồ sơ lên cấp tỉnh.`,
      ),
    ],
    reservations: [],
  }
}

function opinionsOn(papers: SessionGround, { line, product }: PaperLine): RichBlock[] {
  const found = papers.savedFacts('communeReport', line.product.id)
  const heading = `Hồ sơ sản phẩm ${product.name} (${product.producer.name})`
  return [
    { kind: 'subheading', runs: [plainRun(heading)] },
    // What nobody has written down was not said.
    ...subjects.flatMap(([subject, field]) =>
      found?.[field] ? [plainParagraph(`${subject}: ${found[field]}`)] : [],
    ),
  ]
}
