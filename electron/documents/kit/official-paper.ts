import type { PaperFrame } from '#shared/domain/papers/common.ts'
import type { PaperSection } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import { addressees } from './addressees.ts'
import { head } from './head.ts'
import { legalBases } from './legal-bases.ts'
import type { Block } from './page.ts'
import { bodyText } from './paragraph.ts'
import { endText } from './rich-blocks.ts'
import { type Inserts, type SectionStyle, sections } from './sections.ts'
import { signatureBlock } from './signature.ts'
import { title } from './title.ts'

export type OfficialPaper = {
  readonly frame: PaperFrame
  /** "Tờ trình", "Báo cáo", "Thông báo"; '' for an official letter, whose subject stands under its number. */
  readonly kind: string
  readonly subject: string
  /** Empty for papers without "Kính gửi" [NĐ 30/2020 PL I.II.9]. */
  readonly addressees: readonly string[]
  readonly sections: readonly PaperSection[]
  readonly sectionStyle: SectionStyle
  /** Tables after the sections of these keys. */
  readonly inserts: Inserts
  /** Before the closing sentence, such as a list of enclosures. */
  readonly beforeClosing: readonly Block[]
  readonly closing: string
}

/** A paper with a subject, addressees, sections and a closing sentence, from letterhead to signature. */
export function officialPaper(profile: FormatProfile, paper: OfficialPaper, width: number): Block[] {
  const { frame } = paper
  const isLetter = paper.kind === ''
  const about = isLetter ? paper.subject : ''
  return [
    head(profile, { agency: frame.agency, issue: frame.issue, hasIssueLine: true, about }, width),
    ...(isLetter ? [] : title(profile, paper.kind, paper.subject, width)),
    ...addressees(profile, paper.addressees, isLetter ? profile.spacing.beforeTitle : 0),
    ...legalBases(profile, frame.legalBases),
    ...sections(profile, paper.sections, paper.sectionStyle, paper.inserts, true),
    ...paper.beforeClosing,
    bodyText(profile, endText(paper.closing, profile.wording.end), { keepNext: true }),
    ...signatureBlock(profile, frame.signer, frame.recipients, width, frame.auditCode),
  ]
}

/** "việc" subjects start small after the name of the paper in file properties. */
export const titleOf = (kind: string, subject: string): string =>
  `${kind} ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`
