import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { softModule, softPin, softTokenTools } from './soft-token.ts'
import { run, type Tool } from './tools.ts'

export const lockingTokenTools: readonly Tool[] = [...softTokenTools, 'gcc']

/** Compiles the module that locks after three wrong PINs; child processes find its state through the environment. */
export function makeLockingModule() {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-locking-'))
  const module = join(folder, 'locking-token.so')
  const state = join(folder, 'state')
  run('gcc', ['-shared', '-fPIC', '-o', module, join(import.meta.dirname, 'locking-token.c'), '-ldl'])
  Object.assign(process.env, { LOCKING_STATE: state, LOCKING_BELOW: softModule, LOCKING_PIN: softPin })
  const reset = (mode: '' | 'expired' | 'keypad' = '') => {
    process.env.LOCKING_MODE = mode
    writeFileSync(state, '0 0')
  }
  reset()
  return {
    module,
    reset,
    /** How often a PIN was tried since the last reset. */
    logins: () => Number(readFileSync(state, 'utf8').split(' ')[1]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
