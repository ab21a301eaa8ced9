import { formatMean, formatPartMean, partMeansMissTotal } from '#shared/domain/number-format.ts'
import type {
  ProductTallyData,
  SheetPoints,
  TallyRound,
  TallyRow,
} from '#shared/domain/papers/product-tally.ts'
import { pointsInWordsCapital } from '#shared/domain/points-in-words.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { head } from '../kit/head.ts'
import type { Block, PaperDocument } from '../kit/page.ts'
import { textWidthOf } from '../kit/page.ts'
import { bodyText, field, note } from '../kit/paragraph.ts'
import { auditBlock, pairBlock } from '../kit/signature.ts'
import { gridTable, type Row } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needAgency, needEach, needList, needPerson, needProduct } from '../needs.ts'
import { NOTHING, PART_LETTERS, REGISTRATION, rankText, setOf } from './wording.ts'

/** b. Phiếu tổng hợp điểm của một sản phẩm: the evidence for the mean. */
export function productTally(data: ProductTallyData, profile: FormatProfile): PaperDocument {
  const facts = { agency: data.agency, issue: null, hasIssueLine: false, about: '' }
  const letterhead = head(profile, facts, textWidthOf(profile, 'table'))
  return {
    profile,
    title: `Phiếu tổng hợp điểm sản phẩm ${data.product.name}`,
    pages: [{ page: 'table', blocks: [letterhead, ...productTallyBlocks(data, profile)] }],
  }
}

/** The tally without letterhead, also for the annexes of the minutes, where each begins on a page of its own. */
export function productTallyBlocks(data: ProductTallyData, profile: FormatProfile, newPage = false): Block[] {
  const width = textWidthOf(profile, 'table')
  return [
    ...title(profile, 'Phiếu tổng hợp điểm', `Sản phẩm: ${data.product.name}`, width, newPage),
    ...productFields(data, profile, width),
    ...data.rounds.flatMap(round => roundBlocks(data, round, profile, width)),
    ...resultBlocks(data, profile, width),
    ...pairBlock(profile, data.signatures, width),
    ...auditBlock(profile, data.auditCode),
  ]
}

function productFields(data: ProductTallyData, profile: FormatProfile, width: number): Block[] {
  const { product, rounds } = data
  const fields = [
    ['Mã số:', product.code],
    ['Chủ thể:', product.producer.name],
    ['Địa chỉ:', product.producer.address],
    ['Bộ sản phẩm:', setOf(product)],
    ['Hình thức đăng ký:', REGISTRATION[product.registration]],
    ['Lần chấm:', rounds.map(({ round }) => round).join(', ')],
    ['Ngày họp:', data.meetingOn === null ? '' : formatFullDate(data.meetingOn).replace(/^ngày /, '')],
  ] as const
  return fields.map(([label, value]) => field(profile, label, value, width, { flush: true, before: 40 }))
}

function roundBlocks(
  data: ProductTallyData,
  round: TallyRound,
  profile: FormatProfile,
  width: number,
): Block[] {
  const caption =
    data.rounds.length > 1
      ? [bodyText(profile, `Lần chấm ${round.round}`, { bold: true, keepNext: true })]
      : []
  return [
    ...(caption.length > 0 ? caption : [spacer(profile)]),
    roundTable(data, round, profile, width),
    ...(partMeansMissTotal(
      PART_LETTERS.map(part => round.partMeans[part]),
      round.mean,
    )
      ? [note(profile, 'Tổng tính từ điểm chưa làm tròn.')]
      : []),
    bodyText(profile, spreadSentence(round), { bold: round.overLimit, after: 120 }),
  ]
}

function roundTable(data: ProductTallyData, round: TallyRound, profile: FormatProfile, width: number) {
  const { A, B, C } = data.partMaxima
  return gridTable(
    profile,
    {
      columns: [510, 2500, 1643, 780, 780, 780, 780, 1582],
      heading: [
        'TT',
        'Họ và tên',
        'Chức danh trong Hội đồng',
        `Phần A (tối đa ${A})`,
        `Phần B (tối đa ${B})`,
        `Phần C (tối đa ${C})`,
        `Tổng (${A + B + C})`,
        'Ghi chú',
      ],
      align: ['center', 'left', 'left', 'center', 'center', 'center', 'center', 'left'],
      rows: [...round.rows.map(memberRow), ...summaryRows(round)],
    },
    width,
  )
}

