import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { assertNever } from '#shared/assert-never.ts'
import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { openModule, type Pkcs11Module } from './pkcs11-module.ts'
import { type OpenKey, openKey, signWithKey } from './token-key.ts'
import { listCertificates, listTokens, readCertificates } from './token-listing.ts'
import type { TokenRequest } from './token-messages.ts'

type Answer<Value> = Result<Value, TokenRefusal>

/** What runs inside the token process: one module, at most one open key. Called one request at a time. */
export function createTokenService() {
  let module: Pkcs11Module | null = null
  let opened: OpenKey | null = null

  function load(path: string): Answer<Pkcs11Module> {
    if (module !== null) return ok(module)
    if (!isAbsolute(path) || !existsSync(path)) return no({ code: 'token-module-not-found', detail: path })
    try {
      const loaded = openModule(path)
      const started = loaded.initialize()
      if (!started.ok) return started
      module = loaded
      return ok(loaded)
    } catch {
      return no({ code: 'token-module-not-loadable', detail: path })
    }
  }

  function open(request: Extract<TokenRequest, { kind: 'open' }>): Answer<{ chain: string[] }> {
    const loaded = load(request.modulePath)
    if (!loaded.ok) return loaded
    opened = null
    const key = openKey(loaded.value, request)
    if (!key.ok) return key
    opened = key.value
    const others = readCertificates(loaded.value, key.value.session)
    const chain = others.ok ? others.value.filter(({ id }) => id !== request.certificateId) : []
    return ok({ chain: chain.map(({ der }) => der) })
  }

  return function handle(request: TokenRequest): Answer<unknown> {
    switch (request.kind) {
      case 'list-tokens': {
        const loaded = load(request.modulePath)
        return loaded.ok ? listTokens(loaded.value) : loaded
      }
      case 'list-certificates': {
        const loaded = load(request.modulePath)
        return loaded.ok ? listCertificates(loaded.value, request.slot) : loaded
      }
      case 'open':
        return open(request)
      case 'sign': {
        if (module === null || opened?.certificateId !== request.certificateId) {
          return no({ code: 'token-failed', detail: 'not open' })
        }
        const signature = signWithKey(module, opened, request.algorithm, Buffer.from(request.data, 'base64'))
        return signature.ok ? ok(Buffer.from(signature.value).toString('base64')) : signature
      }
      case 'close':
        opened = null
        module?.finalize()
        module = null
        return ok(null)
      default:
        return assertNever(request)
    }
  }
}
