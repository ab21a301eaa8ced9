import type { ScoreSheetData, SheetRubric } from '#shared/domain/papers/score-sheet.ts'
import { pointsInWordsCapital } from '#shared/domain/points-in-words.ts'
import { formatIssueLine } from '#shared/domain/vietnamese-date.ts'
import { signatureName } from '#shared/domain/vietnamese-name.ts'
import type { FormatProfile } from '../format-profile.ts'
import { longestLine, wrapLines } from '../kit/measure.ts'
import type { Block, PaperDocument, PaperPages } from '../kit/page.ts'
import { scaleColumns, textWidthOf } from '../kit/page.ts'
import { bodyText, centred, dottedLines, emptyLines, field, note, rule, tableGap } from '../kit/paragraph.ts'
import { auditBlock } from '../kit/signature.ts'
import { type GridFrame, gridRow, layoutTable, tableOfRows } from '../kit/table.ts'
import { type Missing, need, needProduct } from '../needs.ts'
import { sheetRows } from './score-sheet-rows.ts'

const CODE_LEGEND =
  'T: Mã tỉnh - X: Mã xã (theo Quyết định số 19/2025/QĐ-TTg) - STT: Số thứ tự sản phẩm do cấp xã quản lý - 20yy: Năm đánh giá'
const STAR_NOTE =
  'Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao (***: 3 sao, ****: 4 sao, *****: 5 sao).'

/** a. Phiếu đánh giá of one member for one product [26 PL II; 1048 PL III]. */
export function scoreSheet(data: ScoreSheetData, profile: FormatProfile): PaperDocument {
  return scoreSheets([data], profile)
}

/** Keeps a print file under 500 MB of memory and within what Word opens; callers split by product. */
export const MOST_SHEETS_IN_FILE = 300

/** Many sheets in one file for printing, each from a page of its own. Throws on more than `MOST_SHEETS_IN_FILE`. */
export function scoreSheets(sheets: readonly ScoreSheetData[], profile: FormatProfile): PaperDocument {
  if (sheets.length > MOST_SHEETS_IN_FILE)
    throw new RangeError(`${sheets.length} sheets are too many for one file`)
  const [first] = sheets
  const title =
    sheets.length === 1 && first
      ? `Phiếu đánh giá sản phẩm ${first.product.name}`
      : 'Phiếu đánh giá sản phẩm OCOP'
  return { profile, title, pages: sheets.map(sheet => sheetPages(sheet, profile)) }
}

/** Pages of one sheet; `extra` comes before the signature. */
export function sheetPages(
  data: ScoreSheetData,
  profile: FormatProfile,
  extra: readonly Block[] = [],
): PaperPages {
  const width = textWidthOf(profile, 'table')
  return {
    page: 'table',
    blocks: [
      ...opening(data, profile, width),
      ...facts(data, profile, width),
      sheetTable(data, profile, width),
      ...remarks(data, profile, width),
      ...extra,
      signature(data, profile, width),
    ],
  }
}

function opening(data: ScoreSheetData, profile: FormatProfile, width: number): Block[] {
  const { rubric } = data
  const size = profile.sizes.title
  const source = `(Sản phẩm: ${rubric.industry}. Nhóm: ${rubric.group})`
  const longest = longestLine(wrapLines(source, size, 'regular', width), size, 'regular')
  return [
    centred(profile, `${rubric.no}. Bộ sản phẩm: ${rubric.name}`, { size, bold: true }, { keepNext: true }),
    centred(profile, source, { size }, { keepNext: true }),
    rule(profile, width, Math.round(longest * profile.head.titleRule), true),
  ]
}

function facts(data: ScoreSheetData, profile: FormatProfile, width: number): Block[] {
  const { product } = data
  const line = (label: string, value: string, boldValue = false) =>
    field(profile, label, value, width, { flush: true, boldValue })
  return [
    line('Tên sản phẩm:', product.name, true),
    line('Mã số sản phẩm:', product.code),
    ...(data.regime === 'R2026' ? [note(profile, CODE_LEGEND)] : []),
    line('Tên chủ thể sản xuất:', product.producer.name),
    line('Số điện thoại:', product.producer.phone),
    line('Địa chỉ:', product.producer.address),
    ...(data.byWrittenOpinion ? [line('Hình thức:', 'lấy ý kiến bằng văn bản')] : []),
    ...(data.round === 2 ? [line('Lần chấm:', '2')] : []),
    ...disqualifiers(data.rubric.disqualifiers, profile),
  ]
}

