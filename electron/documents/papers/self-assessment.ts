import type { SelfAssessmentData } from '#shared/domain/papers/dossier.ts'
import type { SheetCriterion } from '#shared/domain/papers/score-sheet.ts'
import { formatIssueLine } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { type Block, type PaperDocument, scaleColumns, textWidthOf } from '../kit/page.ts'
import { bodyText, centred, dottedLines, emptyLines, field } from '../kit/paragraph.ts'
import { gridTable, layoutTable, type Row } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needProduct } from '../needs.ts'
import { NOTHING, setOf } from './wording.ts'

/** m. Mẫu số 02: description by the producer and his own marks with evidence, by the criteria of the set [26 Đ.6.1, PL III]. */
export function selfAssessment(data: SelfAssessmentData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'table')
  const blocks = [
    ...title(profile, 'Bản thuyết minh, tự đánh giá sản phẩm', data.product.name, width),
    ...facts(data, profile, width),
    ...descriptions(data, profile, width),
    bodyText(profile, 'III. KẾT QUẢ TỰ ĐÁNH GIÁ', { bold: true, keepNext: true, after: 120 }),
    marksTable(data, profile, width),
    signature(data, profile, width),
  ]
  return { profile, title: `Mẫu số 02 sản phẩm ${data.product.name}`, pages: [{ page: 'table', blocks }] }
}

function facts({ product }: SelfAssessmentData, profile: FormatProfile, width: number): Block[] {
  const line = (label: string, value: string) => field(profile, label, value, width)
  return [
    bodyText(profile, 'I. THÔNG TIN CHUNG', { bold: true, keepNext: true }),
    line('1. Tên chủ thể:', product.producer.name),
    line('2. Loại hình tổ chức:', product.producer.type),
    line('3. Địa chỉ:', product.producer.address),
    line('4. Người đại diện pháp luật:', product.producer.representative),
    line('5. Mã số sản phẩm:', product.code),
    line('6. Bộ sản phẩm:', setOf(product)),
  ]
}

function descriptions(data: SelfAssessmentData, profile: FormatProfile, width: number): Block[] {
  const subjects = [
    ['1. Về sử dụng nguyên liệu địa phương', data.material],
    ['2. Về sử dụng lao động địa phương', data.labour],
    ['3. Nguồn gốc ý tưởng sản phẩm', data.origin],
    ['4. Bản sắc/trí tuệ địa phương', data.identity],
  ] as const
  return [
    bodyText(profile, 'II. THUYẾT MINH CỦA CHỦ THỂ', { bold: true, keepNext: true }),
    ...subjects.flatMap(([heading, text]) => [
      bodyText(profile, heading, { bold: true, keepNext: true }),
      ...(text === '' ? dottedLines(profile, 2, width) : [bodyText(profile, text)]),
    ]),
  ]
}

function marksTable(data: SelfAssessmentData, profile: FormatProfile, width: number): Block {
  const { rubric, marks } = data
  const rows = rubric.parts.flatMap(part => [
    summary(`Phần ${part.code}. ${part.title}`, part.max, marks?.partPoints[part.code]),
    ...part.sections.flatMap(section => section.criteria.map(criterion => criterionRow(criterion, data))),
  ])
  return gridTable(
    profile,
    {
      columns: [3685, 1020, 1020, 3630],
      heading: ['Tiêu chí', 'Thang điểm', 'Tự chấm', 'Căn cứ, tài liệu minh chứng'],
      align: ['left', 'center', 'center', 'left'],
      rows: [...rows, summary('TỔNG CỘNG', 100, marks?.total)],
    },
    width,
  )
}

function summary(text: string, max: number, points: number | undefined): Row {
  const cells = [text, String(max), points === undefined ? '' : String(points), ''].map(value => ({
    text: value,
    shaded: true,
  }))
  return { bold: true, cells }
}

function criterionRow(criterion: SheetCriterion, { marks, evidence }: SelfAssessmentData): Row {
  const points = marks?.criterionPoints[criterion.code]
  const isAnswered = marks?.choices[criterion.code] !== undefined
  const printed = points === undefined ? '' : isAnswered ? String(points) : NOTHING
  return {
    cells: [
      `${criterion.code}. ${criterion.title}`,
      String(criterion.max),
      printed,
      evidence[criterion.code] ?? '',
    ].map(text => ({ text })),
  }
}

function signature(data: SelfAssessmentData, profile: FormatProfile, width: number): Block {
  const size = profile.sizes.body
  const issueLine = formatIssueLine(data.place, data.signedOn, data.year)
  const person = [
    centred(
      profile,
      issueLine,
      { size: profile.sizes.issueLine, italic: true },
      { before: 120, keepNext: true },
    ),
    centred(profile, 'ĐẠI DIỆN CHỦ THỂ', { size, bold: true }, { keepNext: true }),
    centred(profile, '(Ký, ghi rõ họ tên, đóng dấu nếu có)', { size, italic: true }, { keepNext: true }),
    ...emptyLines(profile, profile.signature.emptyLines),
    centred(profile, data.product.producer.representative, { size, bold: true }),
  ]
  return layoutTable(scaleColumns([3, 4], width), [[[], person]])
}

export const selfAssessmentNeeds = (data: SelfAssessmentData): Missing => [
  ...needProduct(data.product, 'product'),
  ...need('product.producer.representative', data.product.producer.representative),
  ...need('place', data.place),
]
