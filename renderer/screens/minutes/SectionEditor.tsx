import { Button, Group, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesSection } from '#shared/contract/minutes.ts'
import { useAct } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { Difference } from './Difference.tsx'
import styles from './Minutes.module.css'

type SectionEditorProps = {
  readonly sessionId: string
  readonly section: MinutesSection
  readonly readOnly: boolean
}

type OutdatedProps = {
  readonly section: MinutesSection
  readonly pending: boolean
  readonly onSave: (text: string | null) => void
}

/** The data moved on under an edited text: the secretary chooses, nothing is overwritten. */
function Outdated({ section, pending, onSave }: OutdatedProps) {
  const { t } = useTranslation()
  const [comparing, setComparing] = useState(false)
  return (
    <Caution>
      <p>{t('minutes.outdatedText')}</p>
      {comparing && <Difference from={section.text} to={section.generated} />}
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={() => setComparing(!comparing)}>
          {t(comparing ? 'minutes.hideCompare' : 'minutes.compare')}
        </Button>
        <Button loading={pending} title={t('minutes.updateHint')} onClick={() => onSave(null)}>
          {t('minutes.update')}
        </Button>
        <Button variant="default" loading={pending} onClick={() => onSave(section.text)}>
          {t('minutes.keep')}
        </Button>
      </Group>
    </Caution>
  )
}

/** One section as text. Saving makes it the secretary's; the generated text can be taken back at any time. */
export function SectionEditor({ sessionId, section, readOnly }: SectionEditorProps) {
  const { t } = useTranslation()
  const save = useAct('minutes.saveSection', { inline: true })
  const [text, setText] = useState(section.text)
  const changed = text !== section.text
  const store = async (next: string | null) => {
    const result = await save.run({ sessionId, key: section.key, text: next })
    if (result.ok) announceDone(t('common.saved'))
  }
  const title = t(`minutes.section.${section.key}`)
  return (
    <section className={styles.editor} aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {section.outdated && !readOnly && (
        <Outdated section={section} pending={save.pending} onSave={next => void store(next)} />
      )}
      <Textarea
        aria-label={title}
        autosize
        minRows={10}
        maxRows={22}
        readOnly={readOnly}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Refusal error={save.refusal} />
        {!readOnly && (
          <Group gap="sm">
            <Button disabled={!changed} loading={save.pending} onClick={() => void store(text)}>
              {t('minutes.save')}
            </Button>
            {changed && (
              <>
                <Button variant="default" onClick={() => setText(section.text)}>
                  {t('common.cancel')}
                </Button>
                <span>{t('common.unsaved')}</span>
              </>
            )}
            {section.edited && !section.outdated && !changed && (
              <Button variant="subtle" loading={save.pending} onClick={() => void store(null)}>
                {t('minutes.restore')}
              </Button>
            )}
          </Group>
        )}
      </div>
    </section>
  )
}
