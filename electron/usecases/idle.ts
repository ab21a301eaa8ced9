import type { CallName } from '#shared/contract.ts'
import { regulationDefaults } from '#shared/domain/regulation.ts'
import { loadRegulation } from '../store/council.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import type { Database } from '../store/database.ts'
import type { App } from './app.ts'
import { leaveSeat } from './seat.ts'
import { contextOf } from './workspace.ts'

/** Calls that screens make by themselves: no sign of a person at the keyboard. */
export const ownCalls: ReadonlySet<CallName> = new Set<CallName>([
  'workspace.status',
  'backup.status',
  'folder.progress',
  'room.load',
  'room.show',
  'work.progress',
])

/** A damaged regulation must not keep the verification from naming it: the usual minutes hold then. */
function idleMinutesOf(db: Database): number {
  try {
    return loadRegulation(db).idleMinutes
  } catch (error) {
    if (error instanceof DamagedRecord) return regulationDefaults.idleMinutes
    throw error
  }
}

/**
 * Gives the seat up when its member has shown no sign for the regulation's minutes, whatever became of the window; the keys
 * leave the memory with him. Asked before every call and from time to time without one.
 */
export function giveUpIdleSeat(app: App, name?: CallName): void {
  const now = app.environment.now()
  const { workspace, caller, lastSignAt } = app
  if (workspace && caller.kind === 'member') {
    const limit = idleMinutesOf(workspace.db) * 60_000
    if (now - lastSignAt > limit) leaveSeat(contextOf(app, workspace.db))
  }
  if (name !== undefined && !ownCalls.has(name)) app.lastSignAt = now
}
