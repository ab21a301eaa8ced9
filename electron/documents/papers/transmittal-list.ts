import { formatCount } from '#shared/domain/number-format.ts'
import type { TransmittalListData } from '#shared/domain/papers/dossier.ts'
import type { FormatProfile } from '../format-profile.ts'
import { head } from '../kit/head.ts'
import { type PaperDocument, textWidthOf } from '../kit/page.ts'
import { bodyText } from '../kit/paragraph.ts'
import { signatureBlock } from '../kit/signature.ts'
import { gridTable } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needAgency, needList, needProduct, needSigner } from '../needs.ts'

const SUBJECT = 'Đề nghị đánh giá, phân hạng sản phẩm OCOP ở cấp trung ương'

/** m. Danh mục hồ sơ gửi Bộ, an enclosure of letter f3 and without number [26 Đ.6.3]. */
export function transmittalList(data: TransmittalListData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject = data.subject === '' ? SUBJECT : data.subject
  const { frame, products } = data
  const names = products.map(product => `${product.name} (${product.producer.name})`).join('; ')
  const blocks = [
    head(profile, { agency: frame.agency, issue: null, hasIssueLine: false, about: '' }, width),
    ...title(profile, 'Danh mục hồ sơ', subject, width),
    bodyText(profile, `Hồ sơ của ${formatCount(products.length)} sản phẩm: ${names}.`, { after: 120 }),
    gridTable(
      profile,
      {
        keepLast: true,
        columns: [567, 3969, 2268, 850, 1417],
        heading: ['TT', 'Tên văn bản, tài liệu', 'Số, ngày', 'Số bản', 'Ghi chú'],
        align: ['center', 'left', 'left', 'center', 'left'],
        rows: data.items.map((item, index) => ({
          cells: [String(index + 1), item.name, item.reference, String(item.copies), item.note].map(text => ({
            text,
          })),
        })),
      },
      width,
    ),
    ...signatureBlock(profile, frame.signer, frame.recipients, width, frame.auditCode),
  ]
  return { profile, title: `Danh mục hồ sơ ${subject}`, pages: [{ page: 'text', blocks }] }
}

export const transmittalListNeeds = (data: TransmittalListData): Missing => [
  ...needAgency(data.frame.agency, 'frame.agency'),
  ...needSigner(data.frame.signer, 'frame.signer'),
  ...needList('products', data.products, needProduct),
  ...needList('items', data.items, (item, path) => need(`${path}.name`, item.name)),
]
