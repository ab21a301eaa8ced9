import { assertNever } from '#shared/assert-never.ts'
import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'
import type { RichBlock, RichRun } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText, type Placement } from './paragraph.ts'
import type { Piece } from './text.ts'

const pieces = (runs: readonly RichRun[]): Piece[] =>
  runs.map(({ text, bold, italic }) => ({ text, bold, italic }))

/** Edited text as body paragraphs; list items keep the paragraph form of administrative papers. */
export function richBlocks(
  profile: FormatProfile,
  blocks: readonly RichBlock[],
  place: Placement = {},
): Block[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
        return [bodyText(profile, pieces(block.runs), place)]
      case 'subheading':
        return [
          bodyText(profile, pieces(block.runs.map(run => ({ ...run, bold: true }))), {
            ...place,
            keepNext: true,
          }),
        ]
      case 'list':
        return block.items.map((item, index) =>
          bodyText(
            profile,
            [{ text: block.ordered ? `${ordinalLetter(index)}) ` : '- ' }, ...pieces(item)],
            place,
          ),
        )
      default:
        return assertNever(block)
    }
  })
}

/** The blocks with `lead` before the first words: "Điều 1. ", "1. ". A list or nothing gets a paragraph of its own. */
export function withLead(lead: RichRun, blocks: readonly RichBlock[]): RichBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph') return [{ kind: 'paragraph', runs: [lead, ...first.runs] }, ...rest]
  return [{ kind: 'paragraph', runs: [lead] }, ...blocks]
}

/** The blocks closed with "./." in place of whatever ended the last words. */
export function withEnd(blocks: readonly RichBlock[], end: string): RichBlock[] {
  const last = blocks.at(-1)
  if (last === undefined) return []
  const before = blocks.slice(0, -1)
  if (last.kind !== 'list') return [...before, { ...last, runs: endRuns(last.runs, end) }]
  const items = last.items.map((item, index) => (index === last.items.length - 1 ? endRuns(item, end) : item))
  return [...before, { ...last, items }]
}

function endRuns(runs: readonly RichRun[], end: string): RichRun[] {
  const last = runs.at(-1)
  if (last === undefined) return [{ text: end, bold: false, italic: false }]
  return [...runs.slice(0, -1), { ...last, text: endText(last.text, end) }]
}

/** A sentence closed with "./." whatever it ended with. */
export const endText = (text: string, end: string): string => text.replace(/[.;,/\s]+$/, '') + end
