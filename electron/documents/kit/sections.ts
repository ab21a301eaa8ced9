import { romanNumber } from '#shared/domain/ordinal-letter.ts'
import type { PaperSection, RichBlock } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText } from './paragraph.ts'
import { richBlocks, withEnd, withLead } from './rich-blocks.ts'
import { capitals } from './text.ts'

export type SectionStyle = 'roman' | 'arabic' | 'plain'

/** What comes after the edited text of a section: its table. */
export type Inserts = Readonly<Record<string, readonly Block[]>>

/** Sections "I. …" in capitals, "1. …" in bold, or without numbers; sections with neither heading nor text are left out. */
export function sections(
  profile: FormatProfile,
  list: readonly PaperSection[],
  style: SectionStyle,
  inserts: Inserts = {},
): Block[] {
  const shown = list.filter(
    section => section.heading !== '' || section.blocks.length > 0 || inserts[section.key] !== undefined,
  )
  let number = 0
  return shown.flatMap(section => {
    if (section.heading !== '') number += 1
    return [
      ...sectionHeading(profile, section.heading, number, style),
      ...richBlocks(profile, section.blocks),
      ...(inserts[section.key] ?? []),
    ]
  })
}

function sectionHeading(
  profile: FormatProfile,
  heading: string,
  number: number,
  style: SectionStyle,
): Block[] {
  if (heading === '') return []
  const text = {
    roman: `${romanNumber(Math.max(1, number))}. ${capitals(heading)}`,
    arabic: `${number}. ${heading}`,
    plain: heading,
  }[style]
  return [bodyText(profile, text, { bold: true, keepNext: true })]
}

/** "Điều 1. …": one article per section, the last one closed with "./.". */
export function articles(profile: FormatProfile, list: readonly PaperSection[]): Block[] {
  return list.flatMap((article, index) => {
    const lead = `${profile.wording.article} ${index + 1}. `
    const isLast = index === list.length - 1
    const blocks = isLast ? withEnd(article.blocks, profile.wording.end) : article.blocks
    return articleBlocks(profile, lead, article.heading, blocks, isLast)
  })
}

function articleBlocks(
  profile: FormatProfile,
  lead: string,
  heading: string,
  blocks: readonly RichBlock[],
  isLast: boolean,
): Block[] {
  const place = isLast ? { keepNext: true } : {}
  if (heading !== '') {
    return [
      bodyText(profile, `${lead}${heading}`, { bold: true, keepNext: true }),
      ...richBlocks(profile, blocks, place),
    ]
  }
  return richBlocks(profile, withLead({ text: lead, bold: true, italic: false }, blocks), place)
}
