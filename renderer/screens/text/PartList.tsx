import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { partTitle } from './part-title.ts'
import styles from './Text.module.css'

function PartMark({ part }: { part: TextPartView }) {
  const { t } = useTranslation()
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
  readonly kind: PaperKind
  readonly parts: readonly TextPartView[]
  readonly shown: string | undefined
  readonly onShow: (key: string) => void
}

export function PartList({ kind, parts, shown, onShow }: PartListProps) {
  const { t } = useTranslation()
  return (
    <nav className={styles.list} aria-label={t('text.parts')}>
      {parts.map(part => (
        <UnstyledButton
          key={part.key}
          className={styles.entry}
          aria-current={part.key === shown ? 'true' : undefined}
          onClick={() => onShow(part.key)}
        >
          <span>{partTitle(t, kind, parts, part)}</span>
          <PartMark part={part} />
        </UnstyledButton>
      ))}
    </nav>
  )
}
