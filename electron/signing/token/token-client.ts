import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { readCertificate, signingAlgorithmOf } from '../certificate.ts'
import type { DocumentSigner } from '../signer.ts'
import {
  type TokenAnswer,
  type TokenInfo,
  type TokenRequest,
  tokenAnswers,
  tokenReply,
} from './token-messages.ts'
import type { StartTokenProcess, TokenProcess } from './token-process.ts'

export type TokenCertificate = {
  /** CKA_ID in hexadecimal: joins certificate and key. */
  readonly id: string
  readonly label: string
  readonly der: Uint8Array
}

export type OpenTokenWish = {
  readonly token: Pick<TokenInfo, 'slot' | 'serial'>
  readonly certificate: Pick<TokenCertificate, 'id' | 'der'>
  /** Null when the reader has its own keypad. Tried exactly once. */
  readonly pin: string | null
}

type Pending = { kind: TokenRequest['kind']; settle: (answer: Result<unknown, TokenRefusal>) => void }

/** A person may type the PIN on the reader or answer a window of the vendor's driver. */
const defaultTimeoutMs = 60_000

/**
 * A token module in its own process, started at the first call. Asks one thing at a time; a crash, silence or a
 * malformed answer is a refusal and ends the process. `close` when done: it logs out and ends the process.
 */
export function openTokenModule(start: StartTokenProcess, modulePath: string, timeoutMs = defaultTimeoutMs) {
  const connection = connect(start, timeoutMs)

  async function openSigner(wish: OpenTokenWish): Promise<Result<DocumentSigner, TokenRefusal>> {
    const certificate = readCertificate(wish.certificate.der)
    const algorithm = certificate === null ? null : signingAlgorithmOf(certificate)
    if (certificate === null || algorithm === null) return no({ code: 'token-key-not-supported', detail: '' })
    const { slot, serial } = wish.token
    const opened = await connection.ask({
      kind: 'open',
      modulePath,
      slot,
      serial,
      certificateId: wish.certificate.id,
      pin: wish.pin,
    })
    if (!opened.ok) return opened
    return ok({
      certificateDer: certificate.der,
      chain: opened.value.chain.map(fromBase64),
      algorithm,
      sign: async data => {
        const signed = await connection.ask({
          kind: 'sign',
          certificateId: wish.certificate.id,
          algorithm,
          data: Buffer.from(data).toString('base64'),
        })
        return signed.ok ? ok(fromBase64(signed.value)) : signed
      },
    })
  }

  return {
    listTokens: () => connection.ask({ kind: 'list-tokens', modulePath }),
    listCertificates: async (slot: number): Promise<Result<TokenCertificate[], TokenRefusal>> => {
      const listed = await connection.ask({ kind: 'list-certificates', modulePath, slot })
      if (!listed.ok) return listed
      if (listed.value.length === 0) return no({ code: 'token-certificate-not-found', detail: '' })
      return ok(listed.value.map(({ id, label, der }) => ({ id, label, der: fromBase64(der) })))
    },
    openSigner,
    close: async () => {
      if (connection.isRunning()) await connection.ask({ kind: 'close' })
      connection.end()
    },
  }
}

export type TokenModule = ReturnType<typeof openTokenModule>

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

function connect(start: StartTokenProcess, timeoutMs: number) {
  const waiting = new Map<number, Pending>()
  let running: TokenProcess | null = null
  let lastId = 0
  let ended: TokenRefusal | null = null

  function end(refusal: TokenRefusal = { code: 'token-failed', detail: 'closed' }): void {
    if (ended !== null) return
    ended = refusal
    running?.kill()
    for (const { settle } of waiting.values()) settle(no(refusal))
    waiting.clear()
  }

  function launch(): TokenProcess {
    const process = start()
    process.onExit(reason => end({ code: 'token-crashed', detail: reason }))
    process.onMessage(message => {
      const reply = tokenReply.safeParse(message)
      const pending = reply.success ? waiting.get(reply.data.id) : undefined
      if (!reply.success || pending === undefined) return end({ code: 'token-failed', detail: 'message' })
      waiting.delete(reply.data.id)
      pending.settle(reply.data.ok ? checkAnswer(pending.kind, reply.data.value) : no(reply.data.error))
    })
    return process
  }

  function ask<Kind extends TokenRequest['kind']>(
    request: Extract<TokenRequest, { kind: Kind }>,
  ): Promise<Result<TokenAnswer<Kind>, TokenRefusal>> {
    if (ended !== null) return Promise.resolve(no(ended))
    running ??= launch()
    const id = ++lastId
    return new Promise(resolve => {
      const timer = setTimeout(() => end({ code: 'token-timeout', detail: request.kind }), timeoutMs)
      const settle = (answer: Result<unknown, TokenRefusal>) => {
        clearTimeout(timer)
        resolve(answer as Result<TokenAnswer<Kind>, TokenRefusal>)
      }
      waiting.set(id, { kind: request.kind, settle })
      running?.send({ id, request })
    })
  }

  return { ask, end, isRunning: () => running !== null && ended === null }
}

function checkAnswer(kind: TokenRequest['kind'], value: unknown): Result<unknown, TokenRefusal> {
  const checked = tokenAnswers[kind].safeParse(value)
  return checked.success ? ok(checked.data) : no({ code: 'token-failed', detail: kind })
}
