import { diffLines, diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'
import { readableText } from './rich-document.ts'
import styles from './Text.module.css'

type DifferenceProps = { readonly from: string; readonly to: string; readonly legend: string }

/** Word by word, what one text has and the other has not; where only formats differ, that is said. */
export function Difference({ from, to, legend }: DifferenceProps) {
  const { t } = useTranslation()
  const [before, after] = [readableText(from), readableText(to)]
  const onlyFormats = before === after && from !== to
  // Long texts that share little would hold up the screen word by word: then line by line.
  const parts = diffWordsWithSpace(before, after, { timeout: 300 }) ?? diffLines(before, after)
  let place = 0
  return (
    <div>
      <p className={styles.legend}>{onlyFormats ? t('text.onlyFormats') : legend}</p>
      <div className={styles.difference}>
        {parts.map(({ value, added, removed }) => {
          place += value.length
          const key = `${place} ${added} ${removed}`
          if (removed) return <del key={key}>{value}</del>
          return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>
        })}
      </div>
    </div>
  )
}
