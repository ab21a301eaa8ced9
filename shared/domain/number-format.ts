/** A mean kept exact: the sum of whole points and the number of ballots. */
export type ExactMean = { readonly sum: number; readonly count: number }

/** Lower bounds of 2, 3, 4 and 5 stars, in points [26 Đ.3.3]. */
const BAND_BOUNDS = [30, 50, 70, 90] as const
const DECIMALS = 2
const MOST_DECIMALS = 15

function assertWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number from 0, got ${value}`)
  }
}

/** `sum / count` as a whole number of 10^-decimals units, rounded half up, without floating point. */
function scaledHalfUp({ sum, count }: ExactMean, decimals: number): bigint {
  const units = BigInt(sum) * 10n ** BigInt(decimals)
  const divisor = BigInt(count)
  return (2n * units + divisor) / (2n * divisor)
}

function crossesBand(mean: ExactMean, scaled: bigint, decimals: number, bounds: readonly number[]): boolean {
  const unit = 10n ** BigInt(decimals)
  return bounds.some(bound => mean.sum >= bound * mean.count !== scaled >= BigInt(bound) * unit)
}

function withComma(scaled: bigint, decimals: number): string {
  const digits = scaled.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/**
 * Mean of the members' totals, in points, as it is printed: decimal comma, two decimals, half up. Where two decimals would show a
 * band (30, 50, 70, 90) that the exact mean has not reached, more decimals are shown: 69,996 and never 70,00.
 * Throws on a count of 0 or on fractions: such a mean does not exist. [26 Đ.3.3; practice for the decimals]
 */
export function formatMean(mean: ExactMean, bounds: readonly number[] = BAND_BOUNDS): string {
  assertWhole(mean.sum, 'sum')
  assertWhole(mean.count, 'count')
  if (mean.count === 0) throw new RangeError('a mean needs at least one ballot')
  for (let decimals = DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const scaled = scaledHalfUp(mean, decimals)
    if (!crossesBand(mean, scaled, decimals, bounds)) return withComma(scaled, decimals)
  }
  return withComma(scaledHalfUp(mean, MOST_DECIMALS), MOST_DECIMALS)
}

/** Mean of one part or section, in points: two decimals, half up; parts have no bands. */
export function formatPartMean(mean: ExactMean): string {
  return formatMean(mean, [])
}

/** True when the printed part means do not add up to the printed total mean, so that the footnote is due. */
export function partMeansMissTotal(parts: readonly ExactMean[], total: ExactMean): boolean {
  const printed = parts.reduce((sum, part) => sum + scaledHalfUp(part, DECIMALS), 0n)
  return printed !== scaledHalfUp(total, DECIMALS)
}

/** Whole number with dots between thousands: 1.234.567. */
export function formatInteger(value: number): string {
  assertWhole(value, 'value')
  return value.toString().replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Number of things in running text: under ten with a leading zero ("04 sản phẩm"). Never for points. */
export function formatCount(value: number): string {
  assertWhole(value, 'value')
  return value < 10 ? `0${value}` : formatInteger(value)
}

/** Share as a percentage without a space: 9 of 11 is "81,82%", 9 of 12 is "75%". Throws when the whole is 0. */
export function formatPercent(part: number, whole: number): string {
  const exact = formatMean({ sum: part * 100, count: whole }, [])
  return `${exact.endsWith(',00') ? exact.slice(0, -3) : exact}%`
}
