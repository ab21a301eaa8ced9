// npm run fuzz -- [--cases N] [--seed S] [--target NAME] [--path P]
// Runs in a process of its own, in folders of its own; this one watches that it keeps going.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Nobody answers for so long: the case hangs. */
const HANGS_AFTER_MS = 60_000
const FUZZER = fileURLToPath(new URL('fuzzer.ts', import.meta.url))

const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-fuzz-'))
for (const name of ['cwd', 'home', 'tmp']) mkdirSync(path.join(root, name))
/** Node itself refuses a write anywhere else, beside what the snapshots see. SQLite writes past it. */
const fence = [
  '--permission',
  '--allow-fs-read=*',
  `--allow-fs-write=${root}`,
  '--allow-addons',
  '--allow-worker',
]
const child = spawn(process.execPath, [...fence, FUZZER, root, ...process.argv.slice(2)], {
  cwd: path.join(root, 'cwd'),
  env: {
    ...process.env,
    HOME: path.join(root, 'home'),
    TMPDIR: path.join(root, 'tmp'),
    CHAM_SAO_SOFFICE: '/nowhere',
    NODE_NO_WARNINGS: '1',
  },
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
})
let last = 'nothing'
let lastAt = Date.now()
const beats = child.stdio[3]
if (beats && 'readable' in beats)
  createInterface({ input: beats as NodeJS.ReadableStream }).on('line', line => {
    last = line
    lastAt = Date.now()
  })
const watch = setInterval(() => {
  if (Date.now() - lastAt < HANGS_AFTER_MS) return
  console.log(`HANGS: ${last}; the files stay in ${root}`)
  child.kill('SIGKILL')
}, 1000)
child.once('exit', code => {
  clearInterval(watch)
  process.exitCode = code ?? 1
  if (code === 0) rmSync(root, { recursive: true, force: true })
  else console.log(`the files stay in ${root}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill('SIGKILL'))
