import { type CriterionDisagreement, rangeOf } from '#shared/domain/disagreement.ts'
import type { ChartMember } from './chart-member.ts'
import { lean } from './heat-lean.ts'

type HeatPictureProps = {
  readonly title: string
  readonly rangeLabel: string
  /** Who gave the points at this place of every criterion. */
  readonly members: readonly ChartMember[]
  readonly criteria: readonly CriterionDisagreement[]
}

const cell = 20
const head = 46
const names = 170

const opacity: Readonly<Record<number, number>> = { 0: 0, 1: 0.2, 2: 0.4, 3: 0.6, 4: 0.75 }

const x = (column: number) => names + column * cell
const y = (row: number) => head + row * cell
const text = { fontSize: 10, fill: 'var(--mantine-color-black)' } as const
const centred = { ...text, textAnchor: 'middle' } as const

type CellProps = {
  readonly criterion: CriterionDisagreement
  readonly row: number
  readonly column: number
}

/** What one member gave, coloured by how far it is from the council's median. */
function Cell({ criterion, row, column }: CellProps) {
  const points = criterion.points[row] ?? 0
  const leaning = lean(points, criterion)
  return (
    <g>
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
      <text x={x(column) + cell / 2} y={y(row) + 14} {...centred}>
        {points}
      </text>
    </g>
  )
}

/** The code above a column and the range below it. */
function Edges({ criterion, column, rows }: Omit<CellProps, 'row'> & { readonly rows: number }) {
  const middle = x(column) + cell / 2
  const range = rangeOf(criterion.scatter)
  return (
    <g>
      <text x={middle} y={head - 6} {...centred} fontSize={8}>
        {criterion.criterion}
      </text>
      <text x={middle} y={y(rows) + 16} {...centred} fontWeight={range * 2 >= criterion.max ? 700 : 400}>
        {range}
      </text>
    </g>
  )
}

/** The heat map as one drawing, to be printed or put into the minutes. */
export function HeatPicture({ title, rangeLabel, members, criteria }: HeatPictureProps) {
  const width = names + criteria.length * cell + 8
  const height = head + (members.length + 1) * cell + 10
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={title}>
      <text x={0} y={14} fontSize={13} fontWeight={600} fill="var(--mantine-color-black)">
        {title}
      </text>
      {criteria.map((criterion, column) => (
        <Edges key={criterion.criterion} criterion={criterion} column={column} rows={members.length} />
      ))}
      {members.map(({ id, name }, row) => (
        <g key={id}>
          <text x={0} y={y(row) + 14} {...text}>
            {name}
          </text>
          {criteria.map((criterion, column) => (
            <Cell key={criterion.criterion} criterion={criterion} row={row} column={column} />
          ))}
        </g>
      ))}
      <text x={0} y={y(members.length) + 16} {...text} fontWeight={600}>
        {rangeLabel}
      </text>
    </svg>
  )
}
