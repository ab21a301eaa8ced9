import { assertNever } from '#shared/assert-never.ts'
import type { SigningKey } from '#shared/contract/signature.ts'
import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { checkSigningCertificate } from '../../signing/certificate-checks.ts'
import { openPkcs12 } from '../../signing/pkcs12.ts'
import type { DocumentSigner } from '../../signing/signer.ts'
import { type Answer, type Context, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'
import { openToken } from './token.ts'

/** A refusal of the signing part as a refusal of a call: same code, its detail among the facts. */
export const refuseSigning = ({ code, detail }: SigningRefusal) => refuse(code, { facts: { detail } })

/**
 * Opens a key, lets `use` sign with it, and closes it again whatever happened. Password and PIN are used here once and
 * kept nowhere.
 */
export async function withSigningKey<T>(
  context: Context,
  key: SigningKey,
  use: (signer: DocumentSigner) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  switch (key.kind) {
    case 'file': {
      const bytes = bytesOf(key.file)
      if (!bytes.ok) return bytes
      const opened = openPkcs12(bytes.value, key.password)
      return opened.ok ? use(opened.value) : refuseSigning(opened.error)
    }
    case 'token':
      return withTokenKey(context, key, use)
    default:
      return assertNever(key)
  }
}

async function withTokenKey<T>(
  context: Context,
  key: Extract<SigningKey, { kind: 'token' }>,
  use: (signer: DocumentSigner) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const module = openToken(context)
  if (!module.ok) return module
  try {
    const certificates = await module.value.listCertificates(key.slot)
    if (!certificates.ok) return refuseSigning(certificates.error)
    const certificate = certificates.value.find(({ id }) => id === key.certificateId)
    if (!certificate) return refuseSigning({ code: 'token-key-not-found', detail: key.certificateId })
    // Asked before the PIN is tried: a certificate that may not sign must not cost one of three tries.
    const usable = checkSigningCertificate(certificate.der, context.now())
    if (!usable.ok) return refuseSigning(usable.error)
    const { slot, serial, pin } = key
    const signer = await module.value.openSigner({ token: { slot, serial }, certificate, pin })
    return signer.ok ? await use(signer.value) : refuseSigning(signer.error)
  } finally {
    await module.value.close()
  }
}
