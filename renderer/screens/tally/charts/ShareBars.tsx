import type { SpreadShare } from '#shared/domain/disagreement.ts'
import styles from './Chart.module.css'

type ShareBarsProps = {
  readonly shares: readonly (SpreadShare & { readonly title: string })[]
  readonly spread: number
}

const row = 26
const textWidth = 250
const barWidth = 220

/** How many points of the spread each criterion brings, the largest first. */
export function ShareBars({ shares, spread }: ShareBarsProps) {
  const height = shares.length * row + 4
  return (
    <svg viewBox={`0 0 ${textWidth + barWidth + 40} ${height}`} className={styles.chart} role="presentation">
      {shares.map((share, index) => (
        <g key={share.criterion} transform={`translate(0 ${index * row + 4})`}>
          <text x={0} y={14} fontSize={13} fill="var(--mantine-color-text)">
            <tspan fontWeight={600}>{share.criterion}</tspan> {shorten(share.title)}
          </text>
          <rect
            x={textWidth}
            y={3}
            width={Math.max(2, (share.difference / spread) * barWidth)}
            height={14}
            rx={3}
            fill="var(--cs-star-fill)"
            stroke="var(--cs-star)"
          />
          <text
            x={textWidth + Math.min(1, share.difference / spread) * barWidth + 8}
            y={15}
            fontSize={13}
            fontWeight={600}
            fill="var(--mantine-color-text)"
          >
            {share.difference}
          </text>
        </g>
      ))}
    </svg>
  )
}

const longest = 30

const shorten = (title: string): string =>
  title.length > longest ? `${title.slice(0, longest - 1)}…` : title
