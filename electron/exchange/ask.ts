import type { CallInput, CallName, CallOutput, CallResult } from '#shared/contract.ts'
import type { CallError } from '#shared/error-code.ts'

/** A caller at the one door: the router of this process, or whatever stands for it. */
export type Ask = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallResult<Name>>
/** The answer of a call that has to be allowed; throws {@link CallRefused} where it is not. */
export type Get = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>

/** Ends a run of many calls at the first that was refused. */
export class CallRefused extends Error {
  readonly call: CallName
  readonly refusal: CallError
  constructor(call: CallName, refusal: CallError) {
    super(`${call} was refused: ${refusal.code}`)
    this.call = call
    this.refusal = refusal
  }
}

/** Asks and unwraps; an aborted signal ends the run before the next call. */
export function getting(ask: Ask, signal?: AbortSignal): Get {
  return async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
    signal?.throwIfAborted()
    const answer = await ask(name, input)
    if (!answer.ok) throw new CallRefused(name, answer.error)
    return answer.value
  }
}
