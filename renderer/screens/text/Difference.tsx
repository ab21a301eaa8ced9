import { diffWordsWithSpace } from 'diff'
import styles from './Text.module.css'

type DifferenceProps = { readonly from: string; readonly to: string; readonly legend: string }

/** Word by word, what one text has and the other has not. */
export function Difference({ from, to, legend }: DifferenceProps) {
  let place = 0
  return (
    <div>
      <p className={styles.legend}>{legend}</p>
      <div className={styles.difference}>
        {diffWordsWithSpace(from, to).map(({ value, added, removed }) => {
          place += value.length
          const key = `${place} ${added} ${removed}`
          if (removed) return <del key={key}>{value}</del>
          return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>
        })}
      </div>
    </div>
  )
}
