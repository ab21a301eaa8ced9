import { formatCount } from '../../number-format.ts'
import type { PaperLevel, RoundFacts, StarCount } from '../common.ts'

/** "đợt 1 năm 2026". */
export const batchText = (round: RoundFacts): string => `đợt ${round.batch} năm ${round.year}`

/** "a, b và c". */
function listed(items: readonly string[]): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} và ${items.at(-1)}` : (items[0] ?? '')
}

/** "04 sản phẩm hạng 4 sao và 06 sản phẩm hạng 3 sao", high to low, without empty ranks. */
export function rankedCounts(
  byStars: Readonly<Record<StarCount, number>>,
  stars: readonly StarCount[],
): string {
  return listed(
    stars
      .filter(each => byStars[each] > 0)
      .map(each => `${formatCount(byStars[each])} sản phẩm hạng ${each} sao`),
  )
}

const certified: Readonly<Record<PaperLevel, readonly StarCount[]>> = {
  commune: [],
  district: [],
  province: [4, 3],
  central: [5, 4, 3],
}

/** Ranks that end in a certificate at this level: five stars only at the centre, none below the province [26 Đ.4.1; 1048]. */
export const certifiedRanks = (level: PaperLevel): readonly StarCount[] => certified[level]

/** Products of 50 points or more, which a district sends up to the province [1048]; its criteria have no star minimums. */
export const sentUpCount = (byStars: Readonly<Record<StarCount, number>>): number =>
  byStars[3] + byStars[4] + byStars[5]

/** Products that a level certifies. */
export const certifiedCount = (byStars: Readonly<Record<StarCount, number>>, level: PaperLevel): number =>
  certifiedRanks(level).reduce((sum, stars) => sum + byStars[stars], 0)
