import type { Agency, IssueFacts } from '#shared/domain/papers/common.ts'
import { formatIssueLine } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { balancedLines, longestLine, textWidth } from './measure.ts'
import { type Block, scaleColumns } from './page.ts'
import { centred, rule } from './paragraph.ts'
import { layoutTable } from './table.ts'
import { capitals, cleanText } from './text.ts'

export type HeadFacts = {
  readonly agency: Agency
  /** null for papers without a number, such as annexed tables. */
  readonly issue: IssueFacts | null
  /** Minutes have no place and date line [NĐ 30/2020 PL III mẫu 1.9]. */
  readonly hasIssueLine: boolean
  /** Subject of an official letter, after "V/v"; '' for papers with a title. */
  readonly about: string
}

const BLANK_NUMBER = '\u00a0'.repeat(6)

/** "Số: 05/BB-HĐOCOP"; room for the registry's number while there is none. */
function numberLine(profile: FormatProfile, issue: IssueFacts): string {
  const number = issue.number === '' ? BLANK_NUMBER : issue.number.padStart(2, '0')
  return `${profile.wording.number} ${number}/${cleanText(issue.symbol)}`
}

/** Letterhead: agency left, nation and motto right; number and date share a line in the second row. */
export function head(profile: FormatProfile, facts: HeadFacts, width: number): Block {
  const [left, right] = scaleColumns(profile.head.columns, width) as [number, number]
  const rows = [[agencyLines(profile, facts.agency, left), nationLines(profile, right)]]
  if (facts.issue)
    rows.push([numberLines(profile, facts.issue, facts.about), dateLines(profile, facts, facts.issue)])
  return layoutTable([left, right], rows)
}

function agencyLines(profile: FormatProfile, agency: Agency, width: number): Block[] {
  const size = profile.sizes.agency
  const parent = agency.parent === '' ? [] : balancedLines(capitals(agency.parent), size, 'regular', width)
  const name = agency.nameLines.flatMap(line => balancedLines(capitals(line), size, 'bold', width))
  const length = Math.round(longestLine(name, size, 'bold') * profile.head.agencyRule)
  return [
    ...parent.map(line => centred(profile, line, { size })),
    ...name.map(line => centred(profile, line, { size, bold: true })),
    rule(profile, width, length),
  ]
}

function nationLines(profile: FormatProfile, width: number): Block[] {
  const { nation, motto } = profile.wording
  const length = textWidth(motto, profile.sizes.motto, 'bold') * profile.head.mottoRule
  return [
    centred(profile, nation, { size: profile.sizes.nation, bold: true }),
    centred(profile, motto, { size: profile.sizes.motto, bold: true }),
    rule(profile, width, length),
  ]
}

function numberLines(profile: FormatProfile, issue: IssueFacts, about: string): Block[] {
  const number = centred(profile, numberLine(profile, issue), { size: profile.sizes.number }, { before: 60 })
  if (about === '') return [number]
  const subject = `${profile.wording.about} ${about}`
  return [
    number,
    centred(profile, subject, { size: profile.sizes.subjectOfLetter }, { before: 120, sides: 100 }),
  ]
}

function dateLines(profile: FormatProfile, facts: HeadFacts, issue: IssueFacts): Block[] {
  const text = facts.hasIssueLine ? formatIssueLine(facts.agency.place, issue.issuedOn, issue.year) : ''
  return [centred(profile, text, { size: profile.sizes.issueLine, italic: true }, { before: 60 })]
}
