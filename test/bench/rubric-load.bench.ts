import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadRubricLibrary } from '#electron/rubrics/library.ts'
import { type Row, repeat } from './bench.ts'

export const name = 'Loading all packs at start (52 sets)'

const shipped = path.resolve(import.meta.dirname, '../../resources/rubrics')
const library = path.resolve(import.meta.dirname, '../../electron/rubrics/library.ts')

/** Times one load in a process of its own, as a start does: nothing is compiled or warm. */
function loadInNewProcess(imported: string): number {
  const script = `
    const { loadRubricLibrary } = await import(${JSON.stringify(library)})
    const start = performance.now()
    const { packs, problems } = loadRubricLibrary(${JSON.stringify({ shipped, imported })})
    const took = performance.now() - start
    if (packs.length !== 2 || problems.length > 0) throw new Error('The packs did not load')
    console.log(took)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-bench-'))
  try {
    const first: number[] = []
    for (let index = 0; index < 5; index++) {
      const fresh = path.join(folder, String(index))
      first.push(loadInNewProcess(fresh))
    }
    const later = Array.from({ length: 15 }, () => loadInNewProcess(path.join(folder, '0')))
    const warm = await repeat(30, () => loadRubricLibrary({ shipped, imported: path.join(folder, '0') }))
    return [
      { label: 'later start, new process', samples: later, limit: 50 },
      { label: 'first start ever, everything checked', samples: first },
      { label: 'again in the same process', samples: warm },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
