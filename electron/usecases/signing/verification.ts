import type { VerifiedFile } from '#shared/contract/verification.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok, type Result } from '#shared/result.ts'
import { readScan } from '../../exchange/scan-file.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { type ArchiveOptions, openSealedArchive } from '../../signing/sealed-archive.ts'
import type { KnownKey } from '../../signing/verify/verify-detached.ts'
import { verifyDocument } from '../../signing/verify/verify-document.ts'
import { isSealedArchive } from '../../signing/verify-file.ts'
import { archiveLimits } from '../../signing/zip-container.ts'
import type { Database } from '../../store/database.ts'
import { loadRecordedVersion } from '../../store/recorded-version.ts'
import { loadTrustAnchors } from '../../store/trust-store.ts'
import { loadWorkspace } from '../../store/workspace.ts'
import type { App } from '../app.ts'
import { isSessionArchive, recountArchive } from '../archive/recount.ts'
import { type Answer, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'

/** All files of an archive together, unpacked in the memory of the running app. */
const mostUnpacked = 512 << 20

/** Checks one file: signatures, seal and count, and whether the open workspace knows it. */
export function checkFile(app: App, input: CallInput<'verification.check'>): Answer<VerifiedFile> {
  const bytes = bytesOf(input.file)
  if (!bytes.ok) return bytes
  const db = app.workspace?.db
  const keys = [...(db ? ownKeys(db) : []), ...givenKey(input.key)]
  const checked = examine(bytes.value, {
    trustAnchors: loadTrustAnchors(app.environment.folder),
    knownKeys: keys,
    at: app.environment.now(),
    limits: { ...archiveLimits, totalBytes: mostUnpacked },
  })
  const { fileName } = input.file
  if (!checked.ok) return refuse('checked-file-unknown', { facts: { file: fileName } })
  const recorded = db && loadRecordedVersion(db, checked.value.report.sha256)
  return ok({
    ...checked.value,
    fileName,
    workspace: app.workspace?.name ?? null,
    recorded: recorded ?? null,
  })
}

export type Examined = VerifiedFile extends infer File
  ? File extends VerifiedFile
    ? Omit<File, 'fileName' | 'workspace' | 'recorded'>
    : never
  : never

/** What a file is, by its content, and what it proves; says nothing of any workspace. */
export function examine(bytes: Uint8Array, options: ArchiveOptions): Result<Examined, 'unknown'> {
  if (isSealedArchive(bytes)) {
    const { report, files } = openSealedArchive(bytes, options)
    return ok({ kind: 'archive', report, recount: isSessionArchive(files) ? recountArchive(files) : null })
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return ok({ kind: 'document', report: verifyDocument(bytes, options) })
  const scan = readScan(bytes)
  if (!scan.ok) return { ok: false, error: 'unknown' }
  return ok({ kind: 'scan', report: { sha256: sha256Hex(bytes), ...scan.value } })
}

/** The key that signs this workspace's trail and seals its archives. */
export function ownKeys(db: Database): KnownKey[] {
  const workspace = loadWorkspace(db)
  return workspace ? [{ name: workspace.name, publicKey: workspace.log_public_key }] : []
}

export function givenKey(hex: string): KnownKey[] {
  return hex === '' ? [] : [{ name: hex.slice(0, 16), publicKey: Buffer.from(hex, 'hex') }]
}
