import { useTranslation } from 'react-i18next'
import { formatMean } from '#shared/domain/number-format.ts'
import type { Mean } from '#shared/domain/points.ts'
import type { PackHead } from '#shared/domain/rubric.ts'
import styles from './Chart.module.css'

type TotalsStripProps = {
  readonly totals: readonly {
    readonly id: string
    readonly name: string
    readonly total: number
    readonly outlier: boolean
  }[]
  readonly mean: Mean
  readonly bands: PackHead['bands']
}

const width = 640
const height = 92
const left = 16
const right = 16

/** Every sheet's total as a dot on the scale of 0 to 100 with the star bands; equal totals stand on each other, the mean is a line. */
export function TotalsStrip({ totals, mean, bands }: TotalsStripProps) {
  const { t } = useTranslation()
  const x = (points: number) => left + (points / 100) * (width - left - right)
  const meanAt = mean.count > 0 ? mean.sum / mean.count : 0
  const stacked = totals.map((entry, index) => ({
    ...entry,
    level: totals.slice(0, index).filter(other => other.total === entry.total).length,
  }))
  // A council of one mind stacks all its dots on one place: they move closer so that none is cut off.
  const step = Math.min(10, 48 / Math.max(1, ...stacked.map(entry => entry.level)))
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      role="img"
      aria-label={t('tally.strip', { mean: mean.count > 0 ? formatMean(mean) : '–' })}
    >
      {bands.map(band => (
        <g key={band.stars}>
          <line x1={x(band.min)} x2={x(band.min)} y1={8} y2={66} stroke="var(--cs-line)" />
          <text x={x(band.min) + 4} y={18} fontSize={11} fill="var(--cs-star)">
            {'★'.repeat(band.stars)}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(100)} y1={66} y2={66} stroke="var(--cs-line-strong)" />
      {[0, 30, 50, 70, 90, 100].map(tick => (
        <text
          key={tick}
          x={x(tick)}
          y={82}
          fontSize={11}
          textAnchor="middle"
          fill="var(--mantine-color-dimmed)"
        >
          {tick}
        </text>
      ))}
      {stacked.map(entry => (
        <circle
          key={entry.id}
          cx={x(entry.total)}
          cy={58 - entry.level * step}
          r={4.5}
          fill={entry.outlier ? 'var(--cs-block)' : 'var(--mantine-color-anchor)'}
          stroke="var(--cs-paper)"
        >
          <title>{`${entry.name}: ${entry.total}`}</title>
        </circle>
      ))}
      {mean.count > 0 && (
        <path d={`M ${x(meanAt)} 66 v -44`} stroke="var(--cs-star)" strokeWidth={2} strokeDasharray="4 3" />
      )}
    </svg>
  )
}
