import { diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'
import styles from './Minutes.module.css'

/** Word by word, what one text has and the other has not. */
export function Difference({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  let place = 0
  return (
    <>
      <p className={styles.legend}>{t('minutes.difference')}</p>
      <div className={styles.difference}>
        {diffWordsWithSpace(from, to).map(({ value, added, removed }) => {
          place += value.length
          const key = `${place} ${added} ${removed}`
          if (removed) return <del key={key}>{value}</del>
          return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>
        })}
      </div>
    </>
  )
}
