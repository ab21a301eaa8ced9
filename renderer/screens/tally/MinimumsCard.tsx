import { IconAlertTriangle, IconCircleCheck, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MinimumFinding } from '#shared/domain/stars.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { Card } from './Card.tsx'
import own from './MinimumsCard.module.css'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { titlesOf } from './SpreadCard.tsx'
import { useStarReason } from './StarVerdict.tsx'

/** One line per marked option: 3, 4 and 5 stars may ask for the same one. */
export function byMark(findings: readonly MinimumFinding[]): MinimumFinding[] {
  const seen = new Set<string>()
  return findings.filter(finding => {
    const key = `${finding.criterion} ${finding.mark}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function Line({ reading, finding }: { reading: RoundReading; finding: MinimumFinding }) {
  const { t } = useTranslation()
  const { met, unanimous, reachedBy, ballots } = finding
  const title = titlesOf(reading)(finding.criterion)
  const Icon = unanimous ? (met ? IconCircleCheck : IconAlertTriangle) : IconUsers
  return (
    <tr className={met ? undefined : own.unmet}>
      <td>
        <Icon aria-hidden size="1rem" /> <strong className="figures">{finding.criterion}</strong>
      </td>
      <td title={title}>{title}</td>
      <td>
        <StarMarks stars={finding.mark} size="0.8rem" />
      </td>
      <td className="figures">{t('tally.minimum.reachedBy', { reachedBy, ballots })}</td>
      <td>{met ? t('tally.minimum.met') : t('tally.minimum.unmet')}</td>
    </tr>
  )
}

/** Star minimums that hold the product back or on which the members differ [RULES 3]. */
export function MinimumsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { stars } = reading.round
  const reason = useStarReason(stars)
  const lines = byMark([...stars.unmet, ...stars.disputed])
  return (
    <Card
      title={t('tally.minimum.title')}
      hint={t(`domain.minimumRule.${reading.session.regulation.minimums.rule}`)}
    >
      <p className={styles.lead}>{reason ?? t('tally.minimum.fine')}</p>
      {lines.length > 0 && (
        <table className={own.minimums}>
          <tbody>
            {lines.map(finding => (
              <Line key={`${finding.criterion} ${finding.mark}`} reading={reading} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
