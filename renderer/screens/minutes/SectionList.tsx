import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MinutesSection } from '#shared/contract/minutes.ts'
import styles from './Minutes.module.css'

function SectionMark({ section }: { section: MinutesSection }) {
  const { t } = useTranslation()
  if (section.outdated) {
    return (
      <span className={styles.outdated}>
        <IconAlertTriangle aria-hidden size="0.95rem" /> {t('minutes.outdated')}
      </span>
    )
  }
  if (section.edited) {
    return (
      <span className={styles.mark}>
        <IconPencil aria-hidden size="0.95rem" /> {t('minutes.edited')}
      </span>
    )
  }
  return <span className={styles.mark}>{t(section.text === '' ? 'minutes.empty' : 'minutes.generated')}</span>
}

type SectionListProps = {
  readonly sections: readonly MinutesSection[]
  readonly shown: string | undefined
  readonly onShow: (key: string) => void
}

export function SectionList({ sections, shown, onShow }: SectionListProps) {
  const { t } = useTranslation()
  return (
    <nav className={styles.list} aria-label={t('minutes.sections')}>
      {sections.map(section => (
        <UnstyledButton
          key={section.key}
          className={styles.entry}
          aria-current={section.key === shown ? 'true' : undefined}
          onClick={() => onShow(section.key)}
        >
          <span>{t(`minutes.section.${section.key}`)}</span>
          <SectionMark section={section} />
        </UnstyledButton>
      ))}
    </nav>
  )
}
