import { formatMean } from '#shared/domain/number-format.ts'
import type { ProductResult } from '#shared/domain/papers/common.ts'
import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead, annexSignature } from '../kit/annex.ts'
import { decision } from '../kit/decision.ts'
import { titleOf } from '../kit/official-paper.ts'
import type { Block, PaperDocument, PaperPages } from '../kit/page.ts'
import { textWidthOf } from '../kit/page.ts'
import { type Cell, gridTable } from '../kit/table.ts'
import { type Missing, need, needArticles, needFrame, needList, needProduct } from '../needs.ts'
import { batchOf, NOTHING, REGISTRATION, rankText, setOf } from './wording.ts'

type Words = { readonly subject: string; readonly annexTitle: string }

function recognitionWords(data: RecognitionDecisionData): Words {
  const batch = batchOf(data.round)
  return {
    subject: `Về việc công nhận kết quả đánh giá, phân hạng và cấp Giấy chứng nhận sản phẩm OCOP ${batch}`,
    annexTitle: `Danh sách sản phẩm OCOP được công nhận ${batch}`,
  }
}

function approvalWords(data: RecognitionDecisionData): Words {
  const batch = batchOf(data.round)
  if (data.round.level === 'district') {
    return {
      subject: `Về việc phê duyệt kết quả đánh giá sản phẩm OCOP đề nghị cấp tỉnh đánh giá, phân hạng ${batch}`,
      annexTitle: `Danh sách sản phẩm OCOP đề nghị cấp tỉnh đánh giá, phân hạng ${batch}`,
    }
  }
  return {
    subject: `Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP có tiềm năng đạt 5 sao ${batch}`,
    annexTitle: `Danh sách sản phẩm OCOP có tiềm năng đạt 5 sao ${batch}`,
  }
}

/** f1. Quyết định công nhận kết quả và cấp Giấy chứng nhận, with the list of products as annex [26 Đ.4.1a, Đ.7.3e]. */
export const recognitionDecision = (data: RecognitionDecisionData, profile: FormatProfile): PaperDocument =>
  decisionWithList(data, profile, recognitionWords(data))

/** f1. Quyết định phê duyệt kết quả from 90 points at a province, from 50 at a district: no certificate [26 Đ.7.3e; 1048]. */
export const approvalDecision = (data: RecognitionDecisionData, profile: FormatProfile): PaperDocument =>
  decisionWithList(data, profile, approvalWords(data))

/** f1. The list of a recognition as a file that is signed by itself [NĐ 30/2020 PL I.III.1d]. */
export const recognitionAnnex = (data: RecognitionDecisionData, profile: FormatProfile): PaperDocument =>
  separateList(data, profile, recognitionWords(data))

/** f1. The list of an approval as a file that is signed by itself. */
export const approvalAnnex = (data: RecognitionDecisionData, profile: FormatProfile): PaperDocument =>
  separateList(data, profile, approvalWords(data))

function decisionWithList(
  data: RecognitionDecisionData,
  profile: FormatProfile,
  words: Words,
): PaperDocument {
  const subject = data.subject === '' ? words.subject : data.subject
  const blocks = decision(profile, { ...data, subject }, textWidthOf(profile, 'text'))
  const list: PaperPages = { page: 'wide', blocks: annex(data, profile, words.annexTitle) }
  return {
    profile,
    title: titleOf('Quyết định', subject),
    pages: [{ page: 'text', blocks }, ...(data.annexAs === 'same-file' ? [list] : [])],
  }
}

function separateList(data: RecognitionDecisionData, profile: FormatProfile, words: Words): PaperDocument {
  const info = annexSignature(profile, data.frame.issue, textWidthOf(profile, 'wide'))
  const blocks = [info, ...annex(data, profile, words.annexTitle)]
  return { profile, title: titleOf('Phụ lục', words.annexTitle), pages: [{ page: 'wide', blocks }] }
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
  ...listNeeds(data),
]

export const decisionAnnexNeeds = (data: RecognitionDecisionData): Missing => [
  ...need('frame.issue.symbol', data.frame.issue.symbol),
  ...need('authority', data.authority),
  ...listNeeds(data),
]

const listNeeds = (data: RecognitionDecisionData): Missing => [
  ...needList('results', data.results, (result, path) => [
    ...needProduct(result.product, `${path}.product`),
    // Below three stars there is neither decision nor certificate [26 Đ.4.1a].
    ...(result.outcome.kind === 'rejected' || result.outcome.stars < 3 ? [`${path}.outcome.stars`] : []),
  ]),
]
