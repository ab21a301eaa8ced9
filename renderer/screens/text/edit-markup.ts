import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'

/** What a button of the toolbar does to a text with a selection: what is replaced by what, and what is selected then. */
export type Edit = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly select: readonly [number, number]
}

type Selection = { readonly text: string; readonly start: number; readonly end: number }

/** Bold or italic around the selected words, line by line, or off again where it is on. Spaces at the edges stay outside. */
export function toggleMark({ text, start, end }: Selection, mark: '**' | '*'): Edit {
  const chosen = text.slice(start, end)
  if (chosen.includes('\n')) return markLines({ text, start, end }, mark)
  const inner = chosen.trim()
  const from = start + chosen.indexOf(inner)
  const to = from + inner.length
  const { length } = mark
  const isOn =
    text.slice(from - length, from) === mark &&
    text.slice(to, to + length) === mark &&
    (mark === '**' || (text[from - 2] !== '*' && text[to + 1] !== '*'))
  if (isOn) return { from: from - length, to: to + length, text: inner, select: [from - length, to - length] }
  return { from, to, text: `${mark}${inner}${mark}`, select: [from + length, to + length] }
}

/** A format ends with its line: each line gets marks of its own, behind its dash or letter. */
function markLines({ text, start, end }: Selection, mark: string): Edit {
  const changed = text
    .slice(start, end)
    .split('\n')
    .map((line, index) => {
      const begins = index > 0 || start === 0 || text[start - 1] === '\n'
      const lead = begins ? (known.exec(line)?.[0] ?? '') : ''
      const words = line.slice(lead.length)
      const inner = words.trim()
      return inner === '' ? line : lead + words.replace(inner, () => `${mark}${inner}${mark}`)
    })
    .join('\n')
  return { from: start, to: end, text: changed, select: [start, start + changed.length] }
}

const known = /^(## |- |[a-zđ]{1,2}\) |\d{1,2}\. )/

export type LineMark = 'dash' | 'letter' | 'number' | 'heading'

const prefixOf = (mark: LineMark, index: number): string =>
  ({ dash: '- ', heading: '## ', letter: `${ordinalLetter(index)}) `, number: `${index + 1}. ` })[mark]

/** Makes the selected lines a list, numbered paragraphs or a heading, or plain again where they are so already. */
export function toggleLines({ text, start, end }: Selection, mark: LineMark): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', end)
  const to = after < 0 ? text.length : after
  const lines = text.slice(from, to).split('\n')
  const isOn = lines.every((line, index) => line.startsWith(prefixOf(mark, index)))
  const changed = lines
    .map((line, index) => (isOn ? '' : prefixOf(mark, index)) + line.replace(known, ''))
    .join('\n')
  return { from, to, text: changed, select: [from, from + changed.length] }
}
