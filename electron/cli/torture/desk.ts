import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallInput, CallName, CallOutput } from '#shared/contract.ts'
import type { CallError, ErrorCode } from '#shared/error-code.ts'
import { makeRouter } from '../../router.ts'
import { loadRubricLibrary } from '../../rubrics/library.ts'
import { systemRandom } from '../../sealing/random.ts'
import { forkTokenProcess } from '../../signing/token/token-process.ts'
import type { App } from '../../usecases/app.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))

/** The machine's secret of a torture run: the process that is killed and the one that looks afterwards need the same. */
export const DEVICE_SECRET = new Uint8Array(32).fill(7)
export const PIN = '407193'
/** A PIN that opens in a millisecond: here the disk is tried, not the PIN. */
const PIN_COST = 10

/** A call that was refused where it must not be. */
export class Refused extends Error {
  readonly code: ErrorCode
  constructor(call: CallName, error: CallError) {
    super(`${call} was refused: ${JSON.stringify(error)}`)
    this.code = error.code
  }
}

/** The real application behind its real door, with files in `folder`. */
export type Desk = {
  readonly app: App
  /** The answer of a call that must be allowed; throws {@link Refused} where it is not. */
  get<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>
}

export function openDesk(folder: string): Desk {
  mkdirSync(folder, { recursive: true })
  const app: App = {
    environment: {
      folder,
      resources,
      host: 'torture',
      now: Date.now,
      newId: randomUUID,
      random: systemRandom,
      deviceSecret: DEVICE_SECRET,
      deviceBound: false,
      pinCost: PIN_COST,
      ports: {
        askSavePath: async () => undefined,
        askFolder: async () => undefined,
        openPath: async () => undefined,
        startTokenProcess: forkTokenProcess,
      },
      temporaryFolder: path.join(folder, 'temporary'),
      keepsCopies: false,
    },
    rubrics: loadRubricLibrary(path.join(resources, 'rubrics')),
    workspace: undefined,
    caller: { kind: 'nobody' },
    lastSignAt: Date.now(),
  }
  const router = makeRouter(app, { write: (_line, error) => error && console.error(error) })
  return {
    app,
    get: async (name, input) => {
      const answer = await router({ trusted: true, name, input })
      if (!answer.ok) throw new Refused(name, answer.error)
      // The router answers each call with that call's output.
      return answer.value as CallOutput<typeof name>
    },
  }
}
