import { beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '#electron/handlers.ts'
import type { LogLine } from '#electron/log.ts'
import { makeRouter } from '#electron/router.ts'
import type { CallerRole } from '#shared/contract/call.ts'
import { callNames, contract } from '#shared/contract.ts'
import { type TestApplication, testApplication } from './application.ts'

const roles: readonly CallerRole[] = [
  'nobody',
  'setup',
  'chair',
  'viceChair',
  'member',
  'secretary',
  'advisor',
  'observer',
]
/** An input that no schema takes: whoever gets past the role check is stopped by the schema, whoever is refused shows it first. */
let t: TestApplication

beforeAll(async () => {
  t = testApplication({ closes: 'by-hand' })
  await t.get('workspace.create', { name: 'Thử' })
  return () => t.close()
})

function callerOf(role: CallerRole): TestApplication['app']['caller'] {
  if (role === 'nobody' || role === 'setup') return { kind: role }
  const key = new Uint8Array(32)
  return {
    kind: 'member',
    memberId: 'm',
    role,
    secret: { memberId: 'm', seed: key, signSecret: key, boxSecret: key, draftKey: key },
  }
}

describe('the router', () => {
  it('has a handler for every call and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort())
  })

  it.each(callNames)('lets exactly the roles of the contract call %s', async name => {
    const allowed: string[] = []
    for (const role of roles) {
      t.app.caller = callerOf(role)
      const answer = await t.router({ trusted: true, name, input: 'no schema takes this text' })
      const code = answer.ok ? 'ok' : answer.error.code
      if (code !== 'role-refused' && code !== 'seat-required') allowed.push(role)
    }
    expect(allowed).toEqual(roles.filter(role => contract[name].roles.some(entry => entry === role)))
  })

  it.each(callNames)('refuses %s with a wrong input, and names a place or the whole', async name => {
    const [role = 'nobody'] = contract[name].roles
    t.app.caller = callerOf(role)
    expect(await t.router({ trusted: true, name, input: { surprise: true } })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    })
  })

  it('lets nobody change records without a seat, but sit down and open files', () => {
    const open = callNames.filter(
      name => contract[name].effect === 'write' && contract[name].roles.some(role => role === 'nobody'),
    )
    expect(
      open.filter(
        name =>
          !name.startsWith('workspace.') &&
          !name.startsWith('seat.') &&
          !name.startsWith('practice.') &&
          // Their use cases ask for a keeper while a workspace is open, and for a damaged one to restore (backup.test.ts).
          !['backup.restore', 'backup.settings'].includes(name),
      ),
    ).toEqual([])
  })

  it('lets observers and the advisory team hold no ballot and open no tally', () => {
    const names = callNames.filter(
      name => (name.startsWith('ballot.') || name.startsWith('tally.')) && contract[name].effect === 'write',
    )
    expect(
      names.filter(name => contract[name].roles.some(role => role === 'observer' || role === 'advisor')),
    ).toEqual([])
  })

  it('refuses an untrusted sender and an unknown call, and logs both without content', async () => {
    const lines: LogLine[] = []
    const router = makeRouter(t.app, { write: line => void lines.push(line) })
    expect(await router({ trusted: false, name: 'workspace.list', input: {} })).toMatchObject({
      error: { code: 'sender-refused' },
    })
    expect(await router({ trusted: true, name: 'constructor', input: {} })).toMatchObject({
      error: { code: 'call-unknown' },
    })
    expect(await router({ trusted: true, name: 'Trần Quốc Khánh', input: {} })).toMatchObject({
      error: { code: 'call-unknown' },
    })
    expect(lines.map(line => [line.event, line.call, line.code])).toEqual([
      ['refused', 'workspace.list', 'sender-refused'],
      ['refused', 'unknown', 'call-unknown'],
      ['refused', 'unknown', 'call-unknown'],
    ])
    expect(JSON.stringify(lines)).not.toContain('Khánh')
  })

  it('answers an unexpected error with an incident number that stands in the log', async () => {
    const lines: LogLine[] = []
    const router = makeRouter(t.app, { write: line => void lines.push(line) })
    t.app.caller = callerOf('secretary')
    const { workspace } = t.app
    t.app.workspace?.db.exec('ALTER TABLE producer RENAME TO elsewhere')
    const answer = await router({ trusted: true, name: 'producer.list', input: {} })
    workspace?.db.exec('ALTER TABLE elsewhere RENAME TO producer')
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(lines[0]?.incident).toBe(answer.ok ? '' : answer.error.incident)
  })
})
