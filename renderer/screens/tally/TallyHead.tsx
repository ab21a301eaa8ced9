import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMean } from '#shared/domain/number-format.ts'
import { SpreadBar } from './charts/SpreadBar.tsx'
import { PrintResult } from './PrintResult.tsx'
import styles from './ProductTally.module.css'
import { RoundActions } from './RoundActions.tsx'
import type { RoundReading } from './round-reading.ts'
import { StarVerdict } from './StarVerdict.tsx'

function Facts({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { round, session } = reading
  const { mean, spread, overLimit, sheets } = round.tally
  return (
    <dl className={styles.facts}>
      <div className={styles.fact}>
        <dt>{t('tally.meanOf', { ballots: sheets.length })}</dt>
        <dd className={styles.big}>{mean.count > 0 ? formatMean(mean) : '–'}</dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('tally.spread.title')}</dt>
        <dd className={overLimit ? styles.over : undefined}>
          <span className={styles.big}>{spread}</span>{' '}
          <SpreadBar spread={spread} rule={session.regulation.spread} />
        </dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('tally.stars')}</dt>
        <dd>
          <StarVerdict stars={round.stars} long />
        </dd>
      </div>
    </dl>
  )
}

/** The result at a glance, and the acts that concern the round. */
export function TallyHead({ reading, onRound }: { reading: RoundReading; onRound: (round: number) => void }) {
  const { t } = useTranslation()
  const { line, tally, round, session } = reading
  const { product } = line
  return (
    <>
      <header className={styles.head}>
        <div className={styles.who}>
          <Link className={styles.back} to={`/sessions/${session.id}/tally`}>
            ← {t('tally.back')}
          </Link>
          <h1 className={styles.name}>{product.name}</h1>
          <p className={styles.producer}>
            {[product.code, product.producerName].filter(Boolean).join(' · ')}
          </p>
        </div>
        {tally.rounds.length > 1 && (
          <SegmentedControl
            aria-label={t('tally.rounds')}
            value={String(round.round)}
            onChange={value => onRound(Number(value))}
            data={tally.rounds.map(entry => ({
              value: String(entry.round),
              label: t('tally.round', { round: entry.round }),
            }))}
          />
        )}
        <Facts reading={reading} />
        <PrintResult reading={reading} />
      </header>
      <RoundActions reading={reading} />
    </>
  )
}
