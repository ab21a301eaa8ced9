import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Ask, getting } from '#electron/exchange/ask.ts'
import { closeWorkspace } from '#electron/usecases/workspace.ts'
import type { Row } from './bench.ts'
import { applicationIn, playRound } from './round-of-papers.ts'

export const name =
  'Seal a session of 300 products and 15 scorers, and count it again: longest time that no other call had its turn, ms'

/** Longest wait of a timer of 5 ms while something goes on, and the whole time of it. */
async function blocked(work: () => Promise<unknown>): Promise<{ longest: number; whole: number }> {
  const start = performance.now()
  let last = start
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  await work()
  clearInterval(timer)
  return { longest, whole: performance.now() - start }
}

export async function run(): Promise<readonly Row[]> {
  const round = await playRound()
  const { app, router } = await applicationIn(round.folder)
  const get = getting((async (name, input) => router({ trusted: true, name, input })) as Ask)
  const target = path.join(round.folder, 'sealed.zip')
  Object.assign(app.environment.ports, { askSavePath: async () => target })
  await get('workspace.open', { fileName: round.fileName })
  await get('seat.take', { memberId: round.secretary.memberId, secret: round.secretary.pin })
  const sealings: { longest: number; whole: number }[] = []
  const checks: { longest: number; whole: number }[] = []
  for (let time = 0; time < 3; time++) {
    const { sessionId } = round
    sealings.push(await blocked(() => get('session.archive', { sessionId, withScans: true, signers: [] })))
    const file = { fileName: 'sealed.zip', bytes: readFileSync(target).toString('base64') }
    checks.push(await blocked(() => get('verification.check', { file, key: '' })))
    rmSync(target)
  }
  closeWorkspace(app)
  round.remove()
  const longest = (runs: typeof checks) => runs.map(run => run.longest)
  const whole = (runs: typeof checks) => runs.map(run => run.whole)
  return [
    { label: 'sealing: longest block', samples: longest(sealings), limit: 400 },
    { label: 'checking and recounting: longest block', samples: longest(checks), limit: 400 },
    { label: 'sealing: the whole', samples: whole(sealings) },
    { label: 'checking and recounting: the whole', samples: whole(checks) },
  ]
}
