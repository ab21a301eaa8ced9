import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { giveUpIdleSeat, ownCalls } from '#electron/usecases/idle.ts'
import { testApplication } from '../application.ts'
import { foundCouncil, sit } from '../meeting.ts'

const minute = 60_000

describe('a seat nobody shows a sign at', () => {
  it('is given up after the minutes of the regulation, with its keys and a trace', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const { idleMinutes } = await t.get('workspace.status', {}).then(status => status ?? { idleMinutes: 0 })
    const { caller } = t.app
    if (caller.kind !== 'member') throw new Error('nobody sits')
    t.pass((idleMinutes - 1) * minute)
    await t.get('producer.list', {})
    t.pass((idleMinutes - 1) * minute)
    await t.get('producer.list', {})
    expect(t.app.caller.kind).toBe('member')
    t.pass(idleMinutes * minute + 1)
    expect(await t.call('producer.list', {})).toMatchObject({ error: { code: 'seat-required' } })
    expect(t.app.caller.kind).toBe('nobody')
    expect(caller.secret.signSecret.every(byte => byte === 0)).toBe(true)
    const last = t.app.workspace?.db.prepare('SELECT kind, seat FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(last).toEqual({ kind: 'seat.leave', seat: meeting.secretary })
  })

  it('is given up although the screen goes on asking by itself', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    for (let passed = 0; passed < 30; passed++) {
      t.pass(minute)
      await t.call('backup.status', {})
      await t.call('workspace.status', {})
    }
    expect(t.app.caller.kind).toBe('nobody')
    await sit(t, meeting.secretary)
    t.pass(60 * minute)
    // The host's own timer, without any call.
    giveUpIdleSeat(t.app)
    expect(t.app.caller.kind).toBe('nobody')
  })

  it('counts no call as a sign that a screen repeats by itself', () => {
    const renderer = path.resolve(import.meta.dirname, '../../../renderer')
    const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.tsx'),
    )
    const repeated = sources.flatMap(name =>
      [
        ...readFileSync(path.join(renderer, name), 'utf8').matchAll(/useCall\(\s*'([\w.]+)'[^)]*everyMs/g),
      ].map(match => match[1] ?? ''),
    )
    expect(repeated.length).toBeGreaterThan(4)
    expect(repeated.filter(name => ![...ownCalls].some(own => own === name))).toEqual([])
  })
})
