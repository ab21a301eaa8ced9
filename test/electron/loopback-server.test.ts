import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopback } from '#electron/loopback-server.ts'
import { ok } from '#shared/result.ts'

const pages = mkdtempSync(path.join(tmpdir(), 'cham-sao-pages-'))
const seen: { trusted: boolean; name: string; input: unknown }[] = []
let loopback: LoopbackServer
let host = ''

beforeAll(async () => {
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(pages, 'secret.key'), 'x')
  loopback = await startLoopback(async call => {
    seen.push(call)
    return ok(null)
  }, pages)
  host = new URL(loopback.address).host
})

afterAll(async () => {
  await loopback.close()
  rmSync(pages, { recursive: true, force: true })
})

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** A request with any headers: a browser would not let a page set some of them, another program may. */
function send({ method = 'GET', path: where = '/', headers = {}, body = '' }: Sent) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: host.split(':')[1], method, path: where, headers },
        response => {
          let text = ''
          response.on('data', chunk => {
            text += chunk
          })
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    },
  )
}

const call = (headers: Record<string, string> = {}, body = '{}') =>
  send({
    method: 'POST',
    path: '/call/workspace.list',
    headers: { 'Content-Type': 'application/json', 'X-Cham-Sao-Token': loopback.token, ...headers },
    body,
  })

describe('the loopback host', () => {
  it('listens on 127.0.0.1 only', () => {
    expect(loopback.server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  it('passes a call with the token of this run to the router as trusted', async () => {
    const answer = await call({ Origin: `http://${host}` }, '{"a":1}')
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":null}' })
    expect(seen.at(-1)).toEqual({ trusted: true, name: 'workspace.list', input: { a: 1 } })
  })

  it.each([
    ['another token', { 'X-Cham-Sao-Token': 'x'.repeat(43) }],
    ['a short token', { 'X-Cham-Sao-Token': 'x' }],
  ])('marks a call with %s as untrusted', async (_name, headers) => {
    await call(headers)
    expect(seen.at(-1)?.trusted).toBe(false)
  })

  it.each([
    ['a foreign origin', { Origin: 'http://example.org' }, 403],
    ['the origin "null" of a file', { Origin: 'null' }, 403],
    ['another host name (DNS rebinding)', { Host: 'example.org' }, 403],
    ['localhost instead of the address', { Host: 'localhost' }, 403],
    ['a form instead of JSON', { 'Content-Type': 'text/plain' }, 415],
  ])('refuses %s', async (_name, headers, status) => {
    const before = seen.length
    expect((await call(headers)).status).toBe(status)
    expect(seen).toHaveLength(before)
  })

  it('hands a body that is not JSON to the schema as nothing', async () => {
    await call({}, '{"a":')
    expect(seen.at(-1)?.input).toBeUndefined()
  })

  it('serves the page with the content policy', async () => {
    const answer = await send({})
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/secret.key',
    '/none.js',
    '/%',
    '/call/workspace.list',
    '/\\..\\x.js',
  ])('does not serve %s', async where => {
    expect((await send({ path: where })).status).toBe(404)
  })

  it('takes only POST for calls', async () => {
    expect((await send({ method: 'PUT', path: '/call/workspace.list' })).status).toBe(404)
    expect((await send({ method: 'POST', path: '/call/../x' })).status).toBe(404)
  })
})
