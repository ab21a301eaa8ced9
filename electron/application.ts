import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { removeUnfinished } from './files/durable-file.ts'
import { removeLeftFolders } from './files/temporary-folder.ts'
import { fileLog, type Log } from './log.ts'
import { logUnexpected, makeRouter, type Router } from './router.ts'
import { loadRubricLibrary, rubricFolders } from './rubrics/library.ts'
import { loadOrCreateDeviceSecret, type SecretStore } from './sealing/device-secret.ts'
import { PIN_COST } from './sealing/member-key.ts'
import { systemRandom } from './sealing/random.ts'
import { failedPrimitives } from './sealing/self-test.ts'
import type { App } from './usecases/app.ts'
import { copyWhenDue } from './usecases/backup-desk.ts'
import type { Ports } from './usecases/context.ts'
import { giveUpIdleSeat } from './usecases/idle.ts'
import { leaveWorkspace } from './usecases/leave-workspace.ts'
import { removeOpenArchives } from './usecases/locked-archive.ts'

const IDLE_CHECK_MS = 15_000

export type Host = {
  readonly name: 'electron' | 'loopback' | 'command-line'
  readonly folder: string
  readonly resources: string
  readonly temporaryFolder: string
  readonly secretStore: SecretStore
  /** The secret is kept by the system's key store. */
  readonly deviceBound: boolean
  readonly ports: Ports
  /** Moment in ms; the system's clock when left out. */
  readonly now?: () => number
  /** Whether the workspace is copied by itself; a command that makes a file and goes needs none. */
  readonly keepsCopies?: boolean
}

/** Calls `work` again and again; gives back what ends it. */
export type Timer = (work: () => void, everyMs: number) => () => void

/** The system's timer, which keeps no process alive. */
export const systemTimer: Timer = (work, everyMs) => {
  const timer = setInterval(work, everyMs).unref()
  return () => clearInterval(timer)
}

export type Application = {
  readonly app: App
  readonly router: Router
  readonly log: Log
  /** Begins to look every half minute whether the open workspace wants a copy. */
  startCopying(timer: Timer): void
  /** Copies and closes what is open; for the end of the run. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 30_000

/** Puts the application together for a host: folders, machine secret, rubrics, door. Throws where it cannot start at all. */
export async function startApplication(host: Host): Promise<Application> {
  mkdirSync(host.folder, { recursive: true })
  await removeUnfinished(host.folder)
  await removeOpenArchives(host.temporaryFolder)
  await removeLeftFolders()
  const failed = await failedPrimitives()
  if (failed.length > 0)
    throw new Error(`This system's cryptography gives wrong answers: ${failed.join(', ')}`)
  const secret = await loadOrCreateDeviceSecret(host.secretStore, systemRandom)
  if (!secret.ok) throw new Error(`The machine's secret in ${host.folder} cannot be used: ${secret.error}`)
  const app: App = {
    environment: {
      folder: host.folder,
      resources: host.resources,
      host: host.name,
      now: host.now ?? Date.now,
      newId: randomUUID,
      random: systemRandom,
      deviceSecret: secret.value,
      deviceBound: host.deviceBound,
      pinCost: PIN_COST,
      ports: host.ports,
      temporaryFolder: host.temporaryFolder,
      keepsCopies: host.keepsCopies ?? false,
    },
    rubrics: loadRubricLibrary(rubricFolders(host)),
    workspace: undefined,
    caller: { kind: 'nobody' },
    lastSignAt: 0,
  }
  setInterval(() => giveUpIdleSeat(app), IDLE_CHECK_MS).unref()
  const log = fileLog(path.join(host.folder, 'logs', 'cham-sao.log'))
  let stopCopying: (() => void) | undefined
  return {
    app,
    router: makeRouter(app, log),
    log,
    startCopying(timer) {
      stopCopying ??= timer(() => {
        copyWhenDue(app).catch(error => logUnexpected(app, log, 'backup.make', error))
      }, LOOK_EVERY_MS)
    },
    async stop() {
      stopCopying?.()
      await leaveWorkspace(app)
    },
  }
}
