import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './StarMarks.module.css'

type StarMarksProps = { readonly stars: number; readonly size?: string }

/** So many amber stars, read aloud as "4 sao". */
export function StarMarks({ stars, size = '0.9rem' }: StarMarksProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.marks} role="img" aria-label={t('domain.stars', { stars })}>
      {Array.from({ length: stars }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal stars in a row have no other name
        <IconStarFilled key={index} aria-hidden size={size} />
      ))}
    </span>
  )
}
