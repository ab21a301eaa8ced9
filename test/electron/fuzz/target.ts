import type * as fc from 'fast-check'
import type { World } from './world.ts'

/** One thing that takes input from outside. `run` throws a fault; whatever else it throws is one too. */
type Description<Case> = {
  readonly name: string
  /** Share of the cases. */
  readonly weight: number
  cases(world: World): fc.Arbitrary<Case>
  run(world: World, value: Case): Promise<void>
}
export type Target = Description<unknown>

/** Forgets the type of the cases, so that targets of all kinds stand in one list. */
export function makeTarget<Case>({ run, ...rest }: Description<Case>): Target {
  // Only its own cases are ever handed to it.
  return { ...rest, run: (world, value) => run(world, value as Case) }
}
