import { assertNever } from '#shared/assert-never.ts'
import type { SigningKey } from '#shared/contract/signature.ts'
import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { ok } from '#shared/result.ts'
import type { Certificate } from '../../signing/certificate.ts'
import { checkSigningCertificate } from '../../signing/certificate-checks.ts'
import { openPkcs12 } from '../../signing/pkcs12.ts'
import type { DocumentSigner } from '../../signing/signer.ts'
import { type Answer, type Context, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'
import { openToken } from './token.ts'

/** A refusal of the signing part as a refusal of a call: same code, its detail among the facts. */
export const refuseSigning = ({ code, detail }: SigningRefusal) => refuse(code, { facts: { detail } })

/** Whether this certificate may be used for what is to be signed. */
export type MayUse = (certificate: Certificate) => Answer<null>

/**
 * Opens a key, lets `use` sign with it, and closes it again whatever happened. Password and PIN are used here once and
 * kept nowhere.
 */
export async function withSigningKey<T>(
  context: Context,
  key: SigningKey,
  use: (signer: DocumentSigner) => Promise<Answer<T>>,
  mayUse: MayUse = () => ok(null),
): Promise<Answer<T>> {
  switch (key.kind) {
    case 'file': {
      const bytes = bytesOf(key.file)
      if (!bytes.ok) return bytes
      const opened = openPkcs12(bytes.value, key.password)
      if (!opened.ok) return refuseSigning(opened.error)
      const allowed = checkUse(context, opened.value.certificateDer, mayUse)
      return allowed.ok ? use(opened.value) : allowed
    }
    case 'token':
      return withTokenKey(context, key, use, mayUse)
    default:
      return assertNever(key)
  }
}

/** Dates, usage and kind of key first, then whatever the caller asks of the certificate. */
function checkUse(context: Context, der: Uint8Array, mayUse: MayUse): Answer<null> {
  const usable = checkSigningCertificate(der, context.now())
  return usable.ok ? mayUse(usable.value.certificate) : refuseSigning(usable.error)
}

async function withTokenKey<T>(
  context: Context,
  key: Extract<SigningKey, { kind: 'token' }>,
  use: (signer: DocumentSigner) => Promise<Answer<T>>,
  mayUse: MayUse,
): Promise<Answer<T>> {
  const module = openToken(context)
  if (!module.ok) return module
  try {
    const certificates = await module.value.listCertificates(key.slot)
    if (!certificates.ok) return refuseSigning(certificates.error)
    const certificate = certificates.value.find(({ id }) => id === key.certificateId)
    if (!certificate) return refuseSigning({ code: 'token-key-not-found', detail: key.certificateId })
    // Asked before the PIN is tried: a certificate that may not sign must not cost one of three tries.
    const allowed = checkUse(context, certificate.der, mayUse)
    if (!allowed.ok) return allowed
    const { slot, serial, pin } = key
    const signer = await module.value.openSigner({ token: { slot, serial }, certificate, pin })
    return signer.ok ? await use(signer.value) : refuseSigning(signer.error)
  } finally {
    await module.value.close()
  }
}
