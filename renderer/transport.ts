import type { CallError } from '#shared/error-code.ts'
import { no, type Result } from '#shared/result.ts'

type Answer = Result<unknown, CallError>
type Send = (name: string, input: unknown) => Promise<Answer>

declare global {
  interface Window {
    /** What the preload exposes in Electron; absent in the browser of the loopback host. */
    readonly chamSao?: { readonly call: Send }
  }
}

const tokenKey = 'cham-sao.token'

/** The loopback host opens the page with `#token=…`: kept for this tab, taken out of the address at once. */
function takeToken(): string {
  const fragment = /^#token=([\w-]+)(?:&(.*))?$/.exec(location.hash)
  if (fragment?.[1] !== undefined) {
    sessionStorage.setItem(tokenKey, fragment[1])
    history.replaceState(null, '', `${location.pathname}#${fragment[2] ?? '/'}`)
  }
  return sessionStorage.getItem(tokenKey) ?? ''
}

const token = takeToken()

/** Address of the projector's window; in a browser it brings the token of this run along. */
export function projectorAddress(): string {
  return window.chamSao ? '#/projector' : `#token=${token}&/projector`
}

const sendToLoopback: Send = async (name, input) => {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Cham-Sao-Token': token },
      body: JSON.stringify(input),
    })
    return (await response.json()) as Answer
  } catch {
    return no({ code: 'host-unreachable' })
  }
}

export const send: Send = window.chamSao ? window.chamSao.call : sendToLoopback
