import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mend } from './mend-place.ts'
import styles from './Papers.module.css'

/** The way to the screen on which it is put right; `of` tells equal links apart for whoever hears them. */
export function MendLink({ mend: { place, to }, of }: { readonly mend: Mend; readonly of: string }) {
  const { t } = useTranslation()
  const label = t(`paper.mend.${place}`)
  return (
    <Link className={styles.mend} to={to} aria-label={`${label}: ${of}`}>
      {label}
    </Link>
  )
}
