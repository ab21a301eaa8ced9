import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { compilePowerCut, type PowerCut, powerCutEnvironment } from '#electron/cli/torture/power-cut.ts'

const library = compilePowerCut()
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-power-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Run = { folder: string; acknowledged: string[]; cut: boolean; errors: string }

function run(program: string, args: string[], cut: Omit<PowerCut, 'folder'>): Run {
  const folder = mkdtempSync(path.join(root, 'disk-'))
  const script = fileURLToPath(new URL(program, import.meta.url))
  const env = powerCutEnvironment(library ?? '', { ...cut, folder })
  const done = spawnSync(process.execPath, [script, path.join(folder, 'file'), ...args], {
    env,
    encoding: 'utf8',
  })
  const acknowledged = done.stdout.split('\n').filter(line => line !== '')
  return { folder, acknowledged, cut: done.signal === 'SIGKILL', errors: done.stderr }
}

/** Runs the row writer into one power cut and counts what it had acknowledged and is gone. */
function cutRows(
  synchronous: string,
  at: number,
  mode: PowerCut['mode'],
): { acknowledged: number; lost: number } {
  const { folder, acknowledged, errors } = run('row-writer.ts', [synchronous, '400'], { at, mode, seed: at })
  expect(errors).toBe('')
  if (!existsSync(path.join(folder, 'file')))
    return { acknowledged: acknowledged.length, lost: acknowledged.length }
  const db = new Database(path.join(folder, 'file'))
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const there = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'ballot'").pluck().get() === 1
  const ids = new Set(there ? db.prepare('SELECT id FROM ballot').pluck().all() : [])
  db.close()
  return { acknowledged: acknowledged.length, lost: acknowledged.filter(id => !ids.has(Number(id))).length }
}

/** Cut points spread over a run, the same every time. */
const cutPoints = Array.from({ length: 6 }, (_, i) => 60 + i * 47)

describe.runIf(library)('a power cut', { timeout: 60_000 }, () => {
  it.each(['drop', 'torn'] as const)('takes no acknowledged row with synchronous=FULL (%s)', mode => {
    const runs = cutPoints.map(at => cutRows('FULL', at, mode))
    expect(runs.every(({ acknowledged }) => acknowledged > 0)).toBe(true)
    expect(runs.filter(({ lost }) => lost > 0)).toEqual([])
  })

  it.each(['NORMAL', 'default'])('takes acknowledged rows with synchronous=%s', synchronous => {
    const runs = cutPoints.map(at => cutRows(synchronous, at, 'drop'))
    expect(runs.filter(({ lost }) => lost > 0).length).toBeGreaterThan(0)
  })

  it.each(['drop', 'torn'] as const)(
    'leaves the old or the new file, wherever it falls in a durable write (%s)',
    mode => {
      let at = 0
      let last: Run
      do {
        at += 1
        last = run('file-writer.ts', ['3'], { at, mode, seed: at })
        const file = path.join(last.folder, 'file')
        const content = existsSync(file) ? readFileSync(file, 'utf8') : ''
        const found = Number(content.replaceAll('.', ''))
        expect(content).toHaveLength(found === 0 ? 0 : 5000)
        expect(found).toBeGreaterThanOrEqual(last.acknowledged.length)
      } while (last.cut)
      expect(at).toBeGreaterThan(12)
      expect(last.acknowledged).toEqual(['1', '2', '3'])
    },
  )

  it('gives the name of a full disk and leaves the old file alone', () => {
    const { folder, acknowledged } = run('file-writer.ts', ['4'], {
      at: 0,
      mode: 'drop',
      seed: 1,
      disk: 12_000,
    })
    expect(acknowledged).toEqual(['1', '2', 'refused disk-full', 'refused disk-full'])
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('2'.padStart(5000, '.'))
    expect(readdirSync(folder)).toEqual(['file'])
  })
})
