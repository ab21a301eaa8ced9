/** Integer points of the criteria or a sum of them. Never a fraction, never negative. */
export type Points = number & { readonly unit: 'points' }

/** Turns a number into points. Throws on a fraction or a negative number: a score is never rounded silently. */
export function points(value: number): Points {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`Not whole points: ${value}`)
  return value as Points
}

export const noPoints = points(0)

/** Sum in points. */
export function addPoints(values: Iterable<Points>): Points {
  let sum = 0
  for (const value of values) sum += value
  return points(sum)
}

/** A mean kept exact: divide only in the formatter. `count` 0 means there is no mean. */
export type Mean = { readonly sum: Points; readonly count: number }

/** Mean of whole points, unrounded. */
export function meanOf(values: readonly Points[]): Mean {
  return { sum: addPoints(values), count: values.length }
}

/** Whether mean >= minimum, exactly: sum >= minimum * count. False when nobody scored. */
export function reaches(mean: Mean, minimum: number): boolean {
  return mean.count > 0 && mean.sum >= minimum * mean.count
}

/** Orders two means exactly by cross multiplication; a mean of nobody comes last. Positive when a > b. */
export function compareMeans(a: Mean, b: Mean): number {
  if (a.count === 0 || b.count === 0) return Math.sign(a.count - b.count)
  return Math.sign(a.sum * b.count - b.sum * a.count)
}
