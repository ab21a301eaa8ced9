import type { Worksheet } from 'exceljs'
import type { SheetCriterion, SheetRubric, SheetSection } from '#shared/domain/papers/score-sheet.ts'

/*
 * exceljs and not write-excel-file: only exceljs repeats the head row on every printed page and fits the width to the paper,
 * and the lists of products and results are read and written with it too, so the app carries one library for Excel.
 */

type Line = {
  readonly kind: 'part' | 'section' | 'criterion' | 'note' | 'option' | 'total'
  readonly code: string
  readonly text: string
  readonly points: number | null
  readonly mark: string
}

const line = (
  kind: Line['kind'],
  code: string,
  text: string,
  points: number | null = null,
  mark = '',
): Line => ({
  ...{ kind, code, text, points, mark },
})

function criterionLines(criterion: SheetCriterion, isSection: boolean): Line[] {
  const notes = [criterion.condition, criterion.note, criterion.gate].filter(text => text !== undefined)
  let inCase = 0
  return [
    ...(isSection
      ? []
      : [line('criterion', criterion.printedCode ?? criterion.code, criterion.title, criterion.max)]),
    ...notes.map(text => line('note', '', text)),
    ...criterion.options.flatMap(option => {
      const isNew = option.case !== undefined && option.case !== inCase
      inCase = option.case ?? 0
      const title = isNew ? criterion.cases?.[inCase - 1] : undefined
      const stars = option.minFor === undefined ? '' : '*'.repeat(option.minFor)
      return [
        ...(title === undefined ? [] : [line('note', '', title)]),
        line('option', '', `☐ ${option.label}`, option.points, stars),
      ]
    }),
  ]
}

function sectionLines(section: SheetSection): Line[] {
  const [only] = section.criteria
  const isCriterion = section.criteria.length === 1 && only?.code === section.code
  let under = ''
  return [
    line('section', section.code, section.title, section.max),
    ...section.criteria.flatMap(criterion => {
      const heading = criterion.under !== undefined && criterion.under !== under ? criterion.under : undefined
      under = criterion.under ?? ''
      return [
        ...(heading === undefined ? [] : [line('note', '', heading)]),
        ...criterionLines(criterion, isCriterion),
      ]
    }),
  ]
}

const linesOf = (rubric: SheetRubric): Line[] => [
  ...rubric.parts.flatMap(part => [
    line('part', part.code, part.title, part.max),
    ...part.sections.flatMap(sectionLines),
  ]),
  line(
    'total',
    '',
    'TỔNG CỘNG',
    rubric.parts.reduce((sum, part) => sum + part.max, 0),
  ),
]

/** A sheet's name: at most 31 characters, none of those that Excel forbids, told apart by the number. */
const sheetName = (rubric: SheetRubric): string =>
  `${String(rubric.no).padStart(2, '0')} ${rubric.name.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim()

const head = ['Mã', 'Các tiêu chí', 'Thang điểm', 'Dấu sao', 'Điểm đánh giá']
const headRow = 4
const tints: Partial<Record<Line['kind'], string>> = {
  part: 'FFE3E7E4',
  section: 'FFF2F4F2',
  total: 'FFE3E7E4',
}

function writeSheet(sheet: Worksheet, rubric: SheetRubric, decision: string): void {
  sheet.columns = [{ width: 8 }, { width: 84 }, { width: 9 }, { width: 9 }, { width: 11 }]
  sheet.addRow(['', `${rubric.no}. Bộ sản phẩm: ${rubric.name}`]).font = { bold: true, size: 14 }
  sheet.addRow(['', `${rubric.group} · ${decision}`])
  sheet.addRow([
    '',
    rubric.disqualifiers.length > 0 ? `Hồ sơ bị loại khi: ${rubric.disqualifiers.join('; ')}` : '',
  ])
  sheet.addRow(head).font = { bold: true }
  for (const { kind, code, text, points, mark } of linesOf(rubric)) {
    const row = sheet.addRow([code, text, points, mark, null])
    row.font = {
      bold: kind === 'part' || kind === 'section' || kind === 'criterion' || kind === 'total',
      italic: kind === 'note',
    }
    const tint = tints[kind]
    if (tint !== undefined)
      row.eachCell({ includeEmpty: true }, cell => {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: tint } }
      })
  }
  sheet.eachRow((row, index) => {
    row.alignment = { vertical: 'top', wrapText: true }
    for (const column of [3, 4, 5])
      row.getCell(column).alignment = { vertical: 'top', horizontal: 'center', wrapText: true }
    if (index < headRow) return
    for (let column = 1; column <= head.length; column++)
      row.getCell(column).border = { top: edge, bottom: edge, left: edge, right: edge }
  })
}

const edge = { style: 'thin', color: { argb: 'FF9AA39D' } } as const

/** The criteria as Excel tables, a sheet a set, ready to print on A4 with the head repeated on each page. */
export async function criteriaWorkbook(
  rubrics: readonly SheetRubric[],
  decision: string,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const rubric of rubrics) {
    const sheet = workbook.addWorksheet(sheetName(rubric), {
      views: [{ state: 'frozen', ySplit: headRow }],
      pageSetup: {
        ...{ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        printTitlesRow: `${headRow}:${headRow}`,
        margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C&P/&N' },
    })
    writeSheet(sheet, rubric, decision)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
