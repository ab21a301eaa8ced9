import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasDisplay } from '../browser.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const FETCH_LIMIT_MS = 8_000
/** An end this soon after the start is no user's doing. */
const DIES_AT_ONCE_MS = 5_000

/** Newest change below a folder, ms. */
function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => statSync(path.join(entry.parentPath, entry.name)).mtimeMs)
  return Math.max(0, ...times)
}

/** Builds when there is nothing built or a source is newer. */
function buildIfNeeded(): void {
  const built = path.join(root, 'dist', 'renderer', 'index.html')
  const sources = ['electron', 'renderer', 'shared'].map(folder => newest(path.join(root, folder)))
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Where electron's own installer puts the program; undefined when it has not been fetched. */
function electronProgram(): string | undefined {
  const folder = path.join(root, 'node_modules', 'electron')
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : undefined
}

/** Tries once, for a few seconds, to fetch Electron by its own installer; a half-fetched one is taken away. */
function fetchElectron(): string | undefined {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return undefined
  const tried = spawnSync(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  if (tried.status !== 0) rmSync(path.join(root, 'node_modules', 'electron', 'path.txt'), { force: true })
  return electronProgram()
}

const rest = process.argv.slice(2)

/** Runs a host until it ends; signals reach it. */
function run(command: string, commandLine: readonly string[]): Promise<{ code: number; ms: number }> {
  const startedAt = performance.now()
  const child = spawn(command, commandLine, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise(resolve => {
    const end = (code: number) => resolve({ code, ms: performance.now() - startedAt })
    child.on('error', () => end(1))
    child.on('exit', code => end(code ?? 0))
  })
}

function runLoopback(reason: string): Promise<{ code: number; ms: number }> {
  console.log(reason)
  return run(process.execPath, [path.join(root, 'electron', 'host.ts'), ...rest])
}

/** Electron where it is and can show a window; otherwise, or when it dies at once, the same app in the system's browser. */
async function start(): Promise<number> {
  buildIfNeeded()
  if (!hasDisplay()) {
    return (
      await runLoopback(
        'Máy này không có màn hình, Chấm Sao chạy và in địa chỉ để mở. / No display: Chấm Sao runs and prints its address.',
      )
    ).code
  }
  const program = electronProgram() ?? fetchElectron()
  if (program) {
    const ended = await run(program, [root, ...rest])
    if (ended.code === 0 || ended.ms > DIES_AT_ONCE_MS) return ended.code
  }
  const reason = program
    ? 'Electron không mở được trên máy này, mở Chấm Sao trong trình duyệt của máy. / Electron would not open: opening Chấm Sao in the system browser.'
    : 'Không có chương trình Electron trên máy này, mở Chấm Sao trong trình duyệt của máy. / Electron is not on this machine: opening Chấm Sao in the system browser.'
  return (await runLoopback(reason)).code
}

process.exitCode = await start()
