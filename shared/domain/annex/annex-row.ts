import type { PartCode } from '../rubric.ts'
import { foldForSearch } from '../vietnamese-name.ts'

/** What one line of the criteria column is. */
export type RowKind =
  | { readonly kind: 'part'; readonly code: PartCode; readonly title: string }
  | { readonly kind: 'heading'; readonly code: string; readonly title: string }
  | { readonly kind: 'option'; readonly text: string; readonly marks: MarksText }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'caseIntro'; readonly text: string }
  | { readonly kind: 'case'; readonly name: string }
  | { readonly kind: 'disqualifier'; readonly text: string }
  | { readonly kind: 'starNote' }
  | { readonly kind: 'total' }
  | { readonly kind: 'text'; readonly text: string }

/** Stars at the end of an option: how many, and whether they were printed apart (`* * *`). */
export type MarksText = { readonly count: number; readonly spaced: boolean }

const part = /^phần\s+([ABC])\s*(?:[.:)–-]\s*)?(.*)$/iu
/** `1.` needs its full stop, deeper codes may go without: "5 năm liên tục" is no section. */
const heading = /^(?:(\d{1,2})[.)]|(\d{1,2}(?:\.\d{1,2}){1,3})[.):]?)\s*([\p{L}"“'‘(].*)$/u
/** Boxes of many fonts, Wingdings among them, and the letter o that stands for one. */
const box = /^(?:[□☐☑☒▢◻❑❒▫■\uf06f\uf0a8\uf0fe\uf071\uf072¨]\s*|o\s+)(?=\S)/u
const marks = /\s*((?:[*★⭐]\s*)+)$/u
const note = /^(?:ghi chú|yêu cầu|chú ý|lưu ý)(?![\p{L}\p{N}])/iu
const condition = /^(?:chỉ áp dụng|chỉ chấm|chỉ xét) khi(?![\p{L}\p{N}])/iu
const caseIntro = /^(?:lựa )?chọn một trong (?:hai|ba|các|\d) trường hợp/iu
const caseName = /^(?:[a-c][.)]\s*)?trường hợp\s*(?:\d|[a-c])\s*[.:)–-]?\s*(.*)$/iu
const disqualifier = /^(?:hồ sơ\s+)?bị loại khi(?![\p{L}\p{N}])/iu
const starNote = /dấu (?:sao|\*+)[^.]*yêu cầu tối thiểu/iu
const total = /^(?:tổng (?:cộng|điểm|số điểm)(?![\p{L}\p{N}])|cộng\s*:?$)/iu

/** Splits the stars off the end of an option. */
export function splitMarks(text: string): { text: string; marks: MarksText } {
  const found = marks.exec(text)
  const stars = found?.[1]?.trim() ?? ''
  const count = [...stars].filter(character => character !== ' ').length
  if (!found || count === 0) return { text, marks: { count: 0, spaced: false } }
  return { text: text.slice(0, found.index).trim(), marks: { count, spaced: /\s/.test(stars) } }
}

/** Whether a row is the head of a table of criteria, and which columns carry criteria and points. */
export function headColumns(cells: readonly string[]): { criteria: number; points: number } | undefined {
  const folded = cells.map(cell => foldForSearch(cell.replace(/\n/g, ' ')))
  const criteria = folded.findIndex(text => text.includes('tieu chi') && text.length < 60)
  const points = folded.findIndex(
    (text, index) => index !== criteria && text.includes('thang diem') && text.length < 60,
  )
  return criteria >= 0 && points >= 0 ? { criteria, points } : undefined
}

/** Classifies one line of the criteria column. */
export function readRow(line: string): RowKind {
  const asPart = part.exec(line)
  const code = asPart?.[1]?.toUpperCase()
  if (code === 'A' || code === 'B' || code === 'C') return { kind: 'part', code, title: asPart?.[2] ?? '' }
  const boxed = box.exec(line)
  if (boxed) return { kind: 'option', ...splitMarks(line.slice(boxed[0].length).trim()) }
  if (disqualifier.test(line)) return { kind: 'disqualifier', text: line }
  if (starNote.test(line)) return { kind: 'starNote' }
  if (caseIntro.test(line)) return { kind: 'caseIntro', text: line }
  const asCase = caseName.exec(line)
  if (asCase) return { kind: 'case', name: asCase[1]?.trim() || line }
  if (note.test(line) || condition.test(line) || /^\(.*\)[.;]?$/u.test(line))
    return { kind: 'note', text: line }
  const asHeading = heading.exec(line)
  const headingCode = asHeading?.[1] ?? asHeading?.[2]
  if (headingCode && asHeading?.[3]) return { kind: 'heading', code: headingCode, title: asHeading[3] }
  if (total.test(line)) return { kind: 'total' }
  return { kind: 'text', text: line }
}
