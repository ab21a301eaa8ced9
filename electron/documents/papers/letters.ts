import type { ProductFacts } from '#shared/domain/papers/common.ts'
import type { CompletionLetterData, LetterData } from '#shared/domain/papers/official.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { officialPaper, titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { bodyText } from '../kit/paragraph.ts'
import { gridTable } from '../kit/table.ts'
import { type Missing, need, needEach, needFrame, needList, needProduct, needSections } from '../needs.ts'
import { batchOf, REGISTRATION, setOf } from './wording.ts'

const KIND = 'Công văn'

/** f2. Công văn of the commune to the province [26 Đ.6.2a, Đ.7.2b]; of the district under QĐ 1048. */
export const upwardLetter = (data: LetterData, profile: FormatProfile): PaperDocument =>
  letter(data, profile, `đề nghị đánh giá, phân hạng sản phẩm OCOP ${batchOf(data.round)}`)

/** f3. Công văn of the province to the ministry [26 Đ.6.3]. */
export const ministryLetter = (data: LetterData, profile: FormatProfile): PaperDocument =>
  letter(
    data,
    profile,
    `đề nghị đánh giá, phân hạng sản phẩm OCOP có tiềm năng đạt 5 sao ${batchOf(data.round)}`,
  )

/** m. Công văn that sends the opinion sheets to the members [26 Đ.7.6d]. */
export const writtenOpinionLetter = (data: LetterData, profile: FormatProfile): PaperDocument =>
  letter(
    data,
    profile,
    `lấy ý kiến thành viên Hội đồng về việc đánh giá lại sản phẩm OCOP ${batchOf(data.round)}`,
  )

function letter(data: LetterData, profile: FormatProfile, usual: string): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject = data.subject === '' ? usual : data.subject
  const blocks = officialPaper(
    profile,
    {
      ...data,
      kind: '',
      subject,
      sectionStyle: 'plain',
      inserts: {
        ...(data.products.length === 0 ? {} : { products: [productTable(data.products, profile, width)] }),
        ...(data.enclosures.length === 0 ? {} : { enclosures: dashed(data.enclosures, profile) }),
      },
      beforeClosing: [],
    },
    width,
  )
  return { profile, title: titleOf(KIND, subject), pages: [{ page: 'text', blocks }] }
}

export const letterNeeds = (data: LetterData): Missing => [
  ...needFrame(data.frame),
  ...need('addressees', data.addressees),
  ...needSections(data.sections, 'sections'),
  ...needEach('products', data.products, needProduct),
  ...need('closing', data.closing),
]

function dashed(items: readonly string[], profile: FormatProfile): Block[] {
  return items.map((item, index) =>
    bodyText(profile, `- ${item.replace(/[.;\s]+$/, '')}${index === items.length - 1 ? '.' : ';'}`),
  )
}

function productTable(products: readonly ProductFacts[], profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      keepLast: true,
      columns: [567, 2835, 2835, 1700, 1134],
      heading: ['TT', 'Sản phẩm', 'Chủ thể', 'Bộ sản phẩm', 'Hình thức'],
      align: ['center', 'left', 'left', 'left', 'center'],
      rows: products.map((product, index) => ({
        cells: [
          String(index + 1),
          product.name,
          product.producer.name,
          setOf(product),
          REGISTRATION[product.registration],
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

/** m. Công văn hướng dẫn hoàn thiện hồ sơ [26 Đ.7.3a]. */
export function completionLetter(data: CompletionLetterData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject =
    data.subject === '' ? `hướng dẫn hoàn thiện hồ sơ sản phẩm ${data.product.name}` : data.subject
  const deadline = data.deadline === null ? [] : [bodyText(profile, deadlineSentence(data.deadline))]
  const blocks = officialPaper(
    profile,
    {
      ...data,
      kind: '',
      subject,
      sectionStyle: 'plain',
      inserts: { missing: [missingTable(data, profile, width)] },
      beforeClosing: deadline,
    },
    width,
  )
  return { profile, title: titleOf(KIND, subject), pages: [{ page: 'text', blocks }] }
}

const deadlineSentence = (day: string): string =>
  `Thời hạn gửi hồ sơ đã hoàn thiện: trước ${formatFullDate(day)}.`

function missingTable(data: CompletionLetterData, profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      keepLast: true,
      columns: [567, 3969, 4535],
      heading: ['TT', 'Thành phần hồ sơ', 'Nội dung cần bổ sung, hoàn thiện'],
      align: ['center', 'left', 'left'],
      rows: data.missing.map(({ item, request }, index) => ({
        cells: [String(index + 1), item, request].map(text => ({ text })),
      })),
    },
    width,
  )
}

export const completionLetterNeeds = (data: CompletionLetterData): Missing => [
  ...needFrame(data.frame),
  ...need('addressees', data.addressees),
  ...needProduct(data.product, 'product'),
  ...needSections(data.sections, 'sections', 'missing'),
  ...needList('missing', data.missing, (item, path) => need(`${path}.item`, item.item)),
  ...need('closing', data.closing),
]
