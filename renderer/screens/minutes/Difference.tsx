import { type Change, diffLines, diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'
import styles from './Minutes.module.css'

/** Word by word where the texts are kin; paragraph by paragraph where one was written anew, or nobody could read it. */
function changesOf(from: string, to: string): readonly Change[] {
  const words = diffWordsWithSpace(from, to)
  const shared = words.reduce(
    (sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length),
    0,
  )
  return shared * 2 >= Math.max(from.length, to.length) ? words : diffLines(`${from}\n`, `${to}\n`)
}

/** What one text has and the other has not. */
export function Difference({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  let place = 0
  return (
    <>
      <p className={styles.legend}>{t('minutes.difference')}</p>
      <div className={styles.difference}>
        {changesOf(from, to).map(({ value, added, removed }) => {
          place += value.length
          const key = `${place} ${added} ${removed}`
          if (removed) return <del key={key}>{value}</del>
          return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>
        })}
      </div>
    </>
  )
}
