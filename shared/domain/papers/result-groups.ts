import { compareTitles } from '../vietnamese-name.ts'
import type { ProductOutcome, ProductResult, StarCount } from './common.ts'
import type { ResultCounts, ResultGroup } from './session-summary.ts'

const STARS: readonly StarCount[] = [5, 4, 3, 2, 1]

type Scored = Extract<ProductOutcome, { kind: 'scored' }>

/** Higher exact mean first: cross-multiplied, never divided. A mean of nobody comes last. */
function byMean(left: Scored, right: Scored): number {
  return right.mean.sum * left.mean.count - left.mean.sum * right.mean.count
}

/** Groups by stars from 5 down, inside by exact mean and then product name; rejected files last. Empty groups are left out. */
export function groupResults(results: readonly ProductResult[]): ResultGroup[] {
  const groups = STARS.map((stars): ResultGroup => ({ kind: stars, results: ofStars(results, stars) }))
  const rejected = results
    .filter(result => result.outcome.kind === 'rejected')
    .toSorted((left, right) => compareTitles(left.product.name, right.product.name))
  const all: ResultGroup[] = [...groups, { kind: 'rejected', results: rejected }]
  return all.filter(group => group.results.length > 0)
}

function ofStars(results: readonly ProductResult[], stars: StarCount): ProductResult[] {
  return results
    .flatMap(result =>
      result.outcome.kind === 'scored' && result.outcome.stars === stars
        ? [{ result, outcome: result.outcome }]
        : [],
    )
    .toSorted(
      (left, right) =>
        byMean(left.outcome, right.outcome) ||
        compareTitles(left.result.product.name, right.result.product.name),
    )
    .map(({ result }) => result)
}

/** Counts that minutes, submission and decision repeat; a producer with two products counts once. */
export function countResults(results: readonly ProductResult[]): ResultCounts {
  const byStars: Record<StarCount, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  let rejected = 0
  for (const { outcome } of results) {
    if (outcome.kind === 'scored') byStars[outcome.stars] += 1
    else rejected += 1
  }
  const producers = new Set(
    results.map(({ product }) => `${product.producer.name}\n${product.producer.address}`),
  )
  return { products: results.length, producers: producers.size, byStars, rejected }
}
