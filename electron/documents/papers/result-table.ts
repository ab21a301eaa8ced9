import { formatMean } from '#shared/domain/number-format.ts'
import type { PaperLevel, ProductOutcome, ProductResult, Votes } from '#shared/domain/papers/common.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from '../kit/page.ts'
import { type Align, gridTable } from '../kit/table.ts'
import { NOTHING, rankText } from './wording.ts'

/** Short table of results inside running text, with the votes in minutes and without them in a submission. */
export function resultTable(
  results: readonly ProductResult[],
  profile: FormatProfile,
  width: number,
  show: { readonly votes: boolean; readonly level: PaperLevel; readonly keepLast?: boolean },
): Block {
  const align: Align[] = ['center', 'left', 'left', 'center', 'center', 'center']
  const columns = [567, 2438, 2438, 964, 907, 1757]
  const heading = ['TT', 'Tên sản phẩm', 'Chủ thể', 'Điểm TB', 'Hạng', 'Biểu quyết (tán thành/ không/khác)']
  const count = show.votes ? 6 : 5
  return gridTable(
    profile,
    {
      columns: columns.slice(0, count),
      heading: heading.slice(0, count),
      align,
      keepLast: show.keepLast ?? false,
      rows: results.map(({ product, outcome }, index) => ({
        cells: [
          String(index + 1),
          product.name,
          product.producer.name,
          meanText(outcome),
          starText(outcome, show.level),
          voteText(outcome),
        ]
          .slice(0, count)
          .map(text => ({ text })),
      })),
    },
    width,
  )
}

const meanText = (outcome: ProductOutcome): string =>
  outcome.kind === 'scored' ? formatMean(outcome.mean) : NOTHING
const starText = (outcome: ProductOutcome, level: PaperLevel): string =>
  outcome.kind === 'scored' ? rankText(outcome.stars, level) : 'Loại'

function voteText(outcome: ProductOutcome): string {
  const votes: Votes | null = outcome.kind === 'scored' ? outcome.votes : null
  return votes === null ? NOTHING : `${votes.for}/${votes.against}/${votes.other}`
}