/** A line for each ground, in its own words, so that an empty sheet can be read back as the criteria; only a gap without any. */
function disqualifiers(list: readonly string[], profile: FormatProfile): Block[] {
  if (list.length === 0) return [tableGap()]
  return list.map(text => {
    const line = /^(Hồ sơ bị|Bị) loại/.test(text) ? text : `Hồ sơ bị loại khi: ${text}`
    return bodyText(profile, line, { italic: true, after: profile.spacing.beforeParagraph })
  })
}

const FULL: GridFrame = {
  columns: [7087, 1134, 1134],
  heading: ['Các tiêu chí', 'Thang điểm', 'Điểm đánh giá'],
  align: ['left', 'center', 'center'],
}
const STRICT: GridFrame = {
  columns: [8221, 1134],
  heading: ['Các tiêu chí', 'Thang điểm'],
  align: ['left', 'center'],
}

/** Rows already written, per criteria and layout: thousands of sheets share almost all of them. */
const writtenRows = new WeakMap<FormatProfile, WeakMap<SheetRubric, Map<string, string>>>()

function rowsOf(profile: FormatProfile, rubric: SheetRubric): Map<string, string> {
  const ofProfile = writtenRows.get(profile) ?? new WeakMap<SheetRubric, Map<string, string>>()
  writtenRows.set(profile, ofProfile)
  const rows = ofProfile.get(rubric) ?? new Map<string, string>()
  ofProfile.set(rubric, rows)
  return rows
}

function sheetTable(data: ScoreSheetData, profile: FormatProfile, width: number): Block {
  const grid = data.strictForm ? STRICT : FULL
  const known = rowsOf(profile, data.rubric)
  const written = (key: string, write: () => string): string => {
    const fullKey = `${data.strictForm} ${key}`
    const xml = known.get(fullKey) ?? write()
    known.set(fullKey, xml)
    return xml
  }
  const rows = sheetRows({ rubric: data.rubric, marks: data.marks, strict: data.strictForm })
  const xml = rows.map(({ key, row }) => written(key, () => gridRow(profile, row, grid, width)))
  return tableOfRows(profile, xml, grid, width)
}

function remarks(data: ScoreSheetData, profile: FormatProfile, width: number): Block[] {
  return [
    ...(data.printsStarNote ? [note(profile, STAR_NOTE)] : []),
    ...(data.strictForm ? [totalLine(data, profile, width)] : []),
    field(profile, 'Ý kiến của người đánh giá:', data.note, width, { flush: true, keepNext: true }),
    ...(data.note === '' ? dottedLines(profile, 2, width) : []),
  ]
}

function totalLine(data: ScoreSheetData, profile: FormatProfile, width: number): Block {
  const total = data.marks?.total
  if (total === undefined) return field(profile, 'Tổng điểm đánh giá:', '', width, { flush: true })
  const words = pointsInWordsCapital({ sum: total, count: 1 })
  return field(profile, 'Tổng điểm đánh giá:', `${total} điểm (${words})`, width, {
    flush: true,
    boldValue: true,
  })
}

function signature(data: ScoreSheetData, profile: FormatProfile, width: number): Block {
  const [left, right] = scaleColumns([1, 1], width) as [number, number]
  const size = profile.sizes.body
  const person = [
    centred(
      profile,
      formatIssueLine(data.place, data.scoredOn, data.year),
      { size: profile.sizes.issueLine, italic: true },
      { before: 120, keepNext: true },
    ),
    centred(profile, 'Người đánh giá', { size, bold: true }, { keepNext: true }),
    centred(profile, '(Ký và ghi rõ họ tên)', { size, italic: true }, { keepNext: true }),
    ...emptyLines(profile, profile.signature.emptyLines - 1),
    centred(profile, signatureName(data.member.fullName), { size, bold: true }),
  ]
  return layoutTable([left, right], [[auditBlock(profile, data.auditCode), person]])
}

export const scoreSheetNeeds = (data: ScoreSheetData): Missing => [
  ...needProduct(data.product, 'product'),
  ...need('rubric.parts', data.rubric.parts),
  ...need('place', data.place),
  ...(data.marks === null ? [] : need('member.fullName', data.member.fullName)),
]
