import type {
  SheetCriterion,
  SheetMarks,
  SheetOption,
  SheetRubric,
  SheetSection,
} from '#shared/domain/papers/score-sheet.ts'
import type { Row } from '../kit/table.ts'

/** A row and the key under which the same row of the same criteria can be used again. */
export type KeyedRow = { readonly key: string; readonly row: Row }

export const BOX_EMPTY = '☐'
export const BOX_TICKED = '☒'
const NONE_REACHED = 'Không đạt mức nào'

type Sheet = { readonly rubric: SheetRubric; readonly marks: SheetMarks | null; readonly strict: boolean }

/** All rows of a sheet in printed order: parts, sections, criteria, options, total. */
export function sheetRows(sheet: Sheet): KeyedRow[] {
  const total = sheet.marks?.total
  return [
    ...sheet.rubric.parts.flatMap(part => [
      scored(
        sheet,
        `part ${part.code}`,
        `Phần ${part.code}. ${part.title}`,
        part.max,
        sheet.marks?.partPoints[part.code],
        true,
      ),
      ...part.sections.flatMap(section => sectionRows(sheet, section)),
    ]),
    scored(sheet, 'total', 'TỔNG CỘNG', 100, total, false),
  ]
}

function sectionRows(sheet: Sheet, section: SheetSection): KeyedRow[] {
  const [only] = section.criteria
  const isCriterion = section.criteria.length === 1 && only?.code === section.code
  const title = `${section.code}. ${section.title}`
  let under = ''
  return [
    scored(
      sheet,
      `section ${section.code}`,
      title,
      section.max,
      sheet.marks?.sectionPoints[section.code],
      false,
    ),
    ...section.criteria.flatMap(criterion => {
      const isNewGroup = criterion.under !== undefined && criterion.under !== under
      under = criterion.under ?? ''
      return [
        ...(isNewGroup ? [remark(sheet, `under ${criterion.code}`, criterion.under ?? '', false)] : []),
        ...(isCriterion ? [] : [criterionHead(sheet, criterion)]),
        ...criterionRows(sheet, criterion),
      ]
    }),
  ]
}

const criterionHead = (sheet: Sheet, criterion: SheetCriterion): KeyedRow =>
  scored(
    sheet,
    `criterion ${criterion.code}`,
    `${criterion.printedCode ?? criterion.code}. ${criterion.title}`,
    criterion.max,
    sheet.marks?.criterionPoints[criterion.code],
    false,
  )

function criterionRows(sheet: Sheet, criterion: SheetCriterion): KeyedRow[] {
  const notes = [criterion.condition, criterion.note, criterion.gate].filter(text => text !== undefined)
  const choice = sheet.marks?.choices[criterion.code]
  let printedCase = 0
  return [
    ...notes.map((text, index) => remark(sheet, `note ${criterion.code} ${index}`, text, true)),
    ...criterion.options.flatMap((option, index) => {
      const isNewCase = option.case !== undefined && option.case !== printedCase
      printedCase = option.case ?? 0
      const caseTitle = isNewCase ? criterion.cases?.[(option.case ?? 1) - 1] : undefined
      return [
        ...(caseTitle ? [remark(sheet, `case ${criterion.code} ${option.case}`, caseTitle, true)] : []),
        optionRow(`option ${criterion.code} ${index}`, option, choice === index, sheet.strict),
      ]
    }),
    ...(choice === 'none'
      ? [optionRow(`none ${criterion.code}`, { label: NONE_REACHED, points: 0 }, true, sheet.strict)]
      : []),
  ]
}

function optionRow(key: string, option: SheetOption, isTicked: boolean, strict: boolean): KeyedRow {
  const stars = option.minFor === undefined ? '' : ` ${'*'.repeat(option.minFor)}`
  const text = `${isTicked ? BOX_TICKED : BOX_EMPTY} ${option.label}${stars}`
  const cells = [{ text }, { text: String(option.points) }]
  return { key: `${key} ${isTicked}`, row: { cells: strict ? cells : [...cells, { text: '' }] } }
}

function remark(sheet: Sheet, key: string, text: string, italic: boolean): KeyedRow {
  return {
    key,
    row: { cells: [{ text, italic, bold: !italic, span: sheet.strict ? 2 : 3 }], keepNext: true },
  }
}

function scored(
  sheet: Sheet,
  key: string,
  title: string,
  max: number,
  points: number | undefined,
  shaded: boolean,
): KeyedRow {
  const cells = [
    { text: title },
    { text: String(max) },
    { text: points === undefined ? '' : String(points) },
  ].map(cell => ({ ...cell, shaded }))
  return {
    key: `${key} ${points ?? ''}`,
    row: { cells: sheet.strict ? cells.slice(0, 2) : cells, bold: true, keepNext: key !== 'total' },
  }
}
