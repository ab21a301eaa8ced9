import { ActionIcon, Group, Textarea, Tooltip } from '@mantine/core'
import {
  IconBold,
  IconHeading,
  IconItalic,
  IconLetterA,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Edit, type LineMark, toggleLines, toggleMark } from './edit-markup.ts'

type MarkupFieldProps = {
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
}

const marks = { bold: '**', italic: '*' } as const
const buttons = [
  { act: 'bold', icon: IconBold },
  { act: 'italic', icon: IconItalic },
  { act: 'heading', icon: IconHeading },
  { act: 'dash', icon: IconList },
  { act: 'letter', icon: IconLetterA },
  { act: 'number', icon: IconListNumbers },
] as const satisfies readonly { act: keyof typeof marks | LineMark; icon: unknown }[]
type Act = (typeof buttons)[number]['act']

function editOf(area: HTMLTextAreaElement, act: Act): Edit {
  const selection = { text: area.value, start: area.selectionStart, end: area.selectionEnd }
  return act === 'bold' || act === 'italic' ? toggleMark(selection, marks[act]) : toggleLines(selection, act)
}

/** Replaces as if typed, so that Ctrl+Z takes it back. */
function replace(area: HTMLTextAreaElement, { from, to, text, select }: Edit): void {
  area.focus()
  area.setSelectionRange(from, to)
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, to, 'select')
  area.setSelectionRange(...select)
}

/** Text with light marks; the buttons write the marks. */
export function MarkupField({ label, value, readOnly, onChange }: MarkupFieldProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const run = (act: Act) => area.current && replace(area.current, editOf(area.current, act))
  const onKey = (event: React.KeyboardEvent) => {
    const act = event.ctrlKey && !event.altKey && { b: 'bold', i: 'italic' }[event.key.toLowerCase()]
    if (!act || readOnly) return
    event.preventDefault()
    run(act as Act)
  }
  return (
    <div>
      {!readOnly && (
        <Group gap="xs" mb="xs" role="toolbar" aria-label={t('text.formats')}>
          {buttons.map(({ act, icon: Icon }) => (
            <Tooltip key={act} label={t(`text.format.${act}`)}>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t(`text.format.${act}`)}
                onClick={() => run(act)}
              >
                <Icon aria-hidden size="1.1rem" />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      )}
      <Textarea
        ref={area}
        aria-label={label}
        autosize
        minRows={12}
        maxRows={22}
        readOnly={readOnly}
        value={value}
        onKeyDown={onKey}
        onChange={event => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
