// npm run torture -- [--kills N] [--power-cuts N] [--full-disks N] [--seed S]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { compilePowerCut } from './torture/power-cut.ts'
import { type Death, type TortureResult, torture } from './torture/run.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'power-cuts': { type: 'string', default: '200' },
    'full-disks': { type: 'string', default: '40' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    weaken: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const cuts = Number(values['power-cuts'])
const library = compilePowerCut()
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-torture-'))
console.log(`seed ${seed}, files in ${root}`)
if (values.weaken) console.log('weakened: synchronous=NORMAL, losses are expected')

async function round(death: Death, runs: number): Promise<TortureResult> {
  const onRun = (done: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${death}: ${done} / ${runs} `)
  }
  const started = performance.now()
  const folder = path.join(root, death.replaceAll(/[ ,]+/g, '-'))
  const result = await torture(death, runs, {
    root: folder,
    seed,
    weaken: values.weaken,
    onRun,
    ...(library ? { library } : {}),
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${death}: ${result.runs} runs, ${result.acknowledgedSeals} seals and ${result.acknowledgedDrafts} answers acknowledged, ` +
      `${result.lost.length} lost in ${result.runsWithLoss} runs, ${result.broken.length} broken, ` +
      `${result.keptUnacknowledged} kept without acknowledgement, ${seconds} s`,
  )
  for (const [code, times] of Object.entries(result.refusals))
    console.log(`  refused ${times} times: ${code}`)
  for (const line of [...result.lost, ...result.broken].slice(0, 5)) console.log(`  ${line}`)
  return result
}

const rounds: [Death, number][] = [
  ['kill', Number(values.kills)],
  ['power cut, dropped', Math.ceil(cuts / 2)],
  ['power cut, torn', Math.floor(cuts / 2)],
  ['disk full', Number(values['full-disks'])],
]
const results: TortureResult[] = []
for (const [death, runs] of rounds) {
  if (runs > 0 && (library || death === 'kill')) results.push(await round(death, runs))
}
if (!library)
  console.log('power cuts and full disks are not simulated here: that takes Linux and a C compiler')
const isSound = results.every(({ lost, broken }) => lost.length === 0 && broken.length === 0)
if (isSound) rmSync(root, { recursive: true })
else console.log(`NOT SOUND; the files stay in ${root}`)
process.exitCode = isSound ? 0 : 1
