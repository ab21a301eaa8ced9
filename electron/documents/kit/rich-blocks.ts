import { assertNever } from '#shared/assert-never.ts'
import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'
import type { RichBlock, RichRun } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText } from './paragraph.ts'
import type { Piece } from './text.ts'

const piecesOf = (runs: readonly RichRun[]): Piece[] =>
  runs.map(({ text, bold, italic }) => ({ text, bold, italic }))

type Line = { readonly pieces: readonly Piece[]; readonly keepNext: boolean }

/** Edited text as body paragraphs. `keepLast` ties the last one to what follows: a table, or the signature. */
export function richBlocks(profile: FormatProfile, blocks: readonly RichBlock[], keepLast = false): Block[] {
  const lines = blocks.flatMap(linesOf)
  return lines.map(({ pieces, keepNext }, index) =>
    bodyText(profile, pieces, { keepNext: keepNext || (keepLast && index === lines.length - 1) }),
  )
}

/** List items keep the paragraph form of administrative papers: "a) …", "- …". */
function linesOf(block: RichBlock): Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ pieces: piecesOf(block.runs), keepNext: false }]
    case 'subheading':
      return [{ pieces: piecesOf(block.runs).map(piece => ({ ...piece, bold: true })), keepNext: true }]
    case 'list':
      return block.items.map((item, index) => ({
        pieces: [{ text: block.ordered ? `${ordinalLetter(index)}) ` : '- ' }, ...piecesOf(item)],
        keepNext: false,
      }))
    default:
      return assertNever(block)
  }
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
