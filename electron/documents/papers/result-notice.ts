import { formatPartMean } from '#shared/domain/number-format.ts'
import type { ResultNoticeData } from '#shared/domain/papers/notice.ts'
import { plainParagraph } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import { officialPaper, titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { gridTable } from '../kit/table.ts'
import { type Missing, need, needEach, needFrame, needProduct, needSections } from '../needs.ts'
import { batchOf } from './wording.ts'

/** h. Thông báo kết quả to one producer, without members' points or other producers [26 Đ.7.3g, Đ.7.4g]. */
export function resultNotice(data: ResultNoticeData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject =
    data.subject === ''
      ? `Kết quả đánh giá, phân hạng sản phẩm OCOP ${batchOf(data.round)} đối với sản phẩm ${data.product.name}`
      : data.subject
  const opening = { key: 'opening', heading: '', blocks: [plainParagraph(data.opening)] }
  const blocks = officialPaper(
    profile,
    {
      ...data,
      kind: 'Thông báo',
      subject,
      addressees: [],
      sections: data.opening === '' ? data.sections : [opening, ...data.sections],
      sectionStyle: 'arabic',
      inserts: data.findings.length === 0 ? {} : { points: [findingTable(data, profile, width)] },
      beforeClosing: [],
    },
    width,
  )
  return { profile, title: titleOf('Thông báo', subject), pages: [{ page: 'text', blocks }] }
}

function findingTable(data: ResultNoticeData, profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [2268, 1134, 1134, 2268, 2267],
      heading: ['Nội dung', 'Điểm tối đa', 'Điểm trung bình', 'Điểm mạnh', 'Hạn chế, cần khắc phục'],
      align: ['left', 'center', 'center', 'left', 'left'],
      rows: data.findings.map(each => ({
        cells: [
          `${each.code}. ${each.title}`,
          String(each.max),
          formatPartMean(each.mean),
          each.strengths,
          each.weaknesses,
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

export const resultNoticeNeeds = (data: ResultNoticeData): Missing => [
  ...needFrame(data.frame),
  ...needProduct(data.product, 'product'),
  ...needSections(data.sections, 'sections'),
  ...needEach('findings', data.findings, (each, path) => need(`${path}.title`, each.title)),
  ...need('closing', data.closing),
]
