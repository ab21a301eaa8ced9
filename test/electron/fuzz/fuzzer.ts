// fuzzer.ts ROOT [--cases N] [--seed S] [--target NAME] [--path P]: what run.ts watches.
import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contractTargets } from './contract-target.ts'
import { answers } from './fault.ts'
import { fileTargets } from './file-targets.ts'
import { fuzz } from './fuzz.ts'
import { makeWorld } from './world.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    target: { type: 'string' },
    path: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
})
const [root = ''] = positionals
const seed = Number(values.seed)
const all = [...contractTargets, ...fileTargets]
const targets = all.filter(
  ({ name }) =>
    values.target === undefined ||
    name === values.target ||
    (values.target.endsWith('*') && name.startsWith(values.target.slice(0, -1))),
)
const started = performance.now()
const world = await makeWorld(root)
console.log(
  `seed ${seed}, ${targets.length} targets, ready after ${Math.round(performance.now() - started)} ms`,
)
const begun = performance.now()
const { cases, found, slowest } = await fuzz(world, targets, {
  cases: Number(values.cases),
  seed,
  ...(values.path === undefined ? {} : { path: values.path }),
  onCase: (target, done) => void writeSync(3, `${target}, case ${done}, seed ${seed}\n`),
  onTarget: (target, count, ms) => {
    if (ms > 5000 || !values.quiet) console.log(`  ${target}: ${count} cases, ${Math.round(ms)} ms`)
  },
})
const seconds = (performance.now() - begun) / 1000
await world.t.call('workspace.close', {})
for (const { target, path, fault, input } of found)
  console.log(
    `FOUND in ${target}: ${fault}\n  input: ${input}\n  again: npm run fuzz -- --seed ${seed} --target ${target} --path ${path}`,
  )
for (const [target, ms] of Object.entries(slowest)
  .sort((a, b) => b[1] - a[1])
  .slice(0, 10))
  console.log(`  slowest of ${target}: ${ms} ms`)
const most = [...answers].sort((a, b) => b[1] - a[1])
console.log(
  `  ${answers.size} kinds of answers: ${most
    .slice(0, 8)
    .map(([answer, times]) => `${answer} ${times}`)
    .join(', ')}`,
)
console.log(
  `${cases} cases in ${Math.round(seconds)} s (${Math.round(cases / seconds)} a second), ${found.length} faults`,
)
process.exit(found.length === 0 ? 0 : 1)
