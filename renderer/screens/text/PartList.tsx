import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPencil, IconPencilExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { useUnsavedTexts } from '../../unsaved.ts'
import { partTitle } from './part-title.ts'
import styles from './Text.module.css'
import { partPlace, type TextPlace } from './text-place.ts'

function PartMark({ part, unsaved }: { part: TextPartView; unsaved: boolean }) {
  const { t } = useTranslation()
  if (unsaved) {
    return (
      <span className={styles.outdated}>
        <IconPencilExclamation aria-hidden size="0.95rem" /> {t('text.unsaved')}
      </span>
    )
  }
  if (part.outdated) {
    return (
      <span className={styles.outdated}>
        <IconAlertTriangle aria-hidden size="0.95rem" /> {t('text.outdated')}
      </span>
    )
  }
  if (part.edited) {
    return (
      <span className={styles.mark}>
        <IconPencil aria-hidden size="0.95rem" /> {t('text.edited')}
      </span>
    )
  }
  return <span className={styles.mark}>{t(part.text === '' ? 'text.empty' : 'text.generated')}</span>
}

type PartListProps = {
  readonly place: TextPlace
  readonly parts: readonly TextPartView[]
  readonly shown: string | undefined
  readonly onShow: (key: string) => void
}

export function PartList({ place, parts, shown, onShow }: PartListProps) {
  const { t } = useTranslation()
  const isUnsaved = useUnsavedTexts()
  return (
    <nav className={styles.list} aria-label={t('text.parts')}>
      {parts.map(part => (
        <UnstyledButton
          key={part.key}
          className={styles.entry}
          aria-current={part.key === shown ? 'true' : undefined}
          onClick={() => onShow(part.key)}
        >
          <span>{partTitle(t, place.kind, parts, part)}</span>
          <PartMark part={part} unsaved={isUnsaved(partPlace(place, part.key))} />
        </UnstyledButton>
      ))}
    </nav>
  )
}
