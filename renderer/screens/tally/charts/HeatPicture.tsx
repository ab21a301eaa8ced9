import { type CriterionDisagreement, rangeOf } from '#shared/domain/disagreement.ts'
import { lean } from './heat-lean.ts'

type HeatPictureProps = {
  readonly title: string
  readonly rangeLabel: string
  readonly members: readonly string[]
  readonly criteria: readonly CriterionDisagreement[]
}

const cell = 20
const head = 46
const names = 170

const opacity: Readonly<Record<number, number>> = { 0: 0, 1: 0.2, 2: 0.4, 3: 0.6, 4: 0.75 }

/** The heat map as one drawing, to be printed or put into the minutes. */
export function HeatPicture({ title, rangeLabel, members, criteria }: HeatPictureProps) {
  const width = names + criteria.length * cell + 8
  const height = head + (members.length + 1) * cell + 10
  const x = (column: number) => names + column * cell
  const y = (row: number) => head + row * cell
  const text = { fontSize: 10, fill: 'var(--mantine-color-black)' } as const
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={title}>
      <text x={0} y={14} fontSize={13} fontWeight={600} fill="var(--mantine-color-black)">
        {title}
      </text>
      {criteria.map((criterion, column) => (
        <text
          key={criterion.criterion}
          x={x(column) + cell / 2}
          y={head - 6}
          textAnchor="middle"
          {...text}
          fontSize={8}
        >
          {criterion.criterion}
        </text>
      ))}
      {members.map((name, row) => (
        <g key={name}>
          <text x={0} y={y(row) + 14} {...text}>
            {name}
          </text>
          {criteria.map((criterion, column) => {
            const points = criterion.points[row] ?? 0
            const leaning = lean(points, criterion)
            return (
              <g key={criterion.criterion}>
                <rect
                  x={x(column) + 1}
                  y={y(row) + 1}
                  width={cell - 2}
                  height={cell - 2}
                  rx={2}
                  stroke="#d5dcd8"
                  strokeWidth={0.5}
                  fill={leaning < 0 ? '#f2a600' : '#0d5f3c'}
                  fillOpacity={opacity[Math.abs(leaning)] ?? 0}
                />
                <text x={x(column) + cell / 2} y={y(row) + 14} textAnchor="middle" {...text}>
                  {points}
                </text>
              </g>
            )
          })}
        </g>
      ))}
      <text x={0} y={y(members.length) + 16} {...text} fontWeight={600}>
        {rangeLabel}
      </text>
      {criteria.map((criterion, column) => (
        <text
          key={criterion.criterion}
          x={x(column) + cell / 2}
          y={y(members.length) + 16}
          textAnchor="middle"
          {...text}
          fontWeight={rangeOf(criterion.scatter) * 2 >= criterion.max ? 700 : 400}
        >
          {rangeOf(criterion.scatter)}
        </text>
      ))}
    </svg>
  )
}
