import { type ErrorCode, errorCodes } from '#shared/error-code.ts'
import type { Snapshot } from './snapshot.ts'
import { differenceOf } from './snapshot.ts'

export type FaultKind =
  | 'unexpected'
  | 'thrown'
  | 'not a result'
  | 'slow'
  | 'written outside'
  | 'changed by a refusal'
  | 'damaged'

/** What fuzzing looks for. */
export class Fault extends Error {
  readonly kind: FaultKind
  constructor(kind: FaultKind, detail: string) {
    super(`${kind}: ${detail}`)
    this.kind = kind
  }
}

const SLOW_MS = 2000

/** Slow means slow twice: on a busy machine anything may have to wait once. Slowness that is repeated is in `error.message`. */
export async function inTime<T>(work: () => Promise<T>, slowMs = SLOW_MS): Promise<T> {
  const first = await timed(work)
  if (first.ms <= slowMs) return first.value
  const second = await timed(work)
  if (second.ms > slowMs) throw new Fault('slow', `${Math.round(Math.min(first.ms, second.ms))} ms`)
  return second.value
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now()
  const value = await work()
  return { value, ms: performance.now() - started }
}

const known: ReadonlySet<string> = new Set(errorCodes)

/** How often each answer came: shows how far inputs get. */
export const answers = new Map<string, number>()
const count = (answer: string) => void answers.set(answer, (answers.get(answer) ?? 0) + 1)

/** The code of a refusal, undefined for an answer; a fault for anything that is neither. */
export function refusalIn(answer: unknown, thrown: readonly unknown[] = []): ErrorCode | undefined {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer))
    throw new Fault('not a result', String(answer))
  // The bridge and the loopback host have to carry it.
  if (answer.ok === true) {
    count('ok')
    return void JSON.stringify(answer)
  }
  const code =
    'error' in answer && typeof answer.error === 'object' && answer.error !== null && 'code' in answer.error
      ? answer.error.code
      : undefined
  if (typeof code !== 'string' || !known.has(code))
    throw new Fault('not a result', JSON.stringify(answer).slice(0, 200))
  if (code === 'unexpected') throw new Fault('unexpected', thrown.map(traceOf).join('\n') || 'no trace')
  count(code)
  return code as ErrorCode
}

const traceOf = (error: unknown) => (error instanceof Error ? `${error.stack}` : String(error)).slice(0, 1500)

/** Compares what lies around the workspace with what lay there before. */
export function assertUntouched(before: Snapshot, after: Snapshot): void {
  const [first] = differenceOf(before, after)
  if (first !== undefined) throw new Fault('written outside', first)
}
