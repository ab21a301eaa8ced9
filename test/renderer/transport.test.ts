import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const kept = new Map<string, string>()
const replaced: string[] = []
const asked: { address: string; token: string }[] = []
let answer: () => Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'))

/** The page as the loopback host opens it. */
function openPage(hash: string, more: object = {}): void {
  vi.stubGlobal('location', { hash, pathname: '/' })
  vi.stubGlobal('window', more)
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('history', { replaceState: (_state: null, _title: string, to: string) => replaced.push(to) })
  vi.stubGlobal('fetch', (address: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ address, token: headers['X-Cham-Sao-Token'] ?? '' })
    return answer()
  })
}

const load = () => import('../../renderer/transport.ts')

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.unstubAllGlobals()
  for (const list of [replaced, asked]) list.length = 0
  kept.clear()
})

describe('the way from the page to the shell', () => {
  it('takes the token out of the address, keeps it for the tab and sends it along', async () => {
    openPage('#token=abc-1&/projector')
    answer = async () => new Response(JSON.stringify({ ok: true, value: 7 }))
    const { send } = await load()
    expect(await send('app.status', {})).toEqual({ ok: true, value: 7 })
    expect(replaced).toEqual(['/#/projector'])
    expect(asked).toEqual([{ address: '/call/app.status', token: 'abc-1' }])
  })

  it.each([
    ['the host has ended', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers', async () => new Response('<html>')],
  ])('when %s it is a refusal like any other, not a broken page', async (_, reply) => {
    openPage('#token=abc-1')
    answer = reply
    const { send } = await load()
    expect(await send('app.status', {})).toEqual({ ok: false, error: { code: 'host-unreachable' } })
  })

  it('is the bridge of Electron where there is one', async () => {
    const call = vi.fn(async () => ({ ok: true, value: null }))
    openPage('', { chamSao: { call } })
    const { send, projectorAddress } = await load()
    await send('app.status', { a: 1 })
    expect(call).toHaveBeenCalledWith('app.status', { a: 1 })
    expect(asked).toEqual([])
    expect(projectorAddress()).toBe('#/projector')
  })
})
