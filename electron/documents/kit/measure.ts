import { ADVANCE_WIDTHS, FIRST_CHARACTER, LETTER_WIDTHS, type Weight } from './advance-widths.ts'

const UNKNOWN_WIDTH = 600
/** Marks of Vietnamese letters, except the horn of ơ and ư, which makes the letter wider. */
const MARKS_WITHOUT_HORN = /[\u0300-\u031a\u031c-\u036f]/g

function characterWidth(character: string, weight: Weight): number {
  const letter = LETTER_WIDTHS[weight][character]
  if (letter !== undefined) return letter
  const index = (character.codePointAt(0) ?? 0) - FIRST_CHARACTER
  return ADVANCE_WIDTHS[weight][index] ?? UNKNOWN_WIDTH
}

/** Width of a text on one line in twips; `size` in half-points. Exact for Latin and Vietnamese, an estimate for the rest. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const letters = text
    .replaceAll('\u00a0', ' ')
    .normalize('NFD')
    .replace(MARKS_WITHOUT_HORN, '')
    .normalize('NFC')
  let thousandths = 0
  for (const character of letters) thousandths += characterWidth(character, weight)
  return Math.round((thousandths * size * 10) / 1000)
}

/** Breaks a text at spaces into lines that fit `width` twips; a single word longer than the line stays whole. */
export function wrapLines(text: string, size: number, weight: Weight, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** The same, with the lines made about equally long without using more of them. */
export function balancedLines(text: string, size: number, weight: Weight, width: number): string[] {
  const count = wrapLines(text, size, weight, width).length
  let narrow = Math.ceil(textWidth(text, size, weight) / Math.max(1, count))
  while (narrow < width && wrapLines(text, size, weight, narrow).length > count) narrow += 40
  return wrapLines(text, size, weight, Math.min(narrow, width))
}

/** Longest of the lines, in twips. */
export function longestLine(lines: readonly string[], size: number, weight: Weight): number {
  return Math.max(0, ...lines.map(line => textWidth(line, size, weight)))
}
