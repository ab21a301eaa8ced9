import type { Page } from 'playwright-core'
import type { CallInput, CallName, CallOutput, CallResult } from '#shared/contract.ts'

type Send = (name: string, input: unknown) => Promise<unknown>

/** Calls the app from inside its page, as the screens do, for what a test needs but does not look at. */
export function doorOf(page: Page) {
  return async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const answer = (await page.evaluate(
      async ([call, given]) => {
        const { chamSao } = window as { chamSao?: { call: Send } }
        if (chamSao) return chamSao.call(call as string, given)
        const response = await fetch(`/call/${call}`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'X-Cham-Sao-Token': sessionStorage.getItem('cham-sao.token') ?? '',
          },
          body: JSON.stringify(given),
        })
        return response.json()
      },
      [name, input] as const,
    )) as CallResult<Name>
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }
}
