import { type Node, Schema } from 'prosemirror-model'
import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'
import { parseMarkup, printMarkup } from '#shared/domain/papers/rich-markup.ts'
import type { RichBlock, RichRun } from '#shared/domain/papers/rich-text.ts'

export const lineKinds = ['paragraph', 'subheading', 'dash', 'letter'] as const
export type LineKind = (typeof lineKinds)[number]

/** What the editor knows: lines of four kinds, bold and italic. Nothing else can be typed or pasted. */
export const richSchema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      attrs: { kind: { default: 'paragraph', validate: 'string' } },
      parseDOM: [{ tag: 'p' }],
      toDOM: ({ attrs }) => ['p', { 'data-kind': attrs.kind }, 0],
    },
    text: {},
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }], toDOM: () => ['em', 0] },
  },
})

const { line } = richSchema.nodes

export const kindOf = (node: Node): LineKind =>
  lineKinds.find(kind => kind === node.attrs.kind) ?? 'paragraph'

const textOf = ({ text, bold, italic }: RichRun): Node =>
  richSchema.text(text, [
    ...(bold ? [richSchema.mark('bold')] : []),
    ...(italic ? [richSchema.mark('italic')] : []),
  ])

const lineOf = (kind: LineKind, runs: readonly RichRun[]): Node => line.create({ kind }, runs.map(textOf))

function linesOf(block: RichBlock): Node[] {
  if (block.kind !== 'list') return [lineOf(block.kind, block.runs)]
  return block.items.map(item => lineOf(block.ordered ? 'letter' : 'dash', item))
}

/** Markup as the editor holds it; no text is one empty line. */
export function documentOf(markup: string): Node {
  const lines = parseMarkup(markup).flatMap(linesOf)
  return richSchema.node('doc', null, lines.length > 0 ? lines : [lineOf('paragraph', [])])
}

const runsOf = (node: Node): RichRun[] =>
  node.children.map(child => ({
    text: child.text ?? '',
    bold: child.marks.some(mark => mark.type.name === 'bold'),
    italic: child.marks.some(mark => mark.type.name === 'italic'),
  }))

function blockOf(node: Node): RichBlock {
  const kind = kindOf(node)
  const runs = runsOf(node)
  switch (kind) {
    case 'paragraph':
    case 'subheading':
      return { kind, runs }
    case 'dash':
    case 'letter':
      return { kind: 'list', ordered: kind === 'letter', items: [runs] }
  }
}

/** What the editor holds as markup; empty lines and spaces too many go. */
export const markupOf = (document: Node): string => printMarkup(document.children.map(blockOf))

const wordsOf = (runs: readonly RichRun[]): string => runs.map(run => run.text).join('')

/** Markup as it reads on paper, line by line, without its marks. */
export const readableText = (markup: string): string =>
  parseMarkup(markup)
    .flatMap(block =>
      block.kind === 'list'
        ? block.items.map(
            (item, index) => (block.ordered ? `${ordinalLetter(index)}) ` : '- ') + wordsOf(item),
          )
        : [wordsOf(block.runs)],
    )
    .join('\n')
