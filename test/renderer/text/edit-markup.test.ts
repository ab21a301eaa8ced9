import { describe, expect, it } from 'vitest'
import { type Edit, toggleLines, toggleMark } from '../../../renderer/screens/text/edit-markup.ts'
import { mergeData } from '../../../renderer/screens/text/merge.ts'

/** Text with the selection in square brackets, before and after. */
function tried(
  marked: string,
  run: (selection: { text: string; start: number; end: number }) => Edit,
): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const edit = run({ text, start, end })
  const changed = text.slice(0, edit.from) + edit.text + text.slice(edit.to)
  const [from, to] = edit.select
  return `${changed.slice(0, from)}[${changed.slice(from, to)}]${changed.slice(to)}`
}

describe('bold and italic', () => {
  it.each([
    ['a [b] c', '**', 'a **[b]** c'],
    ['a [b ]c', '**', 'a **[b]** c'],
    ['a **[b]** c', '**', 'a [b] c'],
    ['a *[b]* c', '*', 'a [b] c'],
    ['a **[b]** c', '*', 'a ***[b]*** c'],
    ['[a\nb]', '*', '[*a*\n*b*]'],
    ['[- a\n\na) b]', '**', '[- **a**\n\na) **b**]'],
  ] as const)('%j with %s is %j', (before, mark, after) => {
    expect(tried(before, selection => toggleMark(selection, mark))).toBe(after)
  })
})

describe('lists, numbers and headings', () => {
  it.each([
    ['x\n[a\nb]\ny', 'dash', 'x\n[- a\n- b]\ny'],
    ['[- a\n- b]', 'dash', '[a\nb]'],
    ['[- a\n- b]', 'letter', '[a) a\nb) b]'],
    ['[a\nb\nc\nd\ne]', 'letter', '[a) a\nb) b\nc) c\nd) d\nđ) e]'],
    ['[a\nb]', 'number', '[1. a\n2. b]'],
    ['x\nti[]tle', 'heading', 'x\n[## title]'],
    ['[## title]', 'heading', '[title]'],
  ] as const)('%j as %s is %j', (before, mark, after) => {
    expect(tried(before, selection => toggleLines(selection, mark))).toBe(after)
  })
})

describe('what changed in the data goes into an edited text', () => {
  const basis = 'Khai mạc.\nSản phẩm A: 09/09.\nSản phẩm B: 08/09.\nBế mạc.'
  const now = basis.replace('08/09', '07/09')
  it('where other lines were edited', () => {
    const edited = basis.replace('Khai mạc.', 'Chủ tọa khai mạc.')
    expect(mergeData(edited, basis, now)).toBe(now.replace('Khai mạc.', 'Chủ tọa khai mạc.'))
  })
  it('but not where the same line was', () => {
    expect(mergeData(basis.replace('B: 08/09', 'B được 8 phiếu'), basis, now)).toBeUndefined()
  })
})
