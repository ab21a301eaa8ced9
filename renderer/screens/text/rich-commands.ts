import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, EditorState as State, TextSelection } from 'prosemirror-state'
import { documentOf, kindOf, type LineKind, richSchema } from './rich-document.ts'

export const formats = ['bold', 'italic', 'subheading', 'dash', 'letter', 'number'] as const
export type Format = (typeof formats)[number]

type Place = { readonly node: Node; readonly at: number }

/** The lines that the selection touches. */
function chosenLines({ doc, selection }: EditorState): Place[] {
  const places: Place[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type === richSchema.nodes.line) places.push({ node, at })
    return node.type === richSchema.nodes.doc
  })
  return places
}

/** Makes the chosen lines of this kind, or plain again where all are so already. */
const toggleKind =
  (kind: LineKind): Command =>
  (state, dispatch) => {
    const lines = chosenLines(state)
    const isOn = lines.every(({ node }) => kindOf(node) === kind)
    const change = state.tr
    for (const { at } of lines) change.setNodeAttribute(at, 'kind', isOn ? 'paragraph' : kind)
    dispatch?.(change.scrollIntoView())
    return true
  }

const NUMBERED = /^\d{1,2}\. /

/** "1. ", "2. ": printed as typed, so they are words and no list. */
const toggleNumbers: Command = (state, dispatch) => {
  const lines = chosenLines(state)
  const isOn = lines.every(({ node }) => NUMBERED.test(node.textContent))
  const change = state.tr
  for (const [index, { node, at }] of lines.entries()) {
    const start = change.mapping.map(at) + 1
    const before = NUMBERED.exec(node.textContent)?.[0].length ?? 0
    change.insertText(isOn ? '' : `${index + 1}. `, start, start + before)
    change.setNodeAttribute(start - 1, 'kind', 'paragraph')
  }
  dispatch?.(change.scrollIntoView())
  return true
}

export const commandOf: Record<Format, Command> = {
  bold: toggleMark(richSchema.marks.bold),
  italic: toggleMark(richSchema.marks.italic),
  subheading: toggleKind('subheading'),
  dash: toggleKind('dash'),
  letter: toggleKind('letter'),
  number: toggleNumbers,
}

const hasMark = ({ doc, selection, storedMarks }: EditorState, name: 'bold' | 'italic'): boolean => {
  const type = richSchema.marks[name]
  if (!selection.empty) return doc.rangeHasMark(selection.from, selection.to, type)
  return type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
}

/** Whether the format is on where the selection is, for the toolbar. */
export function isOn(state: EditorState, format: Format): boolean {
  if (format === 'bold' || format === 'italic') return hasMark(state, format)
  const lines = chosenLines(state)
  if (format === 'number') return lines.every(({ node }) => NUMBERED.test(node.textContent))
  return lines.every(({ node }) => kindOf(node) === format)
}

const caretLine = ({ selection }: EditorState): Place | undefined => {
  const { $from, empty } = selection
  return empty && $from.depth > 0 ? { node: $from.parent, at: $from.before() } : undefined
}

/** A list or heading ends with Enter on an empty line, or with Backspace at a line's start. */
const endKind =
  (applies: (line: Place, state: EditorState) => boolean): Command =>
  (state, dispatch) => {
    const found = caretLine(state)
    if (!found || kindOf(found.node) === 'paragraph' || !applies(found, state)) return false
    dispatch?.(state.tr.setNodeAttribute(found.at, 'kind', 'paragraph'))
    return true
  }
const endAtEmpty = endKind(({ node }) => node.content.size === 0)
const endAtStart = endKind((_line, { selection }) => selection.$from.parentOffset === 0)

/** A new line goes on with the list; after a heading comes text. */
const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  const kind = kindOf($from.parent) === 'subheading' ? 'paragraph' : kindOf($from.parent)
  const change = state.tr.deleteSelection()
  change.split(change.selection.from, 1, [{ type: richSchema.nodes.line, attrs: { kind } }])
  dispatch?.(change.scrollIntoView())
  return true
}

const first =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some(command => command(state, dispatch, view))

/** Words from elsewhere come without their formats, a line each. */
export const insertLines =
  (text: string): Command =>
  (state, dispatch) => {
    const [start = '', ...more] = text.replaceAll('\r\n', '\n').split('\n')
    const change = state.tr.deleteSelection()
    change.insertText(start)
    const kind = kindOf(change.selection.$from.parent)
    for (const words of more) {
      change.split(change.selection.from, 1, [{ type: richSchema.nodes.line, attrs: { kind } }])
      if (words !== '') change.insertText(words)
    }
    dispatch?.(change.scrollIntoView())
    return true
  }

/** The editor with this text, the caret at its end. */
export function editorState(markup: string): EditorState {
  const doc = documentOf(markup)
  return State.create({
    doc,
    selection: TextSelection.atEnd(doc),
    plugins: [
      history(),
      keymap({
        'Mod-b': commandOf.bold,
        'Mod-i': commandOf.italic,
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        Enter: first(endAtEmpty, breakLine),
        'Shift-Enter': breakLine,
      }),
      keymap({
        ...baseKeymap,
        Backspace: first(endAtStart, baseKeymap.Backspace ?? (() => false)),
      }),
    ],
  })
}
