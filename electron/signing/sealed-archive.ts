import { zipSync } from 'fflate'
import type { ArchiveReport } from '#shared/domain/signature-report.ts'
import { sha256Hex } from './algorithms.ts'
import { readCertificates } from './certificate.ts'
import { type KnownKey, verifySealed } from './verify/verify-detached.ts'
import type { VerifyOptions } from './verify/verify-document.ts'
import { archiveLimits, type ContainerLimits, readContainer } from './zip-container.ts'

/** One ZIP: the files, and at its root the manifest and the seal over it. */
export const manifestName = 'manifest.json'
export const sealName = 'seal.json'

export type ArchiveOptions = VerifyOptions & {
  readonly knownKeys: readonly KnownKey[]
  /** Narrower ones for what came into the app as a call. */
  readonly limits?: ContainerLimits
}

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

/** The seal's report, with the files as they were read: what is said of the files holds only where the report says so. */
export type OpenedArchive = {
  readonly report: ArchiveReport
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Reads an archive once, for its seal and for what is in it. */
export function openSealedArchive(bytes: Uint8Array, options: ArchiveOptions): OpenedArchive {
  const sha256 = sha256Hex(bytes)
  const container = readContainer(bytes, options.limits ?? archiveLimits)
  const nothing = { sha256, problems: [], signatures: [], keySeals: [], fileCount: 0 }
  if (!container.ok)
    return { report: { ...nothing, verdict: 'unreadable', refusal: container.error }, files: new Map() }
  const files = new Map(container.value)
  const manifest = files.get(manifestName)
  const seal = files.get(sealName)
  files.delete(manifestName)
  files.delete(sealName)
  if (manifest === undefined || seal === undefined) {
    return { report: { ...nothing, verdict: 'unsigned', refusal: null, fileCount: files.size }, files }
  }
  const anchors = options.trustAnchors.flatMap(anchor => readCertificates(anchor))
  const { at, knownKeys } = options
  const { manifest: _manifest, ...report } = verifySealed(manifest, seal, files, { anchors, at, knownKeys })
  return { report: { sha256, refusal: null, fileCount: files.size, ...report }, files }
}
