import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Chance, chanceOf } from './chance.ts'
import { type Desk, openDesk } from './desk.ts'
import { type Expectation, expectLine, nothingExpected } from './expectation.ts'
import { inspect, openSecrets, type Secrets } from './inspection.ts'
import { type Meeting, makeMeeting } from './meeting.ts'
import { powerCutEnvironment } from './power-cut.ts'
import { lineSchema } from './report-line.ts'

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))
const PRODUCTS = 12
/** A workspace dies so many times before a fresh one takes its place: its chain is checked whole after each death. */
const DEATHS_PER_WORKSPACE = 12
/** Kills fall within so many ms after the writer began; power cuts within so many calls to the disk. */
const KILL_WITHIN_MS = 500
const CUT_WITHIN_CALLS = 700
const DISK_WITHIN_BYTES = 1_500_000

/** A full disk kills nobody: the application has to refuse, and the writer stops at the first refusal. */
export type Death = 'kill' | 'power cut, dropped' | 'power cut, torn' | 'disk full'
export type TortureResult = {
  runs: number
  acknowledgedDrafts: number
  acknowledgedSeals: number
  keptUnacknowledged: number
  runsWithLoss: number
  /** Codes the application refused with, and how often. */
  refusals: Record<string, number>
  lost: string[]
  broken: string[]
}

type Bench = { desk: Desk; folder: string; template: string; meeting: Meeting; secrets: Secrets }

/** Makes the workspace that every run starts from. */
async function makeBench(root: string): Promise<Bench> {
  const folder = path.join(root, 'disk')
  const template = path.join(root, 'template')
  mkdirSync(template, { recursive: true })
  const desk = openDesk(folder)
  const meeting = await makeMeeting(desk, PRODUCTS)
  const db = desk.app.workspace?.db
  if (!db) throw new Error('The workspace is open and has no database')
  const secrets = await openSecrets(db, meeting.scorers)
  await desk.get('workspace.close', {})
  copyFileSync(path.join(folder, meeting.fileName), path.join(template, meeting.fileName))
  return { desk, folder, template, meeting, secrets }
}

function startAfresh({ folder, template, meeting }: Bench): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true })
  copyFileSync(path.join(template, meeting.fileName), path.join(folder, meeting.fileName))
}

/** Starts the writer, lets it die or stop, and notes what it had been promised. */
async function letDie(
  bench: Bench,
  death: Death,
  chance: Chance,
  options: TortureOptions,
  expectation: Expectation,
): Promise<void> {
  const { folder, meeting } = bench
  const seed = chance.below(2 ** 31)
  const args = [WRITER, folder, meeting.fileName, meeting.sessionId, String(seed), meeting.scorers.join(',')]
  const mode = death === 'power cut, torn' ? 'torn' : 'drop'
  const cut =
    death === 'disk full'
      ? { at: 0, disk: chance.below(DISK_WITHIN_BYTES) }
      : { at: 1 + chance.below(CUT_WITHIN_CALLS) }
  const disk = { folder, mode, seed, ...cut } as const
  const env = death === 'kill' ? process.env : powerCutEnvironment(options.library ?? '', disk)
  const child = spawn(process.execPath, options.weaken ? [...args, 'weaken'] : args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const delay = chance.below(KILL_WITHIN_MS)
  for await (const text of createInterface({ input: child.stdout })) {
    const line = lineSchema.parse(JSON.parse(text))
    expectLine(expectation, line)
    if (line.event === 'ready' && death === 'kill') setTimeout(() => child.kill('SIGKILL'), delay)
  }
  await ended
}

export type TortureOptions = {
  root: string
  seed: number
  /** The compiled preload library; needed for power cuts. */
  library?: string
  /** Lets the writer run with synchronous=NORMAL, to see that losses are noticed. */
  weaken?: boolean
  onRun?: (done: number, result: TortureResult) => void
}

/** Lets the writer die so many times, and after each death looks for what it had been promised. */
export async function torture(death: Death, runs: number, options: TortureOptions): Promise<TortureResult> {
  const chance = chanceOf(options.seed + death.length)
  const bench = await makeBench(options.root)
  const result: TortureResult = {
    runs: 0,
    acknowledgedDrafts: 0,
    acknowledgedSeals: 0,
    keptUnacknowledged: 0,
    runsWithLoss: 0,
    refusals: {},
    lost: [],
    broken: [],
  }
  let expectation = nothingExpected()
  for (let deaths = 0; result.runs < runs; deaths++) {
    if (deaths % DEATHS_PER_WORKSPACE === 0) {
      startAfresh(bench)
      expectation = nothingExpected()
    }
    expectation.acknowledged = { drafts: 0, seals: 0 }
    expectation.refused = undefined
    await letDie(bench, death, chance, options, expectation)
    const found = await inspect(bench.desk, bench.meeting, bench.secrets, expectation)
    const { refused } = expectation
    if (refused) result.refusals[refused] = (result.refusals[refused] ?? 0) + 1
    if (refused && (death !== 'disk full' || refused !== 'disk-full'))
      found.broken.push(`refused: ${refused}`)
    result.runs += 1
    result.acknowledgedDrafts += expectation.acknowledged.drafts
    result.acknowledgedSeals += expectation.acknowledged.seals
    result.keptUnacknowledged += found.kept
    result.runsWithLoss += found.lost.length > 0 ? 1 : 0
    result.lost.push(...found.lost.map(what => `run ${result.runs}: ${what}`))
    result.broken.push(...found.broken.map(what => `run ${result.runs}: ${what}`))
    options.onRun?.(result.runs, result)
    if (found.broken.length > 0) deaths = -1
  }
  return result
}
