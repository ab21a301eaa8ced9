import type { Desk, Place, Question } from './annex-finding.ts'
import { type RowKind, splitMarks } from './annex-row.ts'
import type { PrintedCriterion, PrintedPart, PrintedSection, PrintedSet } from './annex-tree.ts'
import { readPoints } from './points-text.ts'

/** One line of the criteria column with what stands beside it in the points column. */
export type SheetLine = {
  readonly row: RowKind
  readonly line: string
  readonly points: string
  readonly place: Place
}

type Pen = {
  readonly set: PrintedSet
  readonly desk: Desk
  part: PrintedPart | undefined
  section: PrintedSection | undefined
  criterion: PrintedCriterion | undefined
  /** Heading between section and criteria that is in force: its code and line. */
  under: { readonly code: string; readonly line: string } | undefined
  last: 'heading' | 'option' | 'other'
}

/** Writes the rows of one sheet into its set, in printed order. */
export type SheetBuilder = { readonly set: PrintedSet; readonly add: (line: SheetLine) => void }

export function makeSheetBuilder(set: PrintedSet, desk: Desk): SheetBuilder {
  const pen: Pen = {
    ...{ set, desk, last: 'other' },
    ...{ part: undefined, section: undefined, criterion: undefined, under: undefined },
  }
  return { set, add: line => addLine(pen, line) }
}

function addLine(pen: Pen, line: SheetLine): void {
  const { row } = line
  switch (row.kind) {
    case 'part':
      addPart(pen, row.code, row.title, line)
      return
    case 'heading':
      if (row.code.includes('.')) addCriterion(pen, row.code, row.title, line)
      else addSection(pen, row.code, row.title, line)
      return
    case 'option':
      addOption(pen, row, line)
      return
    case 'note':
      if (line.points !== '') askAboutPoints(pen, row.text, line, 'note')
      else if (row.text.startsWith('(') && isInCell(pen, line)) joinToOption(pen, row.text)
      else addNote(pen, row.text)
      return
    case 'caseIntro':
      addNote(pen, row.text)
      askForCase(pen)
      return
    case 'case':
      addCase(pen, { name: row.name, line: row.name, isCertain: true })
      return
    case 'disqualifier':
      pen.set.disqualifiers.push(row.text)
      return
    case 'text':
      addText(pen, row.text, line)
      return
    case 'starNote':
    case 'total':
      pen.last = 'other'
      return
  }
}

const question = (
  pen: Pick<Pen, 'set' | 'part' | 'section' | 'criterion'>,
  line: Pick<SheetLine, 'line' | 'place'>,
): Pick<Question, 'place' | 'setNo' | 'at' | 'printed' | 'facts'> => ({
  place: line.place,
  setNo: pen.set.no,
  at: [pen.part?.code, pen.section?.code, pen.criterion?.code].filter(code => code !== undefined).join(' / '),
  printed: line.line,
  facts: {},
})

function addPart(pen: Pen, code: PrintedPart['code'], title: string, line: SheetLine): void {
  const max = readPoints(line.points)
  pen.part = { code, title, max, printedMax: line.points, sections: [], place: line.place }
  pen.set.parts.push(pen.part)
  pen.section = undefined
  pen.criterion = undefined
  pen.under = undefined
  pen.last = 'heading'
}

/** A heading before any part cannot be placed: the set is asked about once, and left out. */
function partOf(pen: Pen, line: SheetLine): PrintedPart | undefined {
  if (!pen.part && !pen.set.isOmitted) {
    const { kind } = pen.desk.ask({
      code: 'part-missing',
      ...question(pen, line),
      readings: [{ kind: 'omitSet' }],
    })
    pen.set.isOmitted = kind === 'omitSet'
  }
  return pen.part
}

function addSection(pen: Pen, code: string, title: string, line: SheetLine): void {
  const part = partOf(pen, line)
  if (!part) return
  const max = readPoints(line.points)
  pen.section = {
    ...{ code, title, max, printedMax: line.points, place: line.place },
    ...{ notes: [], groups: [], criteria: [] },
  }
  part.sections.push(pen.section)
  pen.criterion = undefined
  pen.under = undefined
  pen.last = 'heading'
}

function addCriterion(pen: Pen, code: string, title: string, line: SheetLine): void {
  const part = partOf(pen, line)
  if (!part) return
  if (!pen.section) addSection(pen, code.split('.')[0] ?? code, part.title, { ...line, points: '' })
  const { section } = pen
  if (!section) return
  const above = pen.criterion
  let notes: string[] = section.criteria.length === 0 ? section.notes.splice(0) : []
  if (above && above.options.length === 0 && code.startsWith(`${above.code}.`)) {
    section.criteria.pop()
    const { max, printedMax, place } = above
    section.groups.push({ code: above.code, line: above.line, max, printedMax, place })
    pen.under = { code: above.code, line: above.line }
    notes = above.notes
  }
  if (pen.under && !code.startsWith(`${pen.under.code}.`)) pen.under = undefined
  pen.criterion = {
    ...{
      code,
      title,
      line: line.line,
      max: readPoints(line.points),
      printedMax: line.points,
      place: line.place,
    },
    ...{ under: pen.under?.line ?? '', notes, asksForCase: false, cases: [], options: [] },
  }
  section.criteria.push(pen.criterion)
  pen.last = 'heading'
}

