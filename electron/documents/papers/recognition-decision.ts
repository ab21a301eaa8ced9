import { formatMean } from '#shared/domain/number-format.ts'
import type { ProductResult } from '#shared/domain/papers/common.ts'
import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { decision } from '../kit/decision.ts'
import type { Block, PaperDocument } from '../kit/page.ts'
import { textWidthOf } from '../kit/page.ts'
import { type Cell, gridTable } from '../kit/table.ts'
import { type Missing, need, needArticles, needFrame, needList, needProduct } from '../needs.ts'
import { batchOf, NOTHING, REGISTRATION, rankText, setOf } from './wording.ts'

/** f1. Quyết định công nhận kết quả và cấp Giấy chứng nhận, with the list of products as annex [26 Đ.4.1a, Đ.7.3e]. */
export function recognitionDecision(data: RecognitionDecisionData, profile: FormatProfile): PaperDocument {
  const batch = batchOf(data.round)
  return decisionWithList(data, profile, {
    subject: `Về việc công nhận kết quả đánh giá, phân hạng và cấp Giấy chứng nhận sản phẩm OCOP ${batch}`,
    annexTitle: `Danh sách sản phẩm OCOP được công nhận ${batch}`,
  })
}

/** f1. Quyết định phê duyệt kết quả from 90 points at a province, from 50 at a district: no certificate [26 Đ.7.3e; 1048]. */
export function approvalDecision(data: RecognitionDecisionData, profile: FormatProfile): PaperDocument {
  const batch = batchOf(data.round)
  if (data.round.level === 'district') {
    return decisionWithList(data, profile, {
      subject: `Về việc phê duyệt kết quả đánh giá sản phẩm OCOP đề nghị cấp tỉnh đánh giá, phân hạng ${batch}`,
      annexTitle: `Danh sách sản phẩm OCOP đề nghị cấp tỉnh đánh giá, phân hạng ${batch}`,
    })
  }
  return decisionWithList(data, profile, {
    subject: `Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP có tiềm năng đạt 5 sao ${batch}`,
    annexTitle: `Danh sách sản phẩm OCOP có tiềm năng đạt 5 sao ${batch}`,
  })
}

function decisionWithList(
  data: RecognitionDecisionData,
  profile: FormatProfile,
  wording: { readonly subject: string; readonly annexTitle: string },
): PaperDocument {
  const subject = data.subject === '' ? wording.subject : data.subject
  return {
    profile,
    title: `Quyết định ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    pages: [
      { page: 'text', blocks: decision(profile, { ...data, subject }, textWidthOf(profile, 'text')) },
      { page: 'wide', blocks: annex(data, profile, wording.annexTitle) },
    ],
  }
}

function annex(data: RecognitionDecisionData, profile: FormatProfile, title: string): Block[] {
  const width = textWidthOf(profile, 'wide')
  const { issue } = data.frame
  const to = { name: 'Quyết định', ...issue, issuer: data.authority }
  return [
    ...annexHead(profile, { number: null, title, subtitle: '', to, issueMode: issue.issueMode }, width),
    listTable(data, profile, width),
  ]
}

function listTable(data: RecognitionDecisionData, profile: FormatProfile, width: number): Block {
  const all = [
    {
      heading: 'TT',
      width: 567,
      align: 'center',
      cell: (_: ProductResult, index: number) => String(index + 1),
    },
    {
      heading: 'Tên sản phẩm',
      width: 2835,
      align: 'left',
      cell: ({ product }: ProductResult) => product.name,
    },
    {
      heading: 'Tên chủ thể',
      width: 2835,
      align: 'left',
      cell: ({ product }: ProductResult) => product.producer.name,
    },
    {
      heading: 'Địa chỉ',
      width: 2551,
      align: 'left',
      cell: ({ product }: ProductResult) => product.producer.address,
    },
    {
      heading: 'Bộ sản phẩm',
      width: 1701,
      align: 'left',
      cell: ({ product }: ProductResult) => setOf(product),
    },
    {
      heading: 'Hình thức',
      width: 1134,
      align: 'center',
      cell: ({ product }: ProductResult) => REGISTRATION[product.registration],
    },
    { heading: 'Tổng điểm', width: 964, align: 'center', cell: meanText },
    {
      heading: 'Hạng sao',
      width: 850,
      align: 'center',
      cell: ({ outcome }: ProductResult) =>
        outcome.kind === 'scored' ? rankText(outcome.stars, data.round.level) : NOTHING,
    },
    { heading: 'Ghi chú', width: 850, align: 'left', cell: ({ note }: ProductResult) => note },
  ] as const
  const columns = all.filter(column => data.showPoints || column.heading !== 'Tổng điểm')
  return gridTable(
    profile,
    {
      columns: columns.map(column => column.width),
      heading: columns.map(column => column.heading),
      align: columns.map(column => column.align),
      rows: data.results.map((result, index) => ({
        cells: columns.map((column): Cell => ({ text: column.cell(result, index) })),
      })),
    },
    width,
  )
}

const meanText = ({ outcome }: ProductResult): string =>
  outcome.kind === 'scored' ? formatMean(outcome.mean) : NOTHING

export const recognitionDecisionNeeds = (data: RecognitionDecisionData): Missing => [
  ...needFrame(data.frame),
  ...need('authority', data.authority),
  ...need('frame.legalBases', data.frame.legalBases),
  ...needArticles(data.articles, 'articles'),
  ...needList('results', data.results, (result, path) => [
    ...needProduct(result.product, `${path}.product`),
    // Below three stars there is neither decision nor certificate [26 Đ.4.1a].
    ...(result.outcome.kind === 'rejected' || result.outcome.stars < 3 ? [`${path}.outcome.stars`] : []),
  ]),
]