function memberRow(row: TallyRow, index: number): Row {
  const who = [{ text: String(index + 1) }, { text: row.member.fullName }, { text: row.member.title }]
  if (row.kind === 'scored') return { cells: [...who, ...pointCells(row.points), { text: row.note }] }
  return { cells: [...who, ...[0, 1, 2, 3].map(() => ({ text: NOTHING })), { text: row.reason }] }
}

const pointCells = (points: SheetPoints) =>
  [points.A, points.B, points.C, points.total].map(value => ({ text: String(value) }))

function summaryRows(round: TallyRound): Row[] {
  const means = [...PART_LETTERS.map(part => formatPartMean(round.partMeans[part])), formatMean(round.mean)]
  const spread = ['', '', '', String(round.spread)]
  const line = (label: string, values: readonly { text: string }[]): Row => ({
    bold: true,
    cells: [{ text: label, span: 3, align: 'left' }, ...values, { text: '' }],
  })
  return [
    line('Tổng cộng', pointCells(round.sums)),
    line(
      'Điểm trung bình',
      means.map(text => ({ text })),
    ),
    line('Cao nhất', pointCells(round.highest)),
    line('Thấp nhất', pointCells(round.lowest)),
    line(
      'Chênh lệch',
      spread.map(text => ({ text })),
    ),
  ]
}

function spreadSentence(round: TallyRound): string {
  const spread = `Chênh lệch giữa điểm cao nhất (${round.highest.total}) và điểm thấp nhất (${round.lowest.total}) là ${round.spread} điểm`
  const source = round.citation === '' ? 'Quy chế hoạt động của Hội đồng' : round.citation
  if (round.limit === null) return `${spread}.`
  if (!round.overLimit) return `${spread}, trong giới hạn ${round.limit} điểm theo ${source}.`
  const discussed = round.discussed === '' ? '' : ` các tiêu chí ${round.discussed}`
  return `${spread}, vượt giới hạn ${round.limit} điểm theo ${source}; Hội đồng thảo luận${discussed}, chấm lại lần ${round.round + 1}.`
}

function resultBlocks(data: ProductTallyData, profile: FormatProfile, width: number): Block[] {
  const last = data.rounds.at(-1)
  if (last === undefined) return []
  const unmet = data.unmetMinimums.length === 0 ? 'Không' : data.unmetMinimums.join(', ')
  const rows: readonly (readonly [string, string])[] = [
    ['Số phiếu phát ra/hợp lệ', `${data.ballotsIssued}/${data.ballotsValid}`],
    ['Điểm trung bình', `${formatMean(last.mean)} (${pointsInWordsCapital(last.mean)})`],
    ['Hạng theo điểm', rankText(data.starsByPoints, data.round.level)],
    ['Yêu cầu tối thiểu (dấu sao) chưa đạt', unmet],
  ]
  const proposed: Row = {
    bold: true,
    cells: [{ text: 'Hạng đề nghị' }, { text: rankText(data.stars, data.round.level) }],
    keepNext: true,
  }
  return [
    gridTable(
      profile,
      {
        columns: [4678, 4677],
        heading: ['Nội dung', 'Kết quả'],
        rows: [
          ...rows.map(([label, value]) => ({ cells: [{ text: label }, { text: value }], keepNext: true })),
          proposed,
        ],
      },
      width,
    ),
  ]
}

const spacer = (profile: FormatProfile) => note(profile, '', { keepNext: true })

export const productTallyNeeds = (data: ProductTallyData): Missing => [
  ...needAgency(data.agency, 'agency'),
  ...needProduct(data.product, 'product'),
  ...needList('rounds', data.rounds, (round, path) => [
    ...need(`${path}.rows`, round.rows),
    ...needEach(`${path}.rows`, round.rows, (row, at) => needPerson(row.member, `${at}.member`)),
    ...(round.mean.count === 0 ? [`${path}.mean`] : []),
  ]),
]
