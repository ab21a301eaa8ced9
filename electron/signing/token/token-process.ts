import { fork } from 'node:child_process'
import { join } from 'node:path'

/**
 * A process that runs `token-worker` and passes messages. Under plain Node it is a fork; in the packaged app the main
 * process gives one over `utilityProcess.fork`, because the fuse that forbids running as Node also forbids forking.
 */
export interface TokenProcess {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, whatever ended the process; `reason` is its exit code or signal. */
  onExit(listener: (reason: string) => void): void
  kill(): void
}
export type StartTokenProcess = () => TokenProcess

const workerPath = join(import.meta.dirname, 'token-worker.ts')

/** The starter for plain Node: development, tests, command line. */
export function forkTokenProcess(path = workerPath): TokenProcess {
  const child = fork(path, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return {
    // A child that has just ended cannot take a message; its end is reported by onExit.
    send: message => void child.send(message as object, () => undefined),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', (code, signal) => listener(signal ?? `${code ?? ''}`)),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** What `utilityProcess.fork` of Electron gives, as far as it is used here. */
type UtilityChild = {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

/** The same over a utility process of Electron, which the main process has forked from the built worker. */
export function utilityTokenProcess(child: UtilityChild): TokenProcess {
  return {
    send: message => child.postMessage(message),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', code => listener(`${code}`)),
    kill: () => void child.kill(),
  }
}
