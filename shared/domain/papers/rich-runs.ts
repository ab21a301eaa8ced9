import type { RichRun } from './rich-text.ts'

/* Bold and italic within one line: `**` turns bold on or off, `*` italic, `***` both; whatever does not close stays a star. */

/** What may begin and end a formatted stretch: words, numbers, quotes and brackets, so that "(***, ****)" stays as it is. */
const OPENS = /[\p{L}\p{N}\p{Ps}\p{Pi}"'%+§]/u
const CLOSES = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'%+.,;:!?…/°]/u
const ESCAPED = '\\*-#)'

type Character = { readonly text: string; bold: boolean; italic: boolean }
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stars'; readonly count: number; readonly opens: boolean; readonly closes: boolean }

/** Runs of one line of markup; equal neighbours are one run. */
export function parseRuns(line: string): RichRun[] {
  const tokens = tokensOf(line)
  const literal = new Set<number>()
  for (;;) {
    const { characters, unclosed } = read(tokens, literal)
    if (unclosed === undefined) return normalRuns(grouped(characters))
    literal.add(unclosed)
  }
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let before = ''
  for (let at = 0; at < line.length; ) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0)
    const next = line[at + 1] ?? ''
    if (character === '\\' && next !== '' && ESCAPED.includes(next)) {
      tokens.push({ kind: 'text', text: next })
      before = '\\'
      at += 2
    } else if (character === '*') {
      const count = /^\*+/.exec(line.slice(at))?.[0].length ?? 1
      const after = line.slice(at + count)
      tokens.push({
        kind: 'stars',
        count,
        opens: OPENS.test(String.fromCodePoint(after.codePointAt(0) ?? 32)),
        closes: before !== '' && CLOSES.test(before),
      })
      before = '*'
      at += count
    } else {
      tokens.push({ kind: 'text', text: character })
      before = character
      at += character.length
    }
  }
  return tokens
}

/** One pass: the characters with their format, and the last opening mark that was never closed. */
function read(tokens: readonly Token[], literal: ReadonlySet<number>) {
  const characters: Character[] = []
  const open: { bold: number | undefined; italic: number | undefined } = {
    bold: undefined,
    italic: undefined,
  }
  for (const [index, token] of tokens.entries()) {
    const format = () => ({ bold: open.bold !== undefined, italic: open.italic !== undefined })
    if (token.kind === 'text') {
      characters.push({ text: token.text, ...format() })
      continue
    }
    const flags = (['bold', 'italic'] as const).filter(
      flag => token.count === 3 || token.count === (flag === 'bold' ? 2 : 1),
    )
    const fits =
      flags.length > 0 && flags.every(flag => (open[flag] === undefined ? token.opens : token.closes))
    if (literal.has(index) || !fits) characters.push({ text: '*'.repeat(token.count), ...format() })
    else for (const flag of flags) open[flag] = open[flag] === undefined ? index : undefined
  }
  const left = [open.bold, open.italic].filter(index => index !== undefined)
  return { characters, unclosed: left.length === 0 ? undefined : Math.max(...left) }
}

function grouped(characters: readonly Character[]): RichRun[] {
  const runs: RichRun[] = []
  for (const { text, bold, italic } of characters) {
    const last = runs.at(-1)
    if (last && last.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, bold, italic })
  }
  return runs
}

/** Writes runs of {@link normalRuns} so that {@link parseRuns} reads them back. */
export function printRuns(runs: readonly RichRun[]): string {
  let line = ''
  let now = { bold: false, italic: false }
  for (const run of [...runs, { text: '', bold: false, italic: false }]) {
    line += '*'.repeat((run.bold !== now.bold ? 2 : 0) + (run.italic !== now.italic ? 1 : 0))
    line += run.text.replace(/[\\*]/g, '\\$&')
    now = run
  }
  return line
}

/** Runs with single spaces, formats that begin and end at words, and equal neighbours joined; empty for no text. */
export function normalRuns(runs: readonly RichRun[]): RichRun[] {
  const characters = trimmed(
    runs.flatMap(({ text, bold, italic }) =>
      [...text.replace(/\s/gu, space => (space === '\u00a0' ? space : ' '))].map(character => ({
        text: character,
        bold,
        italic,
      })),
    ),
  )
  for (const flag of ['bold', 'italic'] as const) trimFormat(characters, flag)
  return grouped(characters)
}

const isSpace = (character: Character | undefined) => character === undefined || character.text === ' '

function trimmed(characters: readonly Character[]): Character[] {
  const single = characters.filter(
    (character, index) => !isSpace(character) || !isSpace(characters[index - 1]),
  )
  return isSpace(single.at(-1)) ? single.slice(0, -1) : single
}

function trimFormat(characters: Character[], flag: 'bold' | 'italic'): void {
  let start = 0
  while (start < characters.length) {
    if (!characters[start]?.[flag]) {
      start += 1
      continue
    }
    let end = start
    while (characters[end]?.[flag]) end += 1
    let first = start
    let last = end
    while (first < last && !OPENS.test(characters[first]?.text ?? '')) first += 1
    while (last > first && !CLOSES.test(characters[last - 1]?.text ?? '')) last -= 1
    for (let at = start; at < end; at += 1) {
      const character = characters[at]
      if (character && (at < first || at >= last)) character[flag] = false
    }
    start = end
  }
}
