import type { ExpiryNoticeData, RecallDecisionData, RecalledProduct } from '#shared/domain/papers/official.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { decision } from '../kit/decision.ts'
import { officialPaper, titleOf } from '../kit/official-paper.ts'
import { type PaperDocument, textWidthOf } from '../kit/page.ts'
import { gridTable } from '../kit/table.ts'
import { type Missing, need, needArticles, needFrame, needList, needProduct, needSections } from '../needs.ts'

const RECALL = 'Về việc thu hồi Giấy chứng nhận sản phẩm OCOP'
const EXPIRY = 'Giấy chứng nhận sản phẩm OCOP hết hiệu lực'

/** l2. Quyết định thu hồi on one of the six grounds [26 Đ.8.1, Đ.8.2]. */
export function recallDecision(data: RecallDecisionData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject = data.subject === '' ? RECALL : data.subject
  const table = gridTable(
    profile,
    {
      columns: [567, 2268, 2268, 794, 1871, 1303],
      heading: ['TT', 'Tên sản phẩm', 'Chủ thể', 'Hạng', 'Quyết định công nhận', 'Lý do'],
      align: ['center', 'left', 'left', 'center', 'left', 'left'],
      rows: data.recalled.map((each, index) => ({
        cells: [
          String(index + 1),
          each.product.name,
          each.product.producer.name,
          `${each.stars} sao`,
          each.recognition,
          groundText(each),
        ].map(text => ({ text })),
      })),
    },
    width,
  )
  const blocks = decision(profile, { ...data, subject, inserts: { recall: [table] } }, width)
  return { profile, title: titleOf('Quyết định', subject), pages: [{ page: 'text', blocks }] }
}

const groundText = ({ ground, article, reason }: RecalledProduct): string =>
  [article === '' ? '' : `Điểm ${ground} ${article}`, reason].filter(text => text !== '').join(': ')

export const recallDecisionNeeds = (data: RecallDecisionData): Missing => [
  ...needFrame(data.frame),
  ...need('authority', data.authority),
  ...need('frame.legalBases', data.frame.legalBases),
  ...needArticles(data.articles, 'articles', 'recall'),
  ...needList('recalled', data.recalled, (each, path) => [
    ...needProduct(each.product, `${path}.product`),
    ...need(`${path}.recognition`, each.recognition),
  ]),
]

/** l2. Notice that certificates ran out: under QĐ 26 no ground for recall. */
export function expiryNotice(data: ExpiryNoticeData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject = data.subject === '' ? EXPIRY : data.subject
  const table = gridTable(
    profile,
    {
      columns: [567, 2268, 2268, 794, 1800, 1374],
      heading: ['TT', 'Tên sản phẩm', 'Chủ thể', 'Hạng', 'Quyết định công nhận', 'Hết hiệu lực'],
      align: ['center', 'left', 'left', 'center', 'left', 'center'],
      rows: data.expired.map((each, index) => ({
        cells: [
          String(index + 1),
          each.product.name,
          each.product.producer.name,
          `${each.stars} sao`,
          each.recognition,
          formatTableDate(each.expiredOn),
        ].map(text => ({ text })),
      })),
    },
    width,
  )
  const blocks = officialPaper(
    profile,
    {
      ...data,
      kind: 'Thông báo',
      subject,
      addressees: [],
      sectionStyle: 'arabic',
      inserts: { expired: [table] },
      beforeClosing: [],
    },
    width,
  )
  return { profile, title: titleOf('Thông báo', subject), pages: [{ page: 'text', blocks }] }
}

export const expiryNoticeNeeds = (data: ExpiryNoticeData): Missing => [
  ...needFrame(data.frame),
  ...needSections(data.sections, 'sections', 'expired'),
  ...needList('expired', data.expired, (each, path) => needProduct(each.product, `${path}.product`)),
  ...need('closing', data.closing),
]
