import { useTranslation } from 'react-i18next'
import { StarMarks } from '../../components/StarMarks.tsx'
import styles from './OptionCard.module.css'

type OptionCardProps = {
  readonly digit: number
  readonly label: string
  readonly points: number
  readonly mark: number | undefined
  readonly chosen: boolean
  /** The member's own choice of the round before. */
  readonly before: boolean
  readonly tabbable: boolean
  readonly quiet?: boolean
  readonly onChoose: () => void
}

/** One option as a target as wide as the sheet: its key, its words, its star minimum, its points. */
export function OptionCard(props: OptionCardProps) {
  const { digit, label, points, mark, chosen, before, tabbable, quiet, onChoose } = props
  const { t } = useTranslation()
  return (
    // A card carries more than a label: the native radio has no room for it.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      tabIndex={tabbable ? 0 : -1}
      className={styles.card}
      data-quiet={quiet || undefined}
      onClick={onChoose}
    >
      <kbd className={styles.digit}>{digit}</kbd>
      <span className={styles.words}>
        {label}
        {(mark !== undefined || before) && (
          <span className={styles.tags}>
            {mark !== undefined && (
              <span className={styles.mark}>
                <StarMarks stars={mark} /> {t('ballot.minimum', { stars: mark })}
              </span>
            )}
            {before && <span className={styles.before}>{t('ballot.before')}</span>}
          </span>
        )}
      </span>
      <span className={styles.points}>
        {points}
        <small>{t('ballot.points')}</small>
      </span>
    </button>
  )
}
