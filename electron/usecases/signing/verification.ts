import type { VerifiedFile } from '#shared/contract/verification.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { KnownKey } from '../../signing/verify/verify-detached.ts'
import { isSealedArchive } from '../../signing/verify-file.ts'
import { archiveLimits } from '../../signing/zip-container.ts'
import type { Database } from '../../store/database.ts'
import { loadRecordedVersion } from '../../store/recorded-version.ts'
import { loadTrustAnchors } from '../../store/trust-store.ts'
import { loadWorkspace } from '../../store/workspace.ts'
import type { App } from '../app.ts'
import { type Answer, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'
import { asWork } from '../work.ts'
import { type Examined, examine } from './examine.ts'
import { examineAside } from './examine-thread.ts'

/** All files of an archive together, unpacked in the memory of the running app. */
const mostUnpacked = 512 << 20

/** Checks one file: signatures, seal and count, and whether the open workspace knows it. */
export async function checkFile(
  app: App,
  input: CallInput<'verification.check'>,
): Promise<Answer<VerifiedFile>> {
  const bytes = bytesOf(input.file)
  if (!bytes.ok) return bytes
  const db = app.workspace?.db
  const keys = [...(db ? ownKeys(db) : []), ...givenKey(input.key)]
  const options = {
    trustAnchors: loadTrustAnchors(app.environment.folder),
    knownKeys: keys,
    at: app.environment.now(),
    limits: { ...archiveLimits, totalBytes: mostUnpacked },
  }
  // A paper takes milliseconds; an archive is opened and counted again ballot by ballot.
  const checked = isSealedArchive(bytes.value)
    ? await asWork(input.workId, 'checking', async work =>
        ok(await examineAside({ bytes: bytes.value, options }, work)),
      )
    : ok(examine(bytes.value, options))
  if (!checked.ok) return checked
  return viewOf(app, input, checked.value)
}

function viewOf(
  app: App,
  input: CallInput<'verification.check'>,
  checked: Result<Examined, 'unknown'>,
): Answer<VerifiedFile> {
  const { fileName } = input.file
  if (!checked.ok) return refuse('checked-file-unknown', { facts: { file: fileName } })
  const db = app.workspace?.db
  const recorded = db && loadRecordedVersion(db, checked.value.report.sha256)
  return ok({
    ...checked.value,
    fileName,
    workspace: app.workspace?.name ?? null,
    recorded: recorded ?? null,
  })
}

/** The key that signs this workspace's trail and seals its archives. */
export function ownKeys(db: Database): KnownKey[] {
  const workspace = loadWorkspace(db)
  return workspace ? [{ name: workspace.name, publicKey: workspace.log_public_key }] : []
}

export function givenKey(hex: string): KnownKey[] {
  return hex === '' ? [] : [{ name: hex.slice(0, 16), publicKey: Buffer.from(hex, 'hex') }]
}
