import type { Page } from 'playwright-core'
import type { Door } from '../support/meeting.ts'

type Bridge = { chamSao?: { call(name: string, input: unknown): Promise<unknown> } }

/** Calls the shell from the page, as the screens do, to prepare what a test is not about. */
export const doorOf = (page: Page): Door =>
  (async (name: string, input: unknown) => {
    const answer = (await page.evaluate(
      async ([called, given]) => {
        const bridge = (globalThis as Bridge).chamSao
        if (bridge) return bridge.call(called as string, given)
        const response = await fetch(`/call/${called}`, {
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
    )) as { ok: boolean; value: unknown; error: unknown }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }) as Door
