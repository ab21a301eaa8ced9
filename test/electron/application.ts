import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { makeRouter, type Router } from '#electron/router.ts'
import { loadRubricLibrary } from '#electron/rubrics/library.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { forkTokenProcess } from '#electron/signing/token/token-process.ts'
import type { App } from '#electron/usecases/app.ts'
import type { CallInput, CallName, CallOutput, CallResult } from '#shared/contract.ts'

const resources = path.resolve(import.meta.dirname, '../../resources')
const rubrics = loadRubricLibrary(path.join(resources, 'rubrics'))

/** A PIN that the policy accepts. */
export const pin = '407193'

export type TestApplication = {
  readonly app: App
  readonly router: Router
  readonly folder: string
  /** For applications that outlive one test. */
  close(): void
  /** Moves the clock, ms. */
  pass(ms: number): void
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>>
  /** The answer of a call that must be allowed. */
  get<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>
  /** Where the next "save as" goes; undefined cancels. */
  savePath: string | undefined
  readonly opened: string[]
}

/** The application as a host makes it, on real files in a folder of its own; only clock, ids and dialogs are the test's. */
export function testApplication(
  options: {
    at?: string
    closes?: 'with-test' | 'by-hand'
    /** One that is there; a fresh one when left out. */
    folder?: string
    onError?: (error: unknown) => void
    /** The machine's own secret: two different ones are two machines. */
    deviceSecret?: Uint8Array
  } = {},
): TestApplication {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'cham-sao-test-'))
  const onError = options.onError ?? console.error
  let now = Date.parse(`${options.at ?? '2026-06-05'}T01:00:00Z`)
  let ids = 0
  const opened: string[] = []
  const application: { savePath: string | undefined } = { savePath: undefined }
  const app: App = {
    environment: {
      folder,
      resources,
      host: 'test',
      now: () => now++,
      newId: () => `id-${String(++ids).padStart(5, '0')}`,
      random: systemRandom,
      deviceSecret: options.deviceSecret ?? new Uint8Array(32).fill(7),
      deviceBound: false,
      pinCost: 10,
      ports: {
        askSavePath: async () => application.savePath,
        askFolder: async () => application.savePath,
        openPath: async file => void opened.push(file),
        startTokenProcess: forkTokenProcess,
      },
      temporaryFolder: path.join(folder, 'temporary'),
      keepsCopies: false,
    },
    rubrics,
    workspace: undefined,
    caller: { kind: 'nobody' },
    lastSignAt: 0,
  }
  const router = makeRouter(app, { write: (_line, error) => void (error && onError(error)) })
  const close = () => {
    app.workspace?.db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (options.closes !== 'by-hand') onTestFinished(close)
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    (await router({ trusted: true, name, input })) as CallResult<Name>
  return Object.assign(application, {
    app,
    router,
    folder,
    close,
    opened,
    pass: (ms: number) => {
      now += ms
    },
    call,
    get: async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
  })
}
