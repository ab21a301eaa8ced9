import { useTranslation } from 'react-i18next'
import styles from './RoundMark.module.css'

/** Which round a ballot belongs to; the first needs no mark. */
export function RoundMark({ round }: { readonly round: number }) {
  const { t } = useTranslation()
  return round > 1 ? <span className={styles.round}>{t('ballot.round', { round })}</span> : null
}
