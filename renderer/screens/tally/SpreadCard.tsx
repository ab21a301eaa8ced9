import { useTranslation } from 'react-i18next'
import { Card } from './Card.tsx'
import { ShareBars } from './charts/ShareBars.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { SavePicture } from './SavePicture.tsx'

function Outliers({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { outliers, names, round } = reading
  return outliers.map(outlier => {
    const sheet = round.tally.sheets[outlier.sheet]
    const distance = Math.abs(outlier.doubledDistance) / 2
    return (
      <p key={outlier.sheet} className={styles.note}>
        {t(outlier.doubledDistance > 0 ? 'tally.outlier.above' : 'tally.outlier.below', {
          name: sheet ? names.full(sheet.memberId) : '',
          distance: String(distance).replace('.', ','),
          spread: outlier.spreadWithout,
        })}
      </p>
    )
  })
}

/** More names are no help to a talk; where the spread comes from everywhere, that is said instead. */
const mostNamed = 5

/** Where the spread comes from: the few criteria named first, so that the talk begins there. */
export function SpreadCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { shares, names, round } = reading
  if (!shares) {
    return (
      <Card title={t('tally.shares.title')}>
        <p className={styles.quiet}>{t('tally.shares.none')}</p>
      </Card>
    )
  }
  const few = shares.main.slice(0, mostNamed)
  const more = shares.main.length - few.length
  const nameAt = (sheet: number) => names.full(round.tally.sheets[sheet]?.memberId ?? '')
  return (
    <Card title={t('tally.shares.title')} tone={round.tally.overLimit ? 'block' : 'plain'}>
      <p className={styles.lead}>
        {t(more > 0 ? 'tally.shares.leadMany' : 'tally.shares.lead', {
          criteria: few.map(share => share.criterion).join(', '),
          more,
          points: few.reduce((sum, share) => sum + share.difference, 0),
          spread: shares.spread,
          highest: nameAt(shares.highest),
          lowest: nameAt(shares.lowest),
        })}
      </p>
      <SavePicture fileName={`${t('tally.shares.title')} - ${reading.line.product.name}.png`}>
        <ShareBars
          spread={shares.spread}
          shares={few.map(share => ({ ...share, title: reading.title(share.criterion) }))}
        />
      </SavePicture>
      <Outliers reading={reading} />
    </Card>
  )
}
