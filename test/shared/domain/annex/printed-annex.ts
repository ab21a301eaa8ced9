import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { criteriaOf, type ProductSet, productSetSchema } from '#shared/domain/rubric.ts'

export type Cells = readonly [criteria: string, points: string]
/** A sheet as an annex prints it: the lines before its table, then the rows. */
export type PrintedSheet = { readonly before: readonly string[]; readonly rows: readonly Cells[] }

const steps = (...points: number[]) =>
  points.map(value => ({ label: `Đạt bậc ${value} về việc đặt ra`, points: value }))

/** An invented set of 100 points with everything the grammar knows: groups, cases, notes, gates, a condition, marks. */
export const inventedSet = (no = 1): ProductSet =>
  productSetSchema.parse({
    no,
    name: `Đồ chơi gỗ loại ${no}`,
    industry: 'Đồ chơi',
    group: 'Đồ gỗ',
    subgroup: 'Đồ gỗ nhỏ',
    disqualifiers: ['Hồ sơ đặt ra không có thật'],
    parts: [
      {
        code: 'A',
        title: 'XƯỞNG VÀ NGƯỜI LÀM',
        max: 40,
        sections: [
          {
            code: '1',
            title: 'XƯỞNG',
            max: 25,
            criteria: [
              {
                code: '1.1',
                title: 'Nguồn gỗ',
                max: 20,
                note: 'Yêu cầu: gỗ trồng trong tỉnh',
                options: [
                  { label: 'Gỗ có giấy tờ', points: 5, minFor: 3 },
                  { label: 'Gỗ có giấy tờ và ký kết dài hạn', points: 10, minFor: 4 },
                  { label: 'Gỗ rừng trồng có chứng chỉ', points: 20, minFor: 5 },
                ],
              },
              { code: '1.2', title: 'Số thợ', max: 5, options: steps(0, 3, 5) },
            ],
          },
          {
            code: '2',
            title: 'NGƯỜI LÀM',
            max: 15,
            criteria: [
              {
                code: '2.1',
                title: 'Cách góp vốn',
                max: 15,
                note: 'Lựa chọn một trong hai trường hợp sau:',
                cases: ['Nhiều người góp', 'Một người góp'],
                options: [
                  { label: 'Có sổ góp', points: 10, case: 1 },
                  { label: 'Có sổ góp và chia lãi', points: 15, case: 1 },
                  { label: 'Có sổ chi', points: 5, case: 2 },
                  { label: 'Có sổ chi và kiểm kê', points: 15, case: 2 },
                ],
              },
            ],
          },
        ],
      },
      {
        code: 'B',
        title: 'BÁN HÀNG',
        max: 25,
        sections: [
          {
            code: '3',
            title: 'CHUYỆN KỂ',
            max: 25,
            criteria: [
              { code: '3.1', title: 'Có chuyện kể', max: 15, options: steps(0, 8, 15) },
              {
                code: '3.2',
                title: 'Cách kể',
                max: 10,
                note: 'Chỉ áp dụng khi có chuyện kể',
                onlyIf: { criterion: '3.1', minPoints: 1 },
                options: steps(0, 5, 10),
              },
            ],
          },
        ],
      },
      {
        code: 'C',
        title: 'ĐỘ BỀN',
        max: 35,
        sections: [
          {
            code: '4',
            title: 'NHÌN VÀ SỜ',
            max: 25,
            criteria: [
              { code: '4.1.1', title: 'Mặt gỗ', max: 10, under: '4.1 Bên ngoài', options: steps(1, 5, 10) },
              {
                code: '4.1.2',
                title: 'Cạnh gỗ',
                max: 5,
                under: '4.1 Bên ngoài',
                gate: 'Ghi chú: Không đánh giá các bước tiếp theo nếu cạnh sắc',
                options: steps(0, 2, 5),
              },
              { code: '4.2', title: 'Mùi sơn', max: 10, options: steps(0, 10) },
            ],
          },
          {
            code: '5',
            title: 'GIẤY KIỂM',
            max: 10,
            criteria: [{ code: '5', title: 'GIẤY KIỂM', max: 10, options: steps(0, 4, 10) }],
          },
        ],
      },
    ],
  })

/** The set as the annex of a decision would print it. */
export function printSheet(set: ProductSet): PrintedSheet {
  const rows: Cells[] = [['Các tiêu chí', 'Thang điểm']]
  let part = ''
  let section = ''
  let under = ''
  for (const entry of criteriaOf(set)) {
    if (entry.part.code !== part)
      rows.push([`PHẦN ${entry.part.code}: ${entry.part.title}`, `${entry.part.max}`])
    part = entry.part.code
    if (entry.section.code !== section)
      rows.push([`${entry.section.code}. ${entry.section.title}`, `${entry.section.max}`])
    section = entry.section.code
    const { criterion } = entry
    if (criterion.under && criterion.under !== under) rows.push([criterion.under, ''])
    under = criterion.under ?? ''
    if (criterion.code !== section) rows.push([`${criterion.code}. ${criterion.title}`, `${criterion.max}`])
    for (const note of [criterion.note, criterion.gate]) if (note) rows.push([note, ''])
    let inCase = 0
    for (const option of criterion.options) {
      if (option.case && option.case !== inCase)
        rows.push([
          `${'abc'[option.case - 1]}. Trường hợp ${option.case}: ${criterion.cases?.[option.case - 1]}`,
          '',
        ])
      inCase = option.case ?? 0
      const stars = option.minFor ? ` ${'*'.repeat(option.minFor)}` : ''
      rows.push([`□ ${option.label}${stars}`, `${option.points}`])
    }
  }
  rows.push(['TỔNG CỘNG', '100'])
  const before = [
    `${set.no}. Bộ sản phẩm: ${set.name}`,
    `(Sản phẩm: ${set.industry}. Nhóm: ${set.group}. Phân nhóm: ${set.subgroup})`,
    ...set.disqualifiers.map(text => `Hồ sơ bị loại khi: ${text}`),
  ]
  return { before, rows }
}

export function linesOfSheets(sheets: readonly PrintedSheet[]): AnnexLine[] {
  return sheets.flatMap((sheet, index): AnnexLine[] => [
    ...sheet.before.map(text => ({ kind: 'paragraph' as const, text })),
    ...sheet.rows.map((cells, row) => ({ kind: 'row' as const, table: index + 1, row: row + 1, cells })),
  ])
}

/** The sheet with the row that begins with `start` replaced, or left out. */
export function withRow(sheet: PrintedSheet, start: string, ...instead: Cells[]): PrintedSheet {
  const index = sheet.rows.findIndex(([text]) => text.startsWith(start))
  if (index < 0) throw new Error(`No row begins with ${start}`)
  return { ...sheet, rows: sheet.rows.toSpliced(index, 1, ...instead) }
}

/** Without the words that only an imported set carries: what can be compared with the set that was printed. */
export function bare(set: ProductSet): unknown {
  const { officialDisqualifiers: _d, ...rest } = set
  return {
    ...rest,
    parts: set.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(({ officialNotes: _n, ...criterion }) => ({
          ...criterion,
          options: criterion.options.map(({ official: _o, ...option }) => option),
        })),
      })),
    })),
  }
}
