import { useTranslation } from 'react-i18next'
import type { SpreadRule } from '#shared/domain/regulation.ts'
import { isOverLimit } from '#shared/domain/tally.ts'

type SpreadBarProps = {
  readonly spread: number
  readonly rule: Pick<SpreadRule, 'limit' | 'comparison'>
  readonly width?: number
}

const height = 14

/** Highest minus lowest total as a bar on a scale of twice the limit; the limit is a line with its number. */
export function SpreadBar({ spread, rule, width = 110 }: SpreadBarProps) {
  const { t } = useTranslation()
  const most = rule.limit * 2
  const x = (points: number) => (Math.min(points, most) / most) * width
  const over = isOverLimit(spread, rule)
  const label = t(over ? 'tally.spread.over' : 'tally.spread.within', { spread, limit: rule.limit })
  return (
    <svg
      width={width}
      height={height + 12}
      viewBox={`0 0 ${width} ${height + 12}`}
      role="img"
      aria-label={label}
    >
      <rect
        x={0}
        y={2}
        width={width}
        height={height - 4}
        rx={3}
        fill="var(--cs-ground)"
        stroke="var(--cs-line)"
      />
      <rect
        x={0}
        y={2}
        width={Math.max(2, x(spread))}
        height={height - 4}
        rx={3}
        fill={over ? 'var(--cs-block)' : 'var(--mantine-color-anchor)'}
      />
      <line
        x1={x(rule.limit)}
        x2={x(rule.limit)}
        y1={0}
        y2={height}
        stroke="var(--mantine-color-text)"
        strokeWidth={2}
      />
      <text
        x={x(rule.limit)}
        y={height + 10}
        fontSize={10}
        textAnchor="middle"
        fill="var(--mantine-color-dimmed)"
      >
        {rule.limit}
      </text>
    </svg>
  )
}
