/** What one line of a bench measured. */
export type Row = {
  readonly label: string
  /** Milliseconds of each repetition. */
  readonly samples: readonly number[]
  /** Must stay below this many milliseconds, where something was promised: the median, or what `limitAt` says. */
  readonly limit?: number
  readonly limitAt?: 'p95'
  /** What the ratio compares with, where it is not the first row. */
  readonly against?: readonly number[]
}

/** What each `*.bench.ts` exports. The first row is the one the others are compared with. */
export type Bench = { readonly name: string; readonly run: () => Promise<readonly Row[]> }

/** Milliseconds of each of `times` runs. */
export async function repeat(times: number, work: () => unknown): Promise<number[]> {
  const samples: number[] = []
  for (let index = 0; index < times; index++) {
    const start = performance.now()
    await work()
    samples.push(performance.now() - start)
  }
  return samples
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** The value that 95 of 100 samples do not exceed. */
export function p95(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}
