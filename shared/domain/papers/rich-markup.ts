import { ordinalLetter } from '../ordinal-letter.ts'
import { normalRuns, parseRuns, printRuns } from './rich-runs.ts'
import type { RichBlock, RichRun } from './rich-text.ts'

/*
 * The light markup that edited text is kept in, one block a line:
 *   `## heading`, `- item`, `a) item` (a list begins with "a)"), anything else a paragraph; `**bold**`, `*italic*`, `\*` a star.
 * "1. …" is no list: articles and conclusions number their paragraphs so, and what is typed is what is printed.
 */

const LETTERED = /^[a-zđ]{1,2}\) /

type Line = { readonly kind: 'paragraph' | 'subheading' | 'dash' | 'letter'; readonly text: string }

/** Reads markup; never fails: what is no markup is text. */
export function parseMarkup(markup: string): RichBlock[] {
  const blocks: RichBlock[] = []
  let before: Line['kind'] | undefined
  for (const line of linesOf(markup, () => before)) {
    before = line.kind
    const runs = parseRuns(line.text)
    if (runs.length === 0) continue
    add(blocks, line.kind, runs)
  }
  return blocks
}

function* linesOf(markup: string, before: () => Line['kind'] | undefined): Generator<Line> {
  for (const raw of markup.split(/\r\n?|\n/)) {
    const text = raw.trim()
    if (text === '') continue
    if (text.startsWith('## ')) yield { kind: 'subheading', text: text.slice(3) }
    else if (text.startsWith('- ')) yield { kind: 'dash', text: text.slice(2) }
    else if (text.startsWith('a) ') || (before() === 'letter' && LETTERED.test(text)))
      yield { kind: 'letter', text: text.replace(LETTERED, '') }
    else yield { kind: 'paragraph', text }
  }
}

/** A list item joins the list before it; "a)" begins a list of its own only where none is open. */
function add(blocks: RichBlock[], kind: Line['kind'], runs: readonly RichRun[]): void {
  if (kind === 'paragraph' || kind === 'subheading') {
    blocks.push({ kind, runs })
    return
  }
  const ordered = kind === 'letter'
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, runs] }
    return
  }
  blocks.push({ kind: 'list', ordered, items: [runs] })
}

/** Writes blocks so that {@link parseMarkup} reads the same back, after {@link normalBlocks}. */
export function printMarkup(blocks: readonly RichBlock[]): string {
  return normalBlocks(blocks).flatMap(printBlock).join('\n')
}

function printBlock(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [escapeStart(printRuns(block.runs))]
    case 'subheading':
      return [`## ${printRuns(block.runs)}`]
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${ordinalLetter(index)}) ` : '- '}${printRuns(item)}`,
      )
  }
}

/** A paragraph that looks like a heading or an item is kept apart from one. */
function escapeStart(text: string): string {
  if (/^(- |## )/.test(text)) return `\\${text}`
  return LETTERED.test(text) ? text.replace(')', '\\)') : text
}

/** Blocks as they come back from markup: no empty ones, neighbouring lists of a kind joined, formats trimmed to their words. */
export function normalBlocks(blocks: readonly RichBlock[]): RichBlock[] {
  const normal: RichBlock[] = []
  for (const block of blocks) {
    const kind = block.kind === 'list' ? (block.ordered ? 'letter' : 'dash') : block.kind
    const rows = block.kind === 'list' ? block.items : [block.runs]
    for (const row of rows) {
      const runs = normalRuns(row)
      if (runs.length > 0) add(normal, kind, runs)
    }
  }
  return normal
}

/** The words alone, a line a block: for search and comparison. */
export function plainText(blocks: readonly RichBlock[]): string {
  const text = (runs: readonly RichRun[]) => runs.map(run => run.text).join('')
  return blocks
    .flatMap(block => (block.kind === 'list' ? block.items.map(text) : [text(block.runs)]))
    .join('\n')
}
