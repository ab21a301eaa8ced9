import { randomBytes } from 'node:crypto'
import type { CallerRole } from '#shared/contract/call.ts'
import { type CallName, contract } from '#shared/contract.ts'
import type { CallError } from '#shared/error-code.ts'
import { no, type Result } from '#shared/result.ts'
import { handlers } from './handlers.ts'
import { type Log, traceOf } from './log.ts'
import type { App } from './usecases/app.ts'
import { giveUpIdleSeat } from './usecases/idle.ts'
import { contextOf } from './usecases/workspace.ts'

/** The one door: sender, role, schema, run, log, Result. Nothing is dropped in silence and nothing throws. */
export type Router = (request: {
  readonly trusted: boolean
  readonly name: string
  readonly input: unknown
}) => Promise<Result<unknown, CallError>>

export function makeRouter(app: App, log: Log): Router {
  return async request => {
    const answer = await route(app, request).catch(error => unexpected(app, log, request.name, error))
    if (!answer.ok && answer.error.code !== 'unexpected') {
      log.write({
        at: app.environment.now(),
        event: 'refused',
        call: known(request.name) ? request.name : 'unknown',
        code: answer.error.code,
      })
    }
    return answer
  }
}

const known = (name: string): name is CallName => Object.hasOwn(contract, name)

const callerRole = (app: App): CallerRole =>
  app.caller.kind === 'member' ? app.caller.role : app.caller.kind

async function route(
  app: App,
  request: { trusted: boolean; name: string; input: unknown },
): Promise<Result<unknown, CallError>> {
  const { name, trusted } = request
  if (!trusted) return no({ code: 'sender-refused' })
  if (!known(name)) return no({ code: 'call-unknown' })
  const call = contract[name]
  giveUpIdleSeat(app, name)
  const { workspace } = app
  if (call.workspace && !workspace) return no({ code: 'workspace-not-open' })
  const role = callerRole(app)
  if (!call.roles.some(allowed => allowed === role))
    return no(role === 'nobody' ? { code: 'seat-required' } : { code: 'role-refused', facts: { role } })
  if (call.workspace && call.effect === 'write' && workspace?.archiveFolder)
    return no({ code: 'archive-read-only' })
  const input = call.input.safeParse(request.input)
  if (!input.success) return no({ code: 'input-invalid', at: input.error.issues[0]?.path.join('.') ?? '' })
  // The table pairs each name with a handler for exactly its input; the compiler checked the pairs where they are written.
  const handler = handlers[name] as (
    world: unknown,
    input: unknown,
  ) => Promise<Result<unknown, CallError>> | Result<unknown, CallError>
  const world = call.workspace && workspace ? contextOf(app, workspace.db) : app
  return await handler(world, input.data)
}

function unexpected(app: App, log: Log, call: string, error: unknown): Result<unknown, CallError> {
  const sqlite = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (sqlite.startsWith('SQLITE_FULL') || sqlite === 'ENOSPC') return no({ code: 'disk-full' })
  if (sqlite.startsWith('SQLITE_READONLY') || sqlite === 'EROFS')
    return no({ code: app.workspace?.archiveFolder ? 'archive-read-only' : 'workspace-read-only' })
  if (
    sqlite === 'RECORD_DAMAGED' ||
    sqlite.startsWith('SQLITE_CORRUPT') ||
    sqlite.startsWith('SQLITE_NOTADB') ||
    sqlite.startsWith('SQLITE_IOERR')
  )
    return no({ code: 'workspace-damaged' })
  return no({ code: 'unexpected', incident: logUnexpected(app, log, call, error) })
}

/** Writes down a fault of the program; gives the number it is found by. */
export function logUnexpected(app: App, log: Log, call: string, error: unknown): string {
  const incident = randomBytes(4).toString('hex').toUpperCase()
  const at = app.environment.now()
  const name = known(call) ? call : 'unknown'
  log.write({ at, event: 'unexpected', call: name, incident, stack: traceOf(error) }, error)
  return incident
}
