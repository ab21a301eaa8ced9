import { formatCount } from '../../number-format.ts'
import { ministryName } from '../../wording/default-agencies.ts'
import type { RoundFacts } from '../common.ts'
import type { ResultCounts } from '../session-summary.ts'
import { certifiedCount, certifiedRanks, rankedCounts, sentUpCount } from './counted.ts'

/** What is proposed for every result, high to low, numbered: nothing the council has found is passed over [26 Đ.4.1, Đ.7.3e]. */
export function proposals({
  round,
  counts,
  authority,
}: {
  readonly round: RoundFacts
  readonly counts: ResultCounts
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An": who decides. */
  readonly authority: string
}): string[] {
  const certified = certifiedCount(counts.byStars, round.level)
  const items: string[] = []
  if (certified > 0) {
    const ranks = rankedCounts(counts.byStars, certifiedRanks(round.level))
    items.push(
      `Công nhận kết quả đánh giá, phân hạng đối với ${formatCount(certified)} sản phẩm, gồm ${ranks}.`,
    )
    items.push('Cấp Giấy chứng nhận cho các chủ thể có sản phẩm được công nhận.')
  }
  const sentUp = sentUpCount(counts.byStars)
  if (round.level === 'district' && sentUp > 0) {
    items.push(
      `Phê duyệt kết quả đánh giá và gửi hồ sơ đề nghị cấp tỉnh đánh giá, phân hạng đối với ${formatCount(sentUp)} sản phẩm đạt từ 50 điểm trở lên.`,
    )
  }
  if (round.level === 'province' && counts.byStars[5] > 0) {
    items.push(
      `Phê duyệt kết quả đối với ${formatCount(counts.byStars[5])} sản phẩm đạt từ 90 điểm trở lên và gửi hồ sơ đề nghị ${ministryName(round.regime)} đánh giá, phân hạng.`,
    )
  }
  const below = counts.byStars[2] + counts.byStars[1] + counts.rejected
  if (below > 0) {
    items.push(
      round.level === 'district'
        ? `Không gửi cấp tỉnh đối với ${formatCount(below)} sản phẩm, hồ sơ chưa đạt từ 50 điểm trở lên; thông báo để chủ thể hoàn thiện.`
        : `Không công nhận đối với ${formatCount(below)} sản phẩm, hồ sơ chưa đạt từ 3 sao trở lên; thông báo để chủ thể hoàn thiện.`,
    )
  }
  return items.length === 0
    ? [`Trình ${authority} xem xét kết quả của Hội đồng.`]
    : items.map((item, index) => `${index + 1}. ${item}`)
}
