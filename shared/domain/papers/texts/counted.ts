import { formatCount } from '../../number-format.ts'
import type { PaperLevel, Regime, RoundFacts, StarCount } from '../common.ts'

/** Short citation of the decision in force, for use after its first full mention. */
export const lawOf: Readonly<Record<Regime, string>> = {
  R2019: 'Quyết định số 1048/QĐ-TTg',
  R2023: 'Quyết định số 148/QĐ-TTg',
  R2025: 'Quyết định số 148/QĐ-TTg, được sửa đổi, bổ sung tại Quyết định số 1489/QĐ-TTg',
  R2026: 'Quyết định số 26/2026/QĐ-TTg',
}

/** "đợt 1 năm 2026". */
export const batchText = (round: RoundFacts): string => `đợt ${round.batch} năm ${round.year}`

/** "a, b và c". */
export function listed(items: readonly string[]): string {
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
