import { ActionIcon, Group, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconBold,
  IconHeading,
  IconItalic,
  IconLetterA,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react'
import type { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import 'prosemirror-view/style/prosemirror.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandOf, editorState, type Format, formats, insertLines, isOn } from './rich-commands.ts'
import { markupOf } from './rich-document.ts'
import styles from './Text.module.css'

const icons: Record<Format, Icon> = {
  bold: IconBold,
  italic: IconItalic,
  subheading: IconHeading,
  dash: IconList,
  letter: IconLetterA,
  number: IconListNumbers,
}

type ToolbarProps = { readonly state: EditorState; readonly onFormat: (format: Format) => void }

function Toolbar({ state, onFormat }: ToolbarProps) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" mb="xs" role="toolbar" aria-label={t('text.formats')}>
      {formats.map(format => {
        const Picture = icons[format]
        const on = isOn(state, format)
        return (
          <Tooltip key={format} label={t(`text.format.${format}`)}>
            <ActionIcon
              variant={on ? 'filled' : 'default'}
              size="lg"
              aria-label={t(`text.format.${format}`)}
              aria-pressed={on}
              // The words stay selected while the button is pressed.
              onMouseDown={event => event.preventDefault()}
              onClick={() => onFormat(format)}
            >
              <Picture aria-hidden size="1.1rem" />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </Group>
  )
}

/** Words from elsewhere, pasted or dropped, come in as plain lines. */
function takePlain(view: EditorView, data: DataTransfer | null): boolean {
  const text = data?.getData('text/plain') ?? ''
  if (text !== '') insertLines(text)(view.state, view.dispatch)
  return true
}

type RichEditorProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (markup: string) => void
}

/** The text as it will be printed, edited in place: what is bold looks bold. */
export function RichEditor({ label, value, onChange }: RichEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  /** What the editor said last; any other value comes from outside. */
  const said = useRef(value)
  const [state, setState] = useState(() => editorState(value))
  const start = useRef(state)
  const tell = useRef(onChange)
  tell.current = onChange

  useEffect(() => {
    const editor = new EditorView(host.current, {
      state: start.current,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        tabindex: '0',
      },
      handlePaste: (pasted, event) => takePlain(pasted, event.clipboardData),
      handleDrop: (dropped, event) => takePlain(dropped, event.dataTransfer),
      dispatchTransaction: transaction => {
        const next = editor.state.apply(transaction)
        editor.updateState(next)
        setState(next)
        if (!transaction.docChanged) return
        said.current = markupOf(next.doc)
        tell.current(said.current)
      },
    })
    view.current = editor
    return () => {
      start.current = editor.state
      editor.destroy()
    }
  }, [label])

  useEffect(() => {
    if (value === said.current) return
    said.current = value
    const next = editorState(value)
    view.current?.updateState(next)
    setState(next)
  }, [value])

  const format = (wanted: Format) => {
    const editor = view.current
    if (!editor) return
    commandOf[wanted](editor.state, editor.dispatch)
    editor.focus()
  }
  return (
    <div>
      <Toolbar state={state} onFormat={format} />
      <div ref={host} className={`${styles.paper} ${styles.rich}`} />
    </div>
  )
}
