import { zipSync } from 'fflate'
import type { ArchiveReport } from '#shared/domain/signature-report.ts'
import { sha256Hex } from './algorithms.ts'
import { readCertificates } from './certificate.ts'
import { type KnownKey, verifySealed } from './verify/verify-detached.ts'
import type { VerifyOptions } from './verify/verify-document.ts'
import { archiveLimits, readContainer } from './zip-container.ts'

/** One ZIP: the files, and at its root the manifest and the seal over it. */
export const manifestName = 'manifest.json'
export const sealName = 'seal.json'

export type ArchiveOptions = VerifyOptions & { readonly knownKeys: readonly KnownKey[] }

/** Throws when a file bears the name of the manifest or the seal. */
export function packSealedArchive(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Uint8Array,
  seal: Uint8Array,
  at: number,
): Uint8Array {
  if (files.has(manifestName) || files.has(sealName)) throw new Error('A file has the name of the seal')
  const entries = { [manifestName]: manifest, [sealName]: seal, ...Object.fromEntries(files) }
  return zipSync(entries, { mtime: at, level: 6 })
}

export function verifyArchive(bytes: Uint8Array, options: ArchiveOptions): ArchiveReport {
  const sha256 = sha256Hex(bytes)
  const container = readContainer(bytes, archiveLimits)
  const nothing = { sha256, problems: [], signatures: [], keySeals: [], fileCount: 0 }
  if (!container.ok) return { ...nothing, verdict: 'unreadable', refusal: container.error }
  const files = new Map(container.value)
  const manifest = files.get(manifestName)
  const seal = files.get(sealName)
  files.delete(manifestName)
  files.delete(sealName)
  if (manifest === undefined || seal === undefined) {
    return { ...nothing, verdict: 'unsigned', refusal: null, fileCount: files.size }
  }
  const anchors = options.trustAnchors.flatMap(anchor => readCertificates(anchor))
  const { at, knownKeys } = options
  const { manifest: _manifest, ...report } = verifySealed(manifest, seal, files, { anchors, at, knownKeys })
  return { sha256, refusal: null, fileCount: files.size, ...report }
}
