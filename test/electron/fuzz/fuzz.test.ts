import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '#electron/handlers.ts'
import type { CallName } from '#shared/contract.ts'
import { contractTargets } from './contract-target.ts'
import { askDoor, fileTargets } from './file-targets.ts'
import { type FuzzResult, fuzz } from './fuzz.ts'
import type { Target } from './target.ts'
import { makeWorld, type World } from './world.ts'

const seed = 20_261_123
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-fuzz-'))
const { TMPDIR: systemFolder, CHAM_SAO_SOFFICE: converter } = process.env
let world: World
beforeAll(async () => {
  process.env.TMPDIR = path.join(root, 'tmp')
  // LibreOffice takes seconds to start; it is tried in test/electron/pdf.
  process.env.CHAM_SAO_SOFFICE = '/nowhere'
  world = await makeWorld(root)
}, 60_000)
afterAll(async () => {
  await world.t.call('workspace.close', {})
  for (const [name, value] of Object.entries({ TMPDIR: systemFolder, CHAM_SAO_SOFFICE: converter })) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  rmSync(root, { recursive: true, force: true })
})

const called = (...names: string[]): Target[] =>
  [...contractTargets, ...fileTargets].filter(({ name }) => names.includes(name))

describe('a short run with a fixed seed', { timeout: 120_000 }, () => {
  it('finds no fault in calls', async () => {
    const { found, cases } = await fuzz(world, contractTargets, { cases: 450, seed, together: true })
    expect(found).toEqual([])
    expect(cases).toBeGreaterThan(contractTargets.length)
  })

  it('finds no fault in files and records', async () => {
    const { found } = await fuzz(world, fileTargets, { cases: 200, seed, together: true })
    expect(found).toEqual([])
  })
})

/** Plants a handler under a call as long as the work takes. */
async function planted(
  name: CallName,
  handler: (world: unknown, input: unknown) => unknown,
  work: () => Promise<FuzzResult>,
) {
  const own = handlers[name]
  Object.assign(handlers, { [name]: handler })
  try {
    return await work()
  } finally {
    Object.assign(handlers, { [name]: own })
  }
}
const kindsOf = ({ found }: FuzzResult) => found.map(({ fault }) => fault.split(':')[0])

describe('the oracles', { timeout: 60_000 }, () => {
  it('see a handler that throws, shrink its input, and find it again by seed and path', async () => {
    const fails = (_world: unknown, input: unknown) => {
      const { word } = input as { word: string }
      if (word.length > 3) throw new Error('planted')
      return { ok: true, value: null }
    }
    const words: Target = {
      name: 'planted',
      weight: 1,
      cases: () => fc.record({ word: fc.string({ maxLength: 30 }) }),
      run: async (_world, value) => void fails(undefined, value),
    }
    const first = await fuzz(world, [words], { cases: 100, seed })
    expect(first.found).toMatchObject([{ target: 'planted', fault: expect.stringContaining('planted') }])
    const [found] = first.found
    expect(found?.input).toMatch(/^\[\{"word":".{4,8}"\}\]$/)
    const again = await fuzz(world, [words], { cases: 100, seed, path: found?.path ?? '' })
    expect(again.found[0]?.input).toBe(found?.input)
    const thrown = await planted(
      'seat.list',
      () => Promise.reject(new Error('planted')),
      () => fuzz(world, called('seat.list'), { cases: 40, seed }),
    )
    expect(kindsOf(thrown)).toEqual(['unexpected'])
    expect(thrown.found[0]?.fault).toContain('planted')
  })

  it('see an answer that is no result, and a code that is not on the list', async () => {
    for (const answer of [
      undefined,
      {},
      { ok: false, error: { code: 'surprise' } },
      { ok: true, value: 1n },
    ]) {
      const run = await planted(
        'seat.list',
        () => answer,
        () => fuzz(world, called('seat.list'), { cases: 40, seed }),
      )
      expect(run.found).toHaveLength(1)
    }
  })

  it('see a slow handler', async () => {
    const asked: Target = {
      name: 'asked',
      weight: 1,
      cases: () => fc.constant({}),
      run: (own, input) => askDoor(own, 'workspace.status', input),
    }
    const slow = () => sleep(2100, { ok: true, value: null })
    const run = await planted('workspace.status', slow, () => fuzz(world, [asked], { cases: 1, seed }))
    expect(kindsOf(run)).toEqual(['slow'])
  })

  it('see a file that is written outside', async () => {
    const write = () => {
      appendFileSync(path.join(root, 'beside', 'inner', 'letter.txt'), 'x')
      return { ok: true, value: null }
    }
    expect(
      kindsOf(await planted('seat.list', write, () => fuzz(world, called('seat.list'), { cases: 40, seed }))),
    ).toEqual(['written outside'])
  })

  it('see a refusal that changed something', async () => {
    const write = () => {
      world.t.app.workspace?.db.exec(
        "UPDATE producer SET producer = replace(producer, 'Tân Lộc', 'Tân Lộc 2')",
      )
      return { ok: false, error: { code: 'member-not-found' } }
    }
    expect(
      kindsOf(await planted('seat.list', write, () => fuzz(world, called('seat.list'), { cases: 40, seed }))),
    ).toEqual(['changed by a refusal'])
  })

  it('see a workspace that is not whole at the end', async () => {
    const write = () => {
      world.t.app.workspace?.db.exec("UPDATE member SET post = post || 'x'")
      return { ok: true, value: null }
    }
    expect(
      kindsOf(await planted('seat.list', write, () => fuzz(world, called('seat.list'), { cases: 40, seed }))),
    ).toEqual(['damaged'])
  })
})
