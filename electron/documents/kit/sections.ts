import { romanNumber } from '#shared/domain/ordinal-letter.ts'
import { plainText } from '#shared/domain/papers/rich-markup.ts'
import type { PaperSection, RichBlock } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText, tableGap } from './paragraph.ts'
import { richBlocks, withEnd, withLead } from './rich-blocks.ts'
import { capitals } from './text.ts'

export type SectionStyle = 'roman' | 'arabic' | 'plain'

/** What comes after the edited text of a section: its table. */
export type Inserts = Readonly<Record<string, readonly Block[]>>

/**
 * Sections "I. …" in capitals, "1. …" in bold, or without numbers; those with neither heading nor text are left out. `keepLast` ties
 * the last line to the closing sentence after it, so that a signature has two lines above it.
 */
export function sections(
  profile: FormatProfile,
  list: readonly PaperSection[],
  style: SectionStyle,
  inserts: Inserts = {},
  keepLast = false,
): Block[] {
  const shown = list.filter(
    section => section.heading !== '' || section.blocks.length > 0 || inserts[section.key] !== undefined,
  )
  let number = 0
  const blocks = shown.flatMap((section, index) => {
    if (section.heading !== '') number += 1
    const insert = inserts[section.key]
    const isKept = insert !== undefined || (keepLast && index === shown.length - 1)
    return [
      ...sectionHeading(profile, section.heading, number, style),
      ...richBlocks(profile, section.blocks, isKept),
      ...afterText(insert),
    ]
  })
  return [...blocks, ...unplaced(list, inserts)]
}

/** A table whose section was deleted in the editor still belongs to the paper: it comes last. */
function unplaced(list: readonly PaperSection[], inserts: Inserts): Block[] {
  return Object.keys(inserts)
    .filter(key => !list.some(section => section.key === key))
    .flatMap(key => afterText(inserts[key]))
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
    const insert = inserts[article.key]
    // Two lines stand above the signature: where the last article is shorter, the one before stays with it.
    const beforeLast = index === list.length - 2 && isShort(list.at(-1))
    const keepLast = insert !== undefined || (place.closes && (isLast || beforeLast))
    const blocks = isLast ? withEnd(article.blocks, profile.wording.end) : article.blocks
    return [...articleBlocks(profile, lead, article.heading, blocks, keepLast), ...afterText(insert)]
  })
}

/** Characters of about one line of body text. */
const ONE_LINE = 90

const isShort = (article: PaperSection | undefined): boolean =>
  article === undefined || plainText(article.blocks).length < ONE_LINE

/** A table needs a little air above; text brings its own. */
function afterText(blocks: readonly Block[] | undefined): readonly Block[] {
  if (blocks === undefined) return []
  return blocks[0]?.kind === 'table' ? [tableGap(), ...blocks] : blocks
}

function articleBlocks(
  profile: FormatProfile,
  lead: string,
  heading: string,
  blocks: readonly RichBlock[],
  keepLast: boolean,
): Block[] {
  if (heading === '') {
    return richBlocks(profile, withLead({ text: lead, bold: true, italic: false }, blocks), keepLast)
  }
  const title = bodyText(profile, `${lead}${heading}`, { bold: true, keepNext: true })
  return [title, ...richBlocks(profile, blocks, keepLast)]
}
