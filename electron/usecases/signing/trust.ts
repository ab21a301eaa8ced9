import type { TrustedCertificate } from '#shared/contract/trust.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { type Certificate, readCertificate, readCertificates } from '../../signing/certificate.ts'
import { loadTrustAnchors, removeTrustAnchor, saveTrustAnchors } from '../../store/trust-store.ts'
import type { App } from '../app.ts'
import { type Answer, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'

const viewOf = ({ facts, x509 }: Certificate): TrustedCertificate => ({
  ...facts,
  authority: x509.ca,
  selfIssued: facts.subject === facts.issuer,
})

export function listTrust(app: App): Answer<TrustedCertificate[]> {
  const anchors = loadTrustAnchors(app.environment.folder)
  return ok(anchors.flatMap(der => readCertificate(der) ?? []).map(viewOf))
}

/** Certificates of a file, DER or PEM, each once. */
function certificatesOf(file: CallInput<'trust.read'>['file']): Answer<Certificate[]> {
  const bytes = bytesOf(file)
  if (!bytes.ok) return bytes
  const found = new Map(readCertificates(bytes.value).map(entry => [entry.facts.fingerprint, entry]))
  return found.size > 0
    ? ok([...found.values()])
    : refuse('trust-unreadable', { facts: { file: file.fileName } })
}

export function readTrust(_app: App, input: CallInput<'trust.read'>): Answer<TrustedCertificate[]> {
  const found = certificatesOf(input.file)
  return found.ok ? ok(found.value.map(viewOf)) : found
}

export async function addTrust(
  app: App,
  input: CallInput<'trust.add'>,
): Promise<Answer<TrustedCertificate[]>> {
  const found = certificatesOf(input.file)
  if (!found.ok) return found
  const { folder } = app.environment
  const anchors = found.value.map(({ der, facts }) => ({ der, fingerprint: facts.fingerprint }))
  const saved = await saveTrustAnchors(folder, anchors)
  return saved.ok
    ? listTrust(app)
    : refuse('file-write-failed', { facts: { path: folder, reason: saved.error } })
}

export async function removeTrust(
  app: App,
  input: CallInput<'trust.remove'>,
): Promise<Answer<TrustedCertificate[]>> {
  await removeTrustAnchor(app.environment.folder, input.fingerprint)
  return listTrust(app)
}
