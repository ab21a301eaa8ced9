import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('../../../test/electron/torture/power-cut.c', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../.cache/torture', import.meta.url))

/** How the simulated disk behaves; see power-cut.c. `at` 0 never cuts, `disk` is the room left in bytes. */
export type PowerCut = {
  folder: string
  at: number
  mode: 'drop' | 'torn'
  seed: number
  disk?: number
}

/** Compiles the preload library once per version of its source; undefined without Linux and a C compiler. */
export function compilePowerCut(): string | undefined {
  if (process.platform !== 'linux') return undefined
  const version = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 12)
  const library = path.join(CACHE, `power-cut-${version}.so`)
  if (existsSync(library)) return library
  mkdirSync(CACHE, { recursive: true })
  const fresh = `${library}.${process.pid}`
  const flags = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', fresh, SOURCE, '-lpthread']
  const compiled = spawnSync('cc', flags, { encoding: 'utf8' })
  if (compiled.error) return undefined
  if (compiled.status !== 0) throw new Error(`power-cut.c does not compile:\n${compiled.stderr}`)
  renameSync(fresh, library)
  return library
}

/** The environment of a process whose folder lies on the simulated disk. */
export function powerCutEnvironment(library: string, cut: PowerCut): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: library,
    POWER_CUT_FOLDER: cut.folder,
    POWER_CUT_AT: String(cut.at),
    POWER_CUT_MODE: cut.mode,
    POWER_CUT_SEED: String(cut.seed),
    ...(cut.disk === undefined ? {} : { POWER_CUT_DISK: String(cut.disk) }),
  }
}
