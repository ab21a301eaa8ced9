import { romanNumber } from '#shared/domain/ordinal-letter.ts'
import type { IssueFacts, IssueMode, PaperReference } from '#shared/domain/papers/common.ts'
import { formatBlankDate, formatFullDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { centred, rule } from './paragraph.ts'
import { layoutTable } from './table.ts'
import { bindText, capitals, cleanText } from './text.ts'
import { balance } from './title.ts'

export type AnnexFacts = {
  /** Counted from 1; null when it is the only annex: then it has no number. */
  readonly number: number | null
  readonly title: string
  /** Second line of the title in sentence case, such as "Đợt 1 năm 2026"; '' for none. */
  readonly subtitle: string
  readonly to: PaperReference
  readonly issueMode: IssueMode
  /** Instead of "Phụ lục", for a regulation that a decision puts into force. */
  readonly label?: string
}

const BLANK_NUMBER = '\u00a0'.repeat(6)

/** "Quyết định số 12/QĐ-UBND ngày 25 tháng 6 năm 2026 của …", with room where number or day are not given. */
function citeReference(reference: PaperReference, isBlank = false): string {
  const number = isBlank || reference.number === '' ? BLANK_NUMBER : reference.number.padStart(2, '0')
  const day =
    isBlank || reference.issuedOn === null
      ? formatBlankDate(reference.year)
      : formatFullDate(reference.issuedOn)
  const issuer = reference.issuer === '' ? '' : ` của ${reference.issuer}`
  return `${reference.name} số ${number}/${reference.symbol} ${day}${issuer}`
}

/**
 * Room for what the agency's digital signature on a separate annex shows: number and symbol, day, time, time zone. They are known when it is
 * signed; until then the lines are empty [NĐ 30/2020 PL I.III.1d].
 */
export function annexSignature(profile: FormatProfile, issue: IssueFacts, width: number): Block {
  const { column, size, lines } = profile.annexSignature
  const number = issue.number === '' ? BLANK_NUMBER : issue.number.padStart(2, '0')
  const texts = [`${lines.number} ${number}/${cleanText(issue.symbol)}`, lines.day, lines.time, lines.zone]
  const right = texts.map(text => centred(profile, text, { size }, { left: true, keepNext: true }))
  return layoutTable([width - column, column], [[[], right]])
}

/** The three lines that open an annex [NĐ 30/2020 PL I.III.1]. */
export function annexHead(profile: FormatProfile, facts: AnnexFacts, width: number): Block[] {
  const size = profile.sizes.body
  const label =
    facts.number === null ? profile.wording.annex : `${profile.wording.annex} ${romanNumber(facts.number)}`
  const name = facts.label === undefined ? capitals(facts.title) : cleanText(facts.title)
  const source = citeReference(facts.to, facts.issueMode === 'electronic')
  const enclosed = `(${profile.wording.enclosedWith} ${source})`
  const { longest, sides } = balance(cleanText(bindText(enclosed)), size, width)
  return [
    centred(profile, facts.label ?? label, { size, bold: true }, { keepNext: true }),
    centred(profile, name, { size, bold: true }, { sides: balance(name, size, width).sides, keepNext: true }),
    ...(facts.subtitle === ''
      ? []
      : [centred(profile, facts.subtitle, { size, bold: true }, { keepNext: true })]),
    centred(profile, bindText(enclosed), { size, italic: true }, { sides, keepNext: true }),
    rule(profile, width, Math.round(Math.min(longest, width) * profile.head.titleRule), true),
    centred(profile, '', { size: profile.sizes.note }, { keepNext: true }),
  ]
}
