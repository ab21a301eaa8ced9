import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { Caution } from '../../components/Caution.tsx'
import { Difference } from './Difference.tsx'
import { mergeData } from './merge.ts'
import styles from './Text.module.css'

type OutdatedProps = {
  readonly part: TextPartView
  readonly pending: boolean
  readonly onSave: (text: string | null) => void
  /** Puts a text into the editor, to be read before it is saved. */
  readonly onPropose: (text: string) => void
}

/** The data moved on under an edited text: the secretary chooses, nothing is overwritten. */
export function Outdated({ part, pending, onSave, onPropose }: OutdatedProps) {
  const { t } = useTranslation()
  const [comparing, setComparing] = useState(false)
  const merged = part.basis === null ? undefined : mergeData(part.text, part.basis, part.generated)
  const canMerge = merged !== undefined && merged !== part.text
  return (
    <Caution>
      <p>{t('text.outdatedText')}</p>
      {comparing && (
        <div className={styles.twoSides}>
          <Difference from={part.basis ?? ''} to={part.generated} legend={t('text.dataChange')} />
          <Difference from={part.text} to={part.generated} legend={t('text.difference')} />
        </div>
      )}
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={() => setComparing(!comparing)}>
          {t(comparing ? 'text.hideCompare' : 'text.compare')}
        </Button>
        {canMerge && (
          <Button title={t('text.mergeHint')} onClick={() => onPropose(merged)}>
            {t('text.merge')}
          </Button>
        )}
        <Button
          variant={canMerge ? 'default' : 'filled'}
          loading={pending}
          title={t('text.updateHint')}
          onClick={() => onSave(null)}
        >
          {t('text.update')}
        </Button>
        <Button variant="default" loading={pending} onClick={() => onSave(part.text)}>
          {t('text.keep')}
        </Button>
      </Group>
    </Caution>
  )
}
