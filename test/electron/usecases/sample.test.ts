import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSampleWorkspace } from '#electron/usecases/sample.ts'
import { testApplication } from '../application.ts'

const files = (folder: string) => readdirSync(folder).filter(name => name.includes('.chamsao'))

describe('the sample workspace', () => {
  it('has everything for a session that a new user can convene himself', async () => {
    const t = testApplication()
    const status = await t.get('workspace.createSample', {})
    expect(status).toMatchObject({ name: 'Hội đồng mẫu', sample: true, samplePin: null, caller: 'setup' })
    const seats = await t.get('seat.list', {})
    expect(seats).toHaveLength(10)
    expect(seats.filter(seat => seat.enrolled)).toEqual([])
    const [session] = await t.get('session.list', {})
    expect(session).toMatchObject({ state: 'draft', products: 12 })
    const view = await t.get('session.load', { sessionId: session?.id ?? '' })
    expect(view.quorum).toMatchObject({ present: 10, size: 10, enough: true })
    expect(view.list.flatMap(line => line.product.casesMissing)).toEqual([])
    expect(view.list.flatMap(line => line.recusals)).toHaveLength(1)
    const convened = await t.get('session.move', { sessionId: view.id, move: 'convene' })
    expect(convened.session.state).toBe('convened')
  })

  it('can be made again beside the first, and leaves the open council alone until it is whole', async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Hội đồng Hòa An' })
    await t.get('workspace.createSample', {})
    const second = await t.get('workspace.createSample', { stage: 'setup' })
    expect(second.name).toBe('Hội đồng mẫu 2')
    expect(files(t.folder).filter(name => name.endsWith('.chamsao'))).toEqual([
      'Hoi-dong-Hoa-An.chamsao',
      'Hoi-dong-mau-2.chamsao',
      'Hoi-dong-mau.chamsao',
    ])
  })

  it('comes scored when asked: every ballot sealed, one PIN for all, the tally for chair and secretary to open', async () => {
    const t = testApplication()
    const { samplePin, caller } = await t.get('workspace.createSample', { stage: 'scored' })
    expect(caller).toBe('nobody')
    const secret = samplePin ?? ''
    const seats = await t.get('seat.list', {})
    const memberId = (role: string) => seats.find(seat => seat.role === role)?.memberId ?? ''
    await t.get('seat.take', { memberId: memberId('secretary'), secret })
    const [session] = await t.get('session.list', {})
    const sessionId = session?.id ?? ''
    const rows = await t.get('tally.overview', { sessionId })
    expect(rows.map(row => [row.sealed - row.due, row.opened])).toEqual(rows.map(() => [0, false]))
    const approvals = [memberId('chair'), memberId('secretary')].map(id => ({ memberId: id, secret }))
    const productIds = rows.map(row => row.productId)
    const opened = await t.get('tally.open', { sessionId, productIds, approvals, missingReason: '' })
    expect(opened.map(row => row.tally?.mean.sum)).toEqual([
      703, 577, 667, 514, 822, 595, 678, 551, 411, 579, 608, 630,
    ])
    expect(opened.filter(row => row.tally?.overLimit).map(row => row.name)).toEqual(['Chè xanh Tân Lộc'])
    const report = await t.get('trail.verify', { code: '' })
    expect(report).toMatchObject({ verdict: 'intact', findings: [] })
  }, 60_000)

  it('leaves nothing behind when its own session file is broken', async () => {
    const t = testApplication()
    const resources = mkdtempSync(path.join(tmpdir(), 'cham-sao-resources-'))
    onTestFinished(() => rmSync(resources, { recursive: true, force: true }))
    cpSync(
      path.join(t.app.environment.resources, 'rubrics', '26-2026'),
      path.join(resources, 'rubrics', '26-2026'),
      { recursive: true },
    )
    mkdirSync(path.join(resources, 'sample'))
    writeFileSync(path.join(resources, 'sample', 'session.json'), '{}')
    const app = { ...t.app, environment: { ...t.app.environment, resources } }
    await expect(createSampleWorkspace(app, {}, () => t.call)).rejects.toThrow('not in order')
    expect(files(t.folder)).toEqual([])
  })

  it('leaves nothing behind when it stops half way', async () => {
    const t = testApplication()
    const stopping = async () => ({ ok: false, error: { code: 'disk-full' } }) as const
    await expect(createSampleWorkspace(t.app, { stage: 'scored' }, () => stopping as never)).rejects.toThrow(
      'disk-full',
    )
    expect(files(t.folder)).toEqual([])
    expect(t.app.workspace).toBeUndefined()
  })
})
