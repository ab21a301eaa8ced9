import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileLog, type Log } from './log.ts'
import { makeRouter, type Router } from './router.ts'
import { loadRubricLibrary, rubricFolders } from './rubrics/library.ts'
import { loadOrCreateDeviceSecret, type SecretStore } from './sealing/device-secret.ts'
import { PIN_COST } from './sealing/member-key.ts'
import { systemRandom } from './sealing/random.ts'
import { failedPrimitives } from './sealing/self-test.ts'
import { removeUnfinished } from './store/durable-file.ts'
import type { App } from './usecases/app.ts'
import type { Ports } from './usecases/context.ts'

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
}

export type Application = { readonly app: App; readonly router: Router; readonly log: Log }

/** Puts the application together for a host: folders, machine secret, rubrics, door. Throws where it cannot start at all. */
export async function startApplication(host: Host): Promise<Application> {
  mkdirSync(host.folder, { recursive: true })
  await removeUnfinished(host.folder)
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
    },
    rubrics: loadRubricLibrary(rubricFolders(host)),
    workspace: undefined,
    caller: { kind: 'nobody' },
  }
  const log = fileLog(path.join(host.folder, 'logs', 'cham-sao.log'))
  return { app, router: makeRouter(app, log), log }
}
