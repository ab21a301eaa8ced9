import type { TokenCertificateView, TokenSetting, TokenView } from '#shared/contract/token.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { readCertificate } from '../../signing/certificate.ts'
import { checkSigningCertificate } from '../../signing/certificate-checks.ts'
import { knownModules } from '../../signing/token/known-modules.ts'
import { openTokenModule, type TokenModule } from '../../signing/token/token-client.ts'
import { loadMachineSettings, saveMachineSettings } from '../../store/machine-settings.ts'
import { type Answer, type Context, refuse } from '../context.ts'

export function loadTokenSetting(context: Context): Answer<TokenSetting> {
  const { tokenModule } = loadMachineSettings(context.dataFolder)
  return ok({ modulePath: tokenModule, found: knownModules() })
}

/** The library is loaded only when tokens are asked for; here its path is kept. */
export async function saveTokenSetting(
  context: Context,
  input: CallInput<'token.save'>,
): Promise<Answer<TokenSetting>> {
  const written = await saveMachineSettings(context.dataFolder, { tokenModule: input.modulePath })
  if (!written.ok)
    return refuse('file-write-failed', { facts: { path: context.dataFolder, reason: written.error } })
  return loadTokenSetting(context)
}

/** The chosen library in its own process; whoever opens it closes it. */
export function openToken(context: Context): Answer<TokenModule> {
  const { tokenModule } = loadMachineSettings(context.dataFolder)
  if (tokenModule === '') return refuse('token-module-unset')
  return ok(openTokenModule(context.ports.startTokenProcess, tokenModule))
}

async function withToken<T>(
  context: Context,
  ask: (module: TokenModule) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const module = openToken(context)
  if (!module.ok) return module
  try {
    return await ask(module.value)
  } finally {
    await module.value.close()
  }
}

/** Tokens that are plugged in, with how their PINs stand; no PIN is asked. */
export function listTokens(context: Context): Promise<Answer<TokenView[]>> {
  return withToken(context, async module => {
    const listed = await module.listTokens()
    if (!listed.ok) return refuse(listed.error.code, { facts: { detail: listed.error.detail } })
    return ok(
      listed.value.map(({ slot, label, manufacturer, model, serial, pinState, ownKeypad }) => ({
        ...{ slot, label, manufacturer, model, serial, pinState, ownKeypad },
      })),
    )
  })
}

/** Certificates of a token that belong to persons; its issuers' certificates are left out. */
export function listTokenCertificates(
  context: Context,
  input: CallInput<'token.certificates'>,
): Promise<Answer<TokenCertificateView[]>> {
  return withToken(context, async module => {
    const listed = await module.listCertificates(input.slot)
    if (!listed.ok) return refuse(listed.error.code, { facts: { detail: listed.error.detail } })
    return ok(
      listed.value.flatMap(({ id, label, der }) => {
        const certificate = readCertificate(der)
        if (certificate === null || certificate.x509.ca) return []
        const usable = checkSigningCertificate(der, context.now())
        return [{ ...certificate.facts, id, label, obstacle: usable.ok ? null : usable.error }]
      }),
    )
  })
}
