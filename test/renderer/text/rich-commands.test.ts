import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import {
  commandOf,
  editorState,
  type Format,
  insertLines,
  isOn,
} from '../../../renderer/screens/text/rich-commands.ts'
import { markupOf } from '../../../renderer/screens/text/rich-document.ts'

/** The state with these words selected, from the first to the last. */
function select(state: EditorState, first: string, last = first): EditorState {
  const at = { from: -1, to: -1 }
  state.doc.descendants((node, place) => {
    const text = node.text ?? ''
    if (at.from < 0 && text.includes(first)) at.from = place + text.indexOf(first)
    if (text.includes(last)) at.to = place + text.indexOf(last) + last.length
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at.from, at.to)))
}

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, transaction => {
    next = state.apply(transaction)
  })
  return next
}

const press = (state: EditorState, format: Format) => run(state, commandOf[format])
const text = (state: EditorState) => markupOf(state.doc)

const minutes = 'Bao bì còn sơ sài\nNhãn thiếu hạn dùng\nKết luận'

describe('a format is put on and taken off again', () => {
  it.each([
    ['bold', 'sơ sài', 'sơ sài', 'Bao bì còn **sơ sài**\nNhãn thiếu hạn dùng\nKết luận'],
    ['italic', 'Nhãn', 'Nhãn', 'Bao bì còn sơ sài\n*Nhãn* thiếu hạn dùng\nKết luận'],
    ['subheading', 'Kết luận', 'Kết luận', 'Bao bì còn sơ sài\nNhãn thiếu hạn dùng\n## Kết luận'],
    ['dash', 'sơ sài', 'Nhãn', '- Bao bì còn sơ sài\n- Nhãn thiếu hạn dùng\nKết luận'],
    ['letter', 'sơ sài', 'Kết luận', 'a) Bao bì còn sơ sài\nb) Nhãn thiếu hạn dùng\nc) Kết luận'],
    ['number', 'sơ sài', 'Nhãn', '1. Bao bì còn sơ sài\n2. Nhãn thiếu hạn dùng\nKết luận'],
  ] as const)('%s', (format, first, last, changed) => {
    const chosen = select(editorState(minutes), first, last)
    expect(isOn(chosen, format)).toBe(false)
    const on = press(chosen, format)
    expect(text(on)).toBe(changed)
    expect(isOn(on, format)).toBe(true)
    expect(text(press(on, format))).toBe(minutes)
  })

  it('one kind of line takes the place of another', () => {
    const dashed = press(select(editorState(minutes), 'Bao bì', 'Nhãn'), 'dash')
    expect(text(press(dashed, 'letter'))).toBe('a) Bao bì còn sơ sài\nb) Nhãn thiếu hạn dùng\nKết luận')
  })
})

it('words from elsewhere come line by line without their formats, in the list they are put into', () => {
  const state = press(select(editorState('Một'), 'Một'), 'dash')
  const caret = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)))
  expect(text(run(caret, insertLines('\r\nHai **sao**\nBa')))).toBe('- Một\n- Hai \\*\\*sao\\*\\*\n- Ba')
})
