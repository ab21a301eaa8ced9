/** A piece of edited text. The editor of the app offers nothing beyond this. */
export type RichRun = { readonly text: string; readonly bold: boolean; readonly italic: boolean }

/** One block of edited text: a paragraph, a list (`ordered` prints a), b), c), d), đ) …) or a small bold heading. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly RichRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] }
  | { readonly kind: 'subheading'; readonly runs: readonly RichRun[] }

/**
 * A section of a paper as it is edited in the app. `key` is stable and tells the paper where its table goes; in a decision every
 * section is one article. `heading` is without number: the paper counts "I.", "1." or "Điều 1.".
 */
export type PaperSection = {
  readonly key: string
  readonly heading: string
  readonly blocks: readonly RichBlock[]
}

export const plainRun = (text: string): RichRun => ({ text, bold: false, italic: false })
export const plainParagraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [plainRun(text)] })
export const plainList = (items: readonly string[], ordered = false): RichBlock => ({
  kind: 'list',
  ordered,
  items: items.map(item => [plainRun(item)]),
})
/** A section of plain paragraphs, as the default texts are written. */
export const plainSection = (
  key: string,
  heading: string,
  ...paragraphs: readonly string[]
): PaperSection => ({
  key,
  heading,
  blocks: paragraphs.map(plainParagraph),
})
