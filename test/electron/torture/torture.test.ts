import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compilePowerCut } from '#electron/cli/torture/power-cut.ts'
import { type Death, torture } from '#electron/cli/torture/run.ts'

const library = compilePowerCut()
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-torture-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const die = (death: Death, runs: number, weaken = false) =>
  torture(death, runs, {
    root: path.join(root, `${death}-${weaken}`),
    seed: 20,
    weaken,
    ...(library ? { library } : {}),
  })

// A few of what `npm run torture` does hundreds of times.
describe('a member scoring while the process dies', { timeout: 60_000 }, () => {
  it('loses nothing acknowledged to SIGKILL', async () => {
    const result = await die('kill', 3)
    expect(result).toMatchObject({ runs: 3, lost: [], broken: [] })
    expect(result.acknowledgedDrafts).toBeGreaterThan(0)
  })

  it.runIf(library).each(['power cut, dropped', 'power cut, torn'] as const)(
    'loses nothing acknowledged to a %s',
    async death => {
      const result = await die(death, 3)
      expect(result).toMatchObject({ runs: 3, lost: [], broken: [] })
      expect(result.acknowledgedDrafts).toBeGreaterThan(0)
    },
  )

  it.runIf(library)('is told that the disk is full, and loses nothing acknowledged', async () => {
    const result = await die('disk full', 3)
    expect(result).toMatchObject({ lost: [], broken: [] })
    expect(Object.keys(result.refusals)).toEqual(['disk-full'])
  })

  it.runIf(library)('would be seen to lose answers with synchronous=NORMAL', async () => {
    const result = await die('power cut, dropped', 3, true)
    expect(result.broken).toEqual([])
    expect(result.lost.length).toBeGreaterThan(0)
  })
})
