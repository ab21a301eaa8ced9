import { romanNumber } from '#shared/domain/ordinal-letter.ts'
import type { PaperSection, RichBlock } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText, note } from './paragraph.ts'
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
  const blocks = shown.flatMap(section => {
    if (section.heading !== '') number += 1
    return [
      ...sectionHeading(profile, section.heading, number, style),
      ...richBlocks(profile, section.blocks),
      ...afterText(profile, inserts[section.key]),
    ]
  })
  return [...blocks, ...unplaced(profile, list, inserts)]
}

/** A table whose section was deleted in the editor still belongs to the paper: it comes last. */
function unplaced(profile: FormatProfile, list: readonly PaperSection[], inserts: Inserts): Block[] {
  return Object.keys(inserts)
    .filter(key => !list.some(section => section.key === key))
    .flatMap(key => afterText(profile, inserts[key]))
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

/** Number of the first article, and whether the last one closes the paper; chapters of a regulation are parts of one count. */
export type ArticlePlace = { readonly first: number; readonly closes: boolean }
const WHOLE: ArticlePlace = { first: 1, closes: true }

/** "Điều 1. …": one article per section, the last one closed with "./.". */
export function articles(
  profile: FormatProfile,
  list: readonly PaperSection[],
  inserts: Inserts = {},
  place: ArticlePlace = WHOLE,
): Block[] {
  return list.flatMap((article, index) => {
    const lead = `${profile.wording.article} ${place.first + index}. `
    const isLast = place.closes && index === list.length - 1
    const blocks = isLast ? withEnd(article.blocks, profile.wording.end) : article.blocks
    return [
      ...articleBlocks(profile, lead, article.heading, blocks, isLast),
      ...afterText(profile, inserts[article.key]),
    ]
  })
}

/** A table needs a little air above. */
function afterText(profile: FormatProfile, blocks: readonly Block[] | undefined): readonly Block[] {
  return blocks === undefined ? [] : [note(profile, '', { keepNext: true }), ...blocks]
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
