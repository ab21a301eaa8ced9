import { Button, Group, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { type KeptText, useKeptText } from '../../unsaved.ts'
import { Outdated } from './Outdated.tsx'
import { RichEditor } from './RichEditor.tsx'
import { RichView } from './RichView.tsx'
import styles from './Text.module.css'
import { partPlace, type TextPlace } from './text-place.ts'
import { VersionsButton } from './VersionsPanel.tsx'

type PartEditorProps = {
  readonly place: TextPlace
  readonly part: TextPartView
  readonly title: string
  readonly readOnly: boolean
}

type ActsProps = {
  readonly part: TextPartView
  readonly kept: KeptText
  readonly pending: boolean
  readonly onStore: (text: string | null) => void
}

function EditorActs({ part, kept, pending, onStore }: ActsProps) {
  const { t } = useTranslation()
  const { text, changed, forget } = kept
  return (
    <Group gap="sm">
      <Button disabled={!changed} loading={pending} onClick={() => onStore(text)}>
        {t('text.save')}
      </Button>
      {changed && (
        <>
          <Button variant="default" onClick={forget}>
            {t('text.discard')}
          </Button>
          <span role="status">{t('common.unsaved')}</span>
        </>
      )}
      {part.edited && !part.outdated && !changed && (
        <Button variant="subtle" loading={pending} onClick={() => onStore(null)}>
          {t('text.restore')}
        </Button>
      )}
    </Group>
  )
}

type PartTextProps = {
  readonly title: string
  readonly text: string
  readonly readOnly: boolean
  readonly onChange: (markup: string) => void
}

/** The text on paper, to be edited in place or only read. */
function PartText({ title, text, readOnly, onChange }: PartTextProps) {
  const { t } = useTranslation()
  return readOnly ? (
    <RichView markup={text} label={t('text.printed', { title })} />
  ) : (
    <RichEditor label={title} value={text} onChange={onChange} />
  )
}

/** One part as it will be printed. Saving makes it the editor's; the generated text can be taken back at any time. */
export function PartEditor({ place, part, title, readOnly }: PartEditorProps) {
  const { t } = useTranslation()
  const save = useAct('text.save', { inline: true })
  const kept = useKeptText(partPlace(place, part.key), part.text)
  const { text, change } = kept
  const store = async (next: string | null) => {
    const result = await save.run({ ...place, key: part.key, text: next })
    if (!result.ok) return
    kept.forget()
    announceDone(t('common.saved'))
  }
  return (
    <section className={styles.editor} aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{title}</Title>
        {part.version > 0 && (
          <VersionsButton place={place} part={part} readOnly={readOnly} onPropose={change} />
        )}
      </Group>
      {part.outdated && !readOnly && (
        <Outdated part={part} pending={save.pending} onSave={next => void store(next)} onPropose={change} />
      )}
      {part.kind === 'sentence' ? (
        <Textarea
          aria-label={title}
          autosize
          minRows={2}
          readOnly={readOnly}
          value={text}
          description={part.generated === '' ? t('text.emptyUsual') : undefined}
          onChange={event => change(event.currentTarget.value)}
        />
      ) : (
        <PartText {...{ title, text, readOnly }} onChange={change} />
      )}
      <div className={styles.buttons}>
        <Refusal error={save.refusal} />
        {!readOnly && (
          <EditorActs {...{ part, kept, pending: save.pending }} onStore={next => void store(next)} />
        )}
      </div>
    </section>
  )
}
