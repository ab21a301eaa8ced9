import * as fc from 'fast-check'
import { anyone, type CallerRole } from '#shared/contract/call.ts'
import { type CallName, callNames, contract } from '#shared/contract.ts'
import type { ErrorCode } from '#shared/error-code.ts'
import { assertUntouched, Fault, inTime, refusalIn } from './fault.ts'
import { mutate, mutations } from './nasty.ts'
import { arbitraryOf } from './schema-arbitrary.ts'
import { makeTarget, type Target } from './target.ts'
import type { World } from './world.ts'

type CallCase = { readonly role: CallerRole; readonly input: unknown }

/** Calls that write papers, archives or copies: some milliseconds to seconds each, so they get fewer cases. */
const SLOWER =
  /^(paper\.(generate|pdf|check)|workspace\.(create|archive|openArchive)|session\.archive|backup\.|folder\.start|rubric\.export|annex\.|pack\.|tally\.open|privacy\.|signature\.(digital|onScreen)|practice\.|trail\.verify)/
/** Left out: plays a whole session with its 3,700 answers, which takes seconds by design; its input is one word of two. */
const LEFT_OUT: ReadonlySet<CallName> = new Set<CallName>(['workspace.createSample'])

/** Tries at a PIN are counted, and stand in the trail, also where the answer is no. */
const COUNTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'pin-wrong',
  'approval-missing',
  'recovery-code-wrong',
])

/** One target a call: through the real door with every role, on the workspace as the cases before left it. */
export const contractTargets: readonly Target[] = callNames
  .filter(name => !LEFT_OUT.has(name))
  .map(name =>
    makeTarget({
      name,
      weight: SLOWER.test(name) ? 1 : 8,
      cases: world => casesOf(name, world),
      run: (world, value: CallCase) => runCall(world, name, value),
    }),
  )

function casesOf(name: CallName, world: World): fc.Arbitrary<CallCase> {
  const { input, roles } = contract[name]
  return fc
    .record({
      role: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...roles) },
        { weight: 1, arbitrary: fc.constantFrom(...anyone) },
      ),
      valid: arbitraryOf(input, world.words),
      changes: mutations,
    })
    .map(({ role, valid, changes }) => ({ role, input: mutate(valid, changes) }))
}

/** Calls that open, replace or close the workspace itself; what they leave is looked at when the world is proved. */
const moves = (name: CallName) => !contract[name].workspace && contract[name].effect === 'write'

async function runCall(world: World, name: CallName, { role, input }: CallCase): Promise<void> {
  await world.stand()
  await world.sit(role)
  const stamp = world.stamp()
  const content = world.content()
  const around = world.surroundings()
  world.takeErrors()
  const answer = await inTime(() => world.t.router({ trusted: true, name, input }))
  const code = refusalIn(answer, world.takeErrors())
  assertUntouched(around, world.surroundings())
  await settle(world, answer)
  if (code === undefined || moves(name) || stamp === world.stamp()) return
  if (!COUNTED.has(code) && !code.startsWith('seat-') && !(await isCounted(world)))
    throw new Fault('changed by a refusal', code)
  if (content !== world.content()) throw new Fault('changed by a refusal', code)
}

/** Whether the last entry only counts a try at a PIN that went before the refusal. */
async function isCounted(world: World): Promise<boolean> {
  const db = world.t.app.workspace?.db
  const kind = db?.prepare<[], string>('SELECT kind FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
  return kind?.startsWith('seat.') ?? false
}

/** Work that a call began beside the others ends before the next case. */
async function settle(world: World, answer: unknown): Promise<void> {
  const job = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined
  if (typeof job !== 'object' || job === null || !('jobId' in job)) return
  const jobId = String(job.jobId)
  for (const name of ['annex.progress', 'folder.progress'] as const) {
    for (let turn = 0; turn < 2000; turn++) {
      await world.sit('secretary')
      const progress = await world.t.router({ trusted: true, name, input: { jobId } })
      refusalIn(progress, world.takeErrors())
      if (!progress.ok || !isUnderWay(progress.value)) break
      await new Promise(resolve => setTimeout(resolve, 2))
    }
  }
}

const isUnderWay = (progress: unknown) =>
  typeof progress === 'object' &&
  progress !== null &&
  'state' in progress &&
  (progress.state === 'reading' || progress.state === 'writing' || progress.state === 'running')
