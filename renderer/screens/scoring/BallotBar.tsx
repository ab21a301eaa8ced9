import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconRubberStamp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StarMarks } from '../../components/StarMarks.tsx'
import styles from './BallotBar.module.css'
import { focusCriterion } from './desk-focus.ts'
import type { Ballot } from './use-ballot.ts'

function Parts({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.parts}>
      {ballot.parts.map(part => (
        <div key={part.part} className={styles.part} data-part={part.part}>
          <dt>{part.part}</dt>
          <dd>
            <strong>{ballot.points.parts[part.part]}</strong>/{part.max}
          </dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt className="visually-hidden">{t('ballot.total')}</dt>
        <dd>
          <strong>{ballot.points.total}</strong> {t('ballot.points')}
        </dd>
      </div>
    </dl>
  )
}

type WhyProps = {
  readonly ballot: Ballot
  readonly points: number
  readonly missed: readonly { criterion: string }[]
}

/** Points missing, and criteria below the minimum; a code leads to its criterion. */
function Why({ ballot, points, missed }: WhyProps) {
  const { t } = useTranslation()
  return (
    <>
      {points > 0 && <span>{t('ballot.outlook.points', { points })}</span>}
      {points > 0 && missed.length > 0 && ' · '}
      {missed.length > 0 && (
        <span>
          {t('ballot.outlook.missed')}
          {missed.map(({ criterion }) => (
            <button
              key={criterion}
              type="button"
              className={styles.jump}
              onClick={() => ballot.goTo(criterion)}
            >
              {criterion}
            </button>
          ))}
        </span>
      )}
    </>
  )
}

/** While the sheet is written: how far it can still go. Once it is full: its stars, and what the next one lacks. */
function Outlook({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  const { byPoints, byMinimums, target, pointsMissing, missed, ceiling, beyond } = ballot.outlook
  if (byPoints === undefined) return <p className={styles.outlook}>{t('ballot.outlook.none')}</p>
  if (ballot.missing.length > 0) {
    return (
      <div className={styles.outlook}>
        <p className={styles.stars}>
          {t('ballot.outlook.ceiling')} <StarMarks stars={ceiling} size="1.1rem" />
        </p>
        {beyond && (
          <p className={styles.missing} data-held>
            {t('ballot.outlook.beyond', { stars: beyond.stars })}{' '}
            <Why ballot={ballot} points={beyond.pointsShort} missed={beyond.missed} />
          </p>
        )}
      </div>
    )
  }
  return (
    <div className={styles.outlook}>
      <p className={styles.stars}>
        <StarMarks stars={byPoints} size="1.1rem" /> {t('ballot.outlook.byPoints', { stars: byPoints })}
        {byMinimums < byPoints && (
          <span className={styles.held}> · {t('ballot.outlook.byMinimums', { stars: byMinimums })}</span>
        )}
      </p>
      {target !== undefined && (
        <p className={styles.missing} data-held={byMinimums < byPoints || undefined}>
          {t('ballot.outlook.for', { stars: target })}{' '}
          <Why ballot={ballot} points={pointsMissing} missed={missed} />
        </p>
      )}
    </div>
  )
}

/** Always in sight: points by part and in total, the stars they give, what is left, the seal. */
export function BallotBar({ ballot, onReview }: { ballot: Ballot; onReview: () => void }) {
  const { t } = useTranslation()
  const left = ballot.missing.length
  const goToOpen = () => {
    ballot.goToNext()
    focusCriterion()
  }
  return (
    <section className={styles.bar} aria-label={t('ballot.bar')}>
      <Parts ballot={ballot} />
      <Outlook ballot={ballot} />
      <span className={styles.left} data-done={left === 0 || undefined} role="status">
        {left === 0 ? (
          <IconCircleCheck aria-hidden size="1.2rem" />
        ) : (
          <IconAlertCircle aria-hidden size="1.2rem" />
        )}
        {left === 0 ? t('ballot.allDone') : t('ballot.left', { left })}
      </span>
      {left === 0 ? (
        <Button size="md" leftSection={<IconRubberStamp aria-hidden size="1.2rem" />} onClick={onReview}>
          {t('ballot.review.open')}
        </Button>
      ) : (
        <Button size="md" variant="default" onClick={goToOpen}>
          {t('ballot.continue')}
        </Button>
      )}
    </section>
  )
}
