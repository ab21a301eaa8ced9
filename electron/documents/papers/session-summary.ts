import { formatCount, formatMean, formatPartMean } from '#shared/domain/number-format.ts'
import type { PaperLevel, ProductResult } from '#shared/domain/papers/common.ts'
import type { ResultCounts, ResultGroup, SessionSummaryData } from '#shared/domain/papers/session-summary.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { head } from '../kit/head.ts'
import type { Block, PaperDocument } from '../kit/page.ts'
import { textWidthOf } from '../kit/page.ts'
import { bodyText } from '../kit/paragraph.ts'
import { pairBlock } from '../kit/signature.ts'
import { type Cell, gridTable, type Row } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, needAgency, needEach, needList, needProduct } from '../needs.ts'
import { PART_LETTERS, REGISTRATION, rankText, setOf } from './wording.ts'

const NAME = 'Tổng hợp kết quả đánh giá, phân hạng sản phẩm OCOP'
/** Wide enough that neither a product code nor the longest word of a heading is broken. */
const COLUMNS = [510, 1760, 2268, 2380, 1191, 800, 640, 640, 640, 760, 760, 660, 1278]
const HEADING = [
  'TT',
  'Mã số',
  'Tên sản phẩm',
  'Chủ thể, địa chỉ',
  'Bộ sản phẩm',
  'Hình thức',
  'Phần A',
  'Phần B',
  'Phần C',
  'Điểm TB',
  'Chênh lệch',
  'Hạng',
  'Ghi chú',
]

/** c. Biểu tổng hợp kết quả phiên họp, alone or as an annex. */
export function sessionSummary(data: SessionSummaryData, profile: FormatProfile): PaperDocument {
  const blocks = sessionSummaryBlocks(data, profile, null)
  return {
    profile,
    title: `${NAME} đợt ${data.round.batch} năm ${data.round.year}`,
    pages: [{ page: 'wide', blocks }],
  }
}

/** The summary as blocks; `annexNumber` counts the annexes of the paper it belongs to, null when it is the only one. */
export function sessionSummaryBlocks(
  data: SessionSummaryData,
  profile: FormatProfile,
  annexNumber: number | null,
): Block[] {
  const width = textWidthOf(profile, 'wide')
  const batch = `Đợt ${data.round.batch} năm ${data.round.year}`
  const opening = data.annexedTo
    ? annexHead(
        profile,
        {
          number: annexNumber,
          title: NAME,
          subtitle: batch,
          to: data.annexedTo.paper,
          issueMode: data.annexedTo.issueMode,
        },
        width,
      )
    : [
        head(profile, { agency: data.agency, issue: null, hasIssueLine: false, about: '' }, width),
        ...title(profile, NAME, batch, width),
      ]
  return [
    ...opening,
    summaryTable(data, profile, width),
    bodyText(profile, `${countSentence(data.counts, data.round.level)}.`, { keepNext: !data.annexedTo }),
    ...(data.annexedTo ? [] : pairBlock(profile, data.signatures, width)),
  ]
}

function summaryTable(data: SessionSummaryData, profile: FormatProfile, width: number): Block {
  let number = 0
  const rows = data.groups.flatMap(group => [
    groupRow(group, data.round.level),
    ...group.results.map(result => {
      number += 1
      return resultRow(result, number, data.round.level)
    }),
  ])
  const align = ['center', 'left', 'left', 'left', 'left', ...Array(7).fill('center'), 'left']
  return gridTable(
    profile,
    { columns: COLUMNS, heading: HEADING, rows, align, dense: true, keepLast: true },
    width,
  )
}

function groupRow(group: ResultGroup, level: PaperLevel): Row {
  const text = `${groupName(group.kind, level)} (${formatCount(group.results.length)} sản phẩm)`
  return { cells: [{ text, span: COLUMNS.length, shaded: true }], bold: true, keepNext: true }
}

/** A province finds a potential of five stars; the star itself is the centre's [26 Đ.4.1b]. */
function groupName(kind: ResultGroup['kind'], level: PaperLevel): string {
  if (kind === 'rejected') return 'Hồ sơ bị loại, không đủ điều kiện'
  if (kind === 5 && level !== 'central') return 'Sản phẩm có tiềm năng đạt 5 sao'
  return `Sản phẩm đạt ${kind} sao`
}

function resultRow({ product, outcome, note }: ProductResult, number: number, level: PaperLevel): Row {
  const facts: Cell[] = [
    { text: String(number) },
    { text: product.code },
    { text: product.name },
    { text: product.producer.name, more: product.producer.address === '' ? [] : [product.producer.address] },
    { text: setOf(product) },
    { text: REGISTRATION[product.registration] },
  ]
  if (outcome.kind === 'rejected') {
    const reason = note === '' ? outcome.reason : `${outcome.reason}; ${note}`
    return { cells: [...facts, { text: reason, span: COLUMNS.length - facts.length, align: 'left' }] }
  }
  const points = [
    ...PART_LETTERS.map(part => formatPartMean(outcome.partMeans[part])),
    formatMean(outcome.mean),
  ]
  const unmet =
    outcome.unmetMinimums.length === 0
      ? ''
      : `Chưa đạt yêu cầu tối thiểu: ${outcome.unmetMinimums.join(', ')}`
  return {
    cells: [
      ...facts,
      ...[...points, String(outcome.spread), rankText(outcome.stars, level)].map(text => ({ text })),
      { text: [unmet, note].filter(text => text !== '').join('; ') },
    ],
  }
}

/** "Tổng số 12 sản phẩm của 09 chủ thể: 01 sản phẩm có tiềm năng đạt 5 sao; …", without the full stop. */
function countSentence(counts: ResultCounts, level: PaperLevel): string {
  const items = ([5, 4, 3, 2, 1] as const)
    .filter(stars => counts.byStars[stars] > 0)
    .map(stars => {
      const verb = stars === 5 && level !== 'central' ? 'có tiềm năng đạt' : 'đạt'
      return `${formatCount(counts.byStars[stars])} sản phẩm ${verb} ${stars} sao`
    })
  if (counts.rejected > 0) items.push(`${formatCount(counts.rejected)} hồ sơ bị loại, không đủ điều kiện`)
  const total = `Tổng số ${formatCount(counts.products)} sản phẩm của ${formatCount(counts.producers)} chủ thể`
  return items.length === 0 ? total : `${total}: ${items.join('; ')}`
}

export const sessionSummaryNeeds = (data: SessionSummaryData): Missing => [
  ...needAgency(data.agency, 'agency'),
  ...needList('groups', data.groups, (group, path) =>
    needEach(`${path}.results`, group.results, (result, at) => needProduct(result.product, `${at}.product`)),
  ),
]
