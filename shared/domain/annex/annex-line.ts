/** A paragraph or a table row of an annex, in reading order. Cells hold their paragraphs on separate lines; numbers count from 1. */
export type AnnexLine =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly table: number; readonly row: number; readonly cells: readonly string[] }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A raised digit keeps being one in plain text: a footnote mark must not become part of a number. */
export const raised = (text: string): string =>
  text.replace(/[0-9]/g, digit => superscripts[Number(digit)] ?? digit)

/** One line of a cell or paragraph: NFC, one space between words, no soft hyphens or control characters. */
const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The lines of a cell that say something. */
export const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map(plainLine)
    .filter(line => line !== '')
