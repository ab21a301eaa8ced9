import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMean } from '#shared/domain/number-format.ts'
import { forceScheme } from '../../appearance.ts'
import { PrintSheet } from '../../components/PrintSheet.tsx'
import { HeatPicture } from './charts/HeatPicture.tsx'
import { MembersCard } from './MembersCard.tsx'
import styles from './PrintResult.module.css'
import { RoundsCard } from './RoundsCard.tsx'
import { chartMembers, type RoundReading } from './round-reading.ts'
import { SpreadCard } from './SpreadCard.tsx'
import { useStarReason } from './StarVerdict.tsx'

function Sheet({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { round, line, criteria, tally, session } = reading
  const { mean, spread } = round.tally
  const reason = useStarReason(round.stars)
  return (
    <PrintSheet>
      <article className={styles.sheet}>
        <h1>{line.product.name}</h1>
        <p>
          {[line.product.code, line.product.producerName, session.title].filter(Boolean).join(' · ')} ·{' '}
          {t('tally.round', { round: round.round })}
        </p>
        <p>
          {t('tally.mean')}: <strong>{mean.count > 0 ? formatMean(mean) : '–'}</strong> ·{' '}
          {t('tally.spread.title')}: <strong>{spread}</strong> ·{' '}
          {round.stars.stars !== undefined && (
            <strong>{t('domain.stars', { stars: round.stars.stars })}</strong>
          )}
          {reason && ` (${reason})`}
        </p>
        <MembersCard reading={reading} />
        <SpreadCard reading={reading} />
        <HeatPicture
          title={t('tally.heat.title')}
          rangeLabel={t('tally.heat.range')}
          members={chartMembers(reading)}
          criteria={criteria}
        />
        {tally.rounds.length > 1 && <RoundsCard reading={reading} />}
      </article>
    </PrintSheet>
  )
}

/** Prints the result of a product with its charts, light whatever the screen's theme. */
export function PrintResult({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    forceScheme('light')
    const timer = setTimeout(() => {
      try {
        window.print()
      } finally {
        forceScheme(null)
        setPrinting(false)
      }
    }, 100)
    return () => clearTimeout(timer)
  }, [printing])
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size="1.1rem" />}
        onClick={() => setPrinting(true)}
      >
        {t('tally.print')}
      </Button>
      {printing && <Sheet reading={reading} />}
    </>
  )
}
