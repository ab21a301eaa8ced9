import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StarResult } from '#shared/domain/stars.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import styles from './StarVerdict.module.css'

/** "theo điểm 4, theo yêu cầu tối thiểu 3, vì 3.5 và 5.1": only where the two differ. */
export function useStarReason(stars: StarResult): string | null {
  const { t } = useTranslation()
  if (stars.byPoints === undefined || stars.byMinimums >= stars.byPoints) return null
  return t('tally.reason', {
    byPoints: stars.byPoints,
    byMinimums: stars.byMinimums,
    criteria: stars.unmet.map(finding => finding.criterion).join(', '),
  })
}

/** The stars of a product, and beside them what holds it below its points. */
export function StarVerdict({ stars, long = false }: { stars: StarResult; long?: boolean }) {
  const { t } = useTranslation()
  const reason = useStarReason(stars)
  if (stars.stars === undefined) return <span>–</span>
  return (
    <span className={styles.verdict}>
      <StarMarks stars={stars.stars} size={long ? '1.4rem' : '1rem'} />
      {reason &&
        (long ? (
          <span className={styles.reason}>{reason}</span>
        ) : (
          <Tooltip label={reason}>
            <span className={styles.reason}>
              {t('tally.byPointsShort', { stars: stars.byPoints ?? 1 })}
              <span className="visually-hidden">{reason}</span>
            </span>
          </Tooltip>
        ))}
    </span>
  )
}
