import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageFile, securityHeaders } from './content-security.ts'
import type { Router } from './router.ts'

/** Largest call: an uploaded annex or scan, as base64. */
const LARGEST_BODY = 64 * 1024 * 1024

export type LoopbackServer = {
  readonly server: Server
  readonly address: string
  readonly token: string
  close(): Promise<void>
}

/**
 * The app behind HTTP on 127.0.0.1, random port: its own pages and the router, nothing else. A call needs the token of this
 * run, the exact Host, and where the browser sends one the exact Origin; so neither another program without the token nor a
 * web page in the same browser gets in.
 */
export async function startLoopback(router: Router, pages: string): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    serve(router, pages, token, server, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, securityHeaders)
      response.end()
    })
  })
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://${hostOf(server)}`
  return {
    server,
    address,
    token,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const hostOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`

async function serve(
  router: Router,
  pages: string,
  token: string,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = hostOf(server)
  const url = new URL(request.url ?? '/', `http://${host}`)
  if (request.headers.host !== host) return end(response, 403)
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) return end(response, 403)
  if (request.method === 'GET') return servePage(pages, url.pathname, response)
  const name = /^\/call\/([\w.]{1,60})$/.exec(url.pathname)?.[1]
  if (request.method !== 'POST' || name === undefined) return end(response, 404)
  if (!request.headers['content-type']?.startsWith('application/json')) return end(response, 415)
  const body = await readBody(request)
  if (body === undefined) return end(response, 413)
  const input = parse(body)
  const answer = await router({ trusted: sameToken(token, request.headers['x-cham-sao-token']), name, input })
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(answer))
}

function sameToken(expected: string, given: string | string[] | undefined): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '')
  return bytes.length === expected.length && timingSafeEqual(bytes, Buffer.from(expected))
}

async function servePage(pages: string, pathname: string, response: ServerResponse): Promise<void> {
  const page = pageFile(pages, pathname)
  const bytes = page && (await readFile(page.file).catch(() => undefined))
  if (!page || !bytes) return end(response, 404)
  response.writeHead(200, { ...securityHeaders, 'Content-Type': page.type })
  response.end(bytes)
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Undefined for what is not JSON: the schema then says what is wrong with it. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, securityHeaders)
  response.end()
}
