import { useTranslation } from 'react-i18next'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'

/** "Ý kiến của người đánh giá" of every sheet that has one. */
export function OpinionsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const written = reading.round.ballots.filter(ballot => ballot.opinion !== '')
  if (written.length === 0) return null
  return (
    <Card title={t('tally.opinions')}>
      <ul className={styles.list}>
        {written.map(ballot => (
          <li key={ballot.memberId}>
            <strong>{reading.names.full(ballot.memberId)}</strong>
            <span className={styles.note}>{ballot.opinion}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
