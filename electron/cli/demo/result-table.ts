import type { FindingView, TallyRow } from '#shared/contract/tally.ts'
import { formatMean } from '#shared/domain/number-format.ts'
import type { StarResult } from '#shared/domain/stars.ts'
import { catalogue } from '#shared/texts/catalogue.ts'

const { vi, en } = catalogue
const columns = [
  'number',
  'product',
  'ballots',
  'mean',
  'spread',
  'round',
  'byPoints',
  'byMinimums',
  'outcome',
] as const
type Column = (typeof columns)[number]
type Cells = Record<Column, string>
const LONGEST_NAME = 40
const leftAligned: readonly Column[] = ['product', 'byMinimums', 'outcome']

function cellsOf(row: TallyRow): Cells {
  const { tally, stars, finding } = row
  return {
    number: String(row.position + 1),
    product: row.name.length > LONGEST_NAME ? `${row.name.slice(0, LONGEST_NAME - 1)}…` : row.name,
    ballots: tally ? String(tally.mean.count) : '',
    mean: tally && tally.mean.count > 0 ? formatMean(tally.mean) : '',
    spread: tally ? String(tally.spread) : '',
    round: String(row.round),
    byPoints: stars?.byPoints === undefined ? '' : String(stars.byPoints),
    byMinimums: stars ? `${stars.byMinimums}${unmetText(stars)}` : '',
    outcome: finding ? outcomeText(finding) : '',
  }
}

/** Criteria whose minimums hold the product below its stars by points. */
const unmetText = ({ unmet }: StarResult): string =>
  unmet.length === 0 ? '' : ` (${unmet.map(minimum => minimum.criterion).join(', ')})`

const outcomeText = ({ outcome, stars }: FindingView): string =>
  `${stars === null ? '' : `${stars}★ `}${vi.domain.outcome[outcome]} / ${en.domain.outcome[outcome]}`

/** The results as a table for a terminal, headings in both languages. */
export function resultTable(rows: readonly TallyRow[]): string {
  const lines = [vi.demo.table, en.demo.table, ...rows.map(cellsOf)]
  const widths = columns.map(column => Math.max(...lines.map(line => line[column].length)))
  const print = (line: Readonly<Cells>) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0
        return leftAligned.includes(column) ? line[column].padEnd(width) : line[column].padStart(width)
      })
      .join('  ')
      .trimEnd()
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const [heading, english, ...body] = lines.map(print)
  return [
    `${vi.demo.table.title} / ${en.demo.table.title}`,
    rule,
    heading,
    english,
    rule,
    ...body,
    rule,
  ].join('\n')
}
