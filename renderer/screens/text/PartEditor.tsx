import { Button, Group, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { MarkupField } from './MarkupField.tsx'
import { Outdated } from './Outdated.tsx'
import { RichView } from './RichView.tsx'
import styles from './Text.module.css'
import type { TextPlace } from './text-place.ts'
import { VersionsButton } from './VersionsPanel.tsx'

type PartEditorProps = {
  readonly place: TextPlace
  readonly part: TextPartView
  readonly title: string
  readonly readOnly: boolean
}

/** One part as text beside what will be printed. Saving makes it the editor's; the generated text can be taken back at any time. */
export function PartEditor({ place, part, title, readOnly }: PartEditorProps) {
  const { t } = useTranslation()
  const save = useAct('text.save', { inline: true })
  const [text, setText] = useState(part.text)
  const changed = text !== part.text
  const store = async (next: string | null) => {
    const result = await save.run({ ...place, key: part.key, text: next })
    if (result.ok) announceDone(t('common.saved'))
  }
  return (
    <section className={styles.editor} aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{title}</Title>
        {part.version > 0 && (
          <VersionsButton place={place} part={part} readOnly={readOnly} onPropose={setText} />
        )}
      </Group>
      {part.outdated && !readOnly && (
        <Outdated part={part} pending={save.pending} onSave={next => void store(next)} onPropose={setText} />
      )}
      {part.kind === 'sentence' ? (
        <Textarea
          aria-label={title}
          autosize
          minRows={2}
          readOnly={readOnly}
          value={text}
          description={part.generated === '' ? t('text.emptyUsual') : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
      ) : (
        <div className={styles.halves}>
          <MarkupField label={title} value={text} readOnly={readOnly} onChange={setText} />
          <RichView markup={text} label={t('text.printed', { title })} />
        </div>
      )}
      <div className={styles.buttons}>
        <Refusal error={save.refusal} />
        {!readOnly && (
          <Group gap="sm">
            <Button disabled={!changed} loading={save.pending} onClick={() => void store(text)}>
              {t('text.save')}
            </Button>
            {changed && (
              <>
                <Button variant="default" onClick={() => setText(part.text)}>
                  {t('common.cancel')}
                </Button>
                <span>{t('common.unsaved')}</span>
              </>
            )}
            {part.edited && !part.outdated && !changed && (
              <Button variant="subtle" loading={save.pending} onClick={() => void store(null)}>
                {t('text.restore')}
              </Button>
            )}
          </Group>
        )}
      </div>
    </section>
  )
}
