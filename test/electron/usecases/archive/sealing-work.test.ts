// Sealing and recounting go on beside everything else, tell how far they are, and can be stopped.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkProgress } from '#shared/contract/work.ts'
import { pin } from '../../application.ts'
import { base64 } from '../../signing/support/handwriting.ts'
import { type PlayedSession, playSession } from '../played-session.ts'

let session: PlayedSession
beforeAll(async () => {
  session = await playSession({ closes: 'by-hand' })
  const { t, sessionId } = session
  await t.get('session.move', { sessionId, move: 'finishScoring' })
  await t.get('session.move', { sessionId, move: 'conclude' })
  return () => t.close()
})

/** Asks until the work is over; everything it told, and the longest time that this thread was not free. */
async function watch(workId: string, over: Promise<unknown>) {
  const { t } = session
  const told: WorkProgress[] = []
  let ended = false
  void over.finally(() => {
    ended = true
  })
  while (!ended) {
    const progress = await t.get('work.progress', { workId })
    if (progress) told.push(progress)
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  return told
}

const target = () => path.join(session.t.folder, 'niem-phong.zip')
const sealing = (workId: string, file = target()) => {
  session.t.savePath = file
  const { sessionId } = session
  return session.t.call('session.archive', { sessionId, withScans: true, signers: [], workId })
}
const lastKind = async () => (await session.t.get('trail.list', { before: null, count: 1 })).entries[0]?.kind
const leftovers = () => readdirSync(path.join(session.t.folder, 'temporary'))

const reached = (workId: string, step: WorkProgress['step']) =>
  expect
    .poll(async () => (await session.t.get('work.progress', { workId }))?.step, {
      interval: 1,
      timeout: 50_000,
    })
    .toBe(step)

async function stopWhen(workId: string, step: WorkProgress['step']): Promise<void> {
  await reached(workId, step)
  await session.t.get('work.cancel', { workId })
}

describe('sealing a session', () => {
  it.each(['copying', 'gathering', 'checking'] as const)(
    'stopped while %s leaves nothing behind',
    async step => {
      const before = await lastKind()
      const answer = sealing(`dừng ${step}`)
      await stopWhen(`dừng ${step}`, step)
      expect(await answer).toMatchObject({ ok: false, error: { code: 'work-cancelled' } })
      expect(existsSync(target())).toBe(false)
      expect(leftovers()).toEqual([])
      expect(await lastKind()).toBe(before)
    },
  )

  it('tells how far it is, lets other calls have their turn, and takes its copy away', async () => {
    const answer = sealing('một')
    const told = await watch('một', answer)
    expect(await answer).toMatchObject({ ok: true, value: { path: target() } })
    expect(new Set(told.map(({ step }) => step)).size).toBeGreaterThan(2)
    expect(leftovers()).toEqual([])
    expect(await lastKind()).toBe('session.archive')
    expect(await session.t.get('work.progress', { workId: 'một' })).toBeNull()
  })

  it('refuses a wrong password after gathering, and leaves nothing behind', async () => {
    const { t, sessionId } = session
    const file = { fileName: 'x.p12', bytes: base64(Buffer.from('không phải')) }
    t.savePath = path.join(t.folder, 'không.zip')
    const signers = [{ key: { kind: 'file', file, password: 'x' } as const, role: 'Chủ tịch' }]
    expect(await t.call('session.archive', { sessionId, withScans: true, signers })).toMatchObject({
      error: { code: 'key-file-damaged' },
    })
    expect(existsSync(t.savePath)).toBe(false)
    expect(leftovers()).toEqual([])
  })
})

describe('checking an archive', () => {
  const checked = (workId: string) => {
    const file = { fileName: 'x.zip', bytes: base64(readFileSync(target())) }
    return session.t.call('verification.check', { file, key: '', workId })
  }

  it('tells its share and counts the same', async () => {
    const answer = checked('hai')
    const told = await watch('hai', answer)
    expect(await answer).toMatchObject({ ok: true, value: { kind: 'archive', recount: { verdict: 'same' } } })
    expect(told.every(({ step }) => step === 'checking')).toBe(true)
    expect(told.some(({ share }) => share !== null && share > 0 && share < 1)).toBe(true)
  })

  it('stops when asked', async () => {
    const answer = checked('ba')
    await stopWhen('ba', 'checking')
    expect(await answer).toMatchObject({ error: { code: 'work-cancelled' } })
  })

  it('that is not running is not found, and stopping it changes nothing', async () => {
    expect(await session.t.get('work.progress', { workId: 'không có' })).toBeNull()
    expect(await session.t.get('work.cancel', { workId: 'không có' })).toBeNull()
  })
})

it.each(['copying', 'checking'] as const)('a workspace closed while %s is not sealed', async step => {
  const { t, secretary } = session
  const fileName = t.app.workspace?.fileName ?? ''
  const file = path.join(t.folder, `${step}.zip`)
  const answer = sealing(`đóng ${step}`, file)
  await reached(`đóng ${step}`, step)
  await t.get('workspace.close', {})
  expect(await answer).toMatchObject({ error: { code: 'workspace-not-open' } })
  expect(existsSync(file)).toBe(false)
  expect(leftovers()).toEqual([])
  await t.get('workspace.open', { fileName })
  await t.get('seat.take', { memberId: secretary, secret: pin })
})