/** The criterion being written; a section that goes straight to its options is one itself. */
function criterionOf(pen: Pen): PrintedCriterion | undefined {
  const { section } = pen
  if (pen.criterion || !section || section.criteria.length > 0) return pen.criterion
  const { code, title, max, printedMax, place } = section
  pen.criterion = {
    ...{ code, title, line: `${code}. ${title}`, max, printedMax, place },
    ...{ under: '', notes: section.notes.splice(0), asksForCase: false, cases: [], options: [] },
  }
  section.criteria.push(pen.criterion)
  return pen.criterion
}

function addOption(
  pen: Pen,
  row: Pick<Extract<RowKind, { kind: 'option' }>, 'text' | 'marks'>,
  line: SheetLine,
): void {
  const criterion = criterionOf(pen)
  if (!criterion) {
    const readings = [{ kind: 'omit' }, { kind: 'omitSet' }] as const
    const { kind } = pen.desk.ask({ code: 'option-lost', ...question(pen, line), readings })
    if (kind === 'omitSet') pen.set.isOmitted = true
    return
  }
  criterion.options.push({
    ...{ text: row.text, printed: line.line, marks: row.marks, place: line.place },
    ...{ points: readPoints(line.points), printedPoints: line.points, inCase: criterion.cases.length },
  })
  pen.last = 'option'
}

function addNote(pen: Pen, text: string): void {
  if (pen.criterion) pen.criterion.notes.push(text)
  else pen.section?.notes.push(text)
  pen.last = 'other'
}

function askForCase(pen: Pen): void {
  const criterion = criterionOf(pen)
  if (criterion) criterion.asksForCase = true
}

function addCase(pen: Pen, entry: PrintedCriterion['cases'][number]): void {
  criterionOf(pen)?.cases.push(entry)
  pen.last = 'other'
}

/** The line stands in the cell of the option above it. */
const isInCell = (pen: Pen, line: SheetLine): boolean => {
  const place = pen.last === 'option' ? pen.criterion?.options.at(-1)?.place : undefined
  return place !== undefined && place.row === line.place.row && place.table === line.place.table
}

function joinToOption(pen: Pen, text: string): void {
  const above = pen.criterion?.options.at(-1)
  if (!above) return
  const rest = splitMarks(text)
  above.text = `${above.text} ${rest.text}`.trim()
  if (rest.marks.count > 0) above.marks = rest.marks
}

const goesOn = /^[\p{Ll}(]/u
const isOpenEnded = /[,;:–-]$/u

/** Points beside something that is no option: an option without its box, or a slip of the printer. */
function askAboutPoints(pen: Pen, text: string, line: SheetLine, first: 'option' | 'note'): void {
  const second = first === 'option' ? 'note' : 'option'
  const readings = [{ kind: first }, { kind: second }, { kind: 'omit' }] as const
  const reading = pen.desk.ask({ code: 'option-without-box', ...question(pen, line), readings })
  if (reading.kind === 'option') addOption(pen, splitMarks(text), line)
  else if (reading.kind === 'note') addNote(pen, text)
}

/** Text without box or code: name of a case, a note, or something the person has to say. */
function addText(pen: Pen, text: string, line: SheetLine): void {
  const { criterion } = pen
  if (line.points !== '' && (criterion || pen.section)) {
    askAboutPoints(pen, text, line, 'option')
    return
  }
  if (criterion?.asksForCase) {
    addCase(pen, { name: text.replace(/^[a-c][.)]\s*/u, ''), line: text, isCertain: false })
    return
  }
  const above = criterion?.options.at(-1)
  if (isInCell(pen, line)) {
    joinToOption(pen, text)
    return
  }
  if (!above || pen.last !== 'option') {
    addNote(pen, text)
    return
  }
  const isRest = goesOn.test(text) || isOpenEnded.test(above.text)
  const readings = isRest
    ? ([{ kind: 'join' }, { kind: 'note' }, { kind: 'omit' }] as const)
    : ([{ kind: 'note' }, { kind: 'join' }, { kind: 'omit' }] as const)
  const reading = pen.desk.ask({ code: 'text-in-table', ...question(pen, line), readings })
  if (reading.kind === 'join') joinToOption(pen, text)
  else if (reading.kind === 'note') criterion?.notes.push(text)
}
