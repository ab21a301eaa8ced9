import * as fc from 'fast-check'
import { Fault } from './fault.ts'
import type { Target } from './target.ts'
import type { World } from './world.ts'

export type Found = {
  readonly target: string
  readonly seed: number
  readonly path: string
  readonly fault: string
  /** The smallest input that still shows it. */
  readonly input: string
}
export type FuzzResult = {
  readonly cases: number
  readonly found: readonly Found[]
  /** Milliseconds of the slowest case of each target that took longer than half a second. */
  readonly slowest: Readonly<Record<string, number>>
}
export type FuzzOptions = {
  readonly cases: number
  readonly seed: number
  /** Of one case that was found before. */
  readonly path?: string
  /** One world for all targets: quicker, but what is found may hang on the targets before. */
  readonly together?: boolean
  readonly onCase?: (target: string, done: number) => void
  readonly onTarget?: (target: string, cases: number, ms: number) => void
}

/** Cases after which the workspace is proved and everything put back. */
const CASES_PER_WORLD = 300
const LONGEST_INPUT = 3000
/** Longest search for a smaller input that shows the same fault. */
const SHRINK_MS = 30_000

/** Gives each target its share of the cases; a fault ends its target, not the run. */
export async function fuzz(
  world: World,
  targets: readonly Target[],
  options: FuzzOptions,
): Promise<FuzzResult> {
  const weights = targets.reduce((sum, target) => sum + target.weight, 0)
  const found: Found[] = []
  const slowest: Record<string, number> = {}
  let cases = 0
  let sinceReset = CASES_PER_WORLD
  for (const target of targets) {
    const share = Math.ceil((options.cases * target.weight) / weights)
    const started = performance.now()
    if (!options.together) sinceReset = CASES_PER_WORLD
    let foundAt = Number.POSITIVE_INFINITY
    const property = fc.asyncProperty(target.cases(world), async value => {
      if (performance.now() - foundAt > SHRINK_MS) return
      if (sinceReset++ >= CASES_PER_WORLD) {
        sinceReset = 0
        await world.reset()
      }
      cases += 1
      options.onCase?.(target.name, cases)
      const begun = performance.now()
      try {
        await faultOf(() => target.run(world, value))
      } catch (error) {
        foundAt = Math.min(foundAt, performance.now())
        throw error
      }
      const ms = performance.now() - begun
      if (ms > 500 && ms > (slowest[target.name] ?? 0)) slowest[target.name] = Math.round(ms)
    })
    const { seed, path } = options
    const run = await fc.check(property, {
      seed,
      numRuns: share,
      ...(path === undefined ? {} : { path }),
      endOnFailure: false,
    })
    const isLast = target === targets.at(-1)
    const proved = run.failed || (options.together && !isLast) ? undefined : await prove(world)
    if (run.failed)
      found.push({
        target: target.name,
        seed,
        path: run.counterexamplePath ?? '',
        fault: messageOf(run.errorInstance),
        input: shown(run.counterexample),
      })
    else if (proved !== undefined)
      found.push({ target: target.name, seed, path: '', fault: proved, input: 'all cases together' })
    options.onTarget?.(target.name, share, performance.now() - started)
  }
  return { cases, found, slowest }
}

async function prove(world: World): Promise<string | undefined> {
  try {
    await world.stand()
    await world.prove()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

async function faultOf(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw error instanceof Fault
      ? error
      : new Fault('thrown', error instanceof Error ? `${error.stack}` : String(error))
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The printer of fast-check walks by recursion. */
function shown(input: unknown): string {
  try {
    return fc.stringify(input).slice(0, LONGEST_INPUT)
  } catch {
    return 'too deep to be printed'
  }
}
