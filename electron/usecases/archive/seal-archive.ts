import type { SealedArchive } from '#shared/contract/archive.ts'
import type { CallInput } from '#shared/contract.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { logPublicKeyOf, shortCode } from '../../sealing/audit-chain.ts'
import { signBytes } from '../../sealing/curve-keys.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { addCertificateSeal, addKeySeal, makeManifest, startSeal } from '../../signing/detached.ts'
import { openSealedArchive, packSealedArchive } from '../../signing/sealed-archive.ts'
import { loadHead } from '../../store/audit.ts'
import { loadWorkspace, type WorkspaceRow } from '../../store/workspace.ts'
import { type Answer, type Context, change, refuse } from '../context.ts'
import { saveCopyOf } from '../open-file.ts'
import { loadSessionRecord, type SessionRecord } from '../session-view.ts'
import { refuseSigning, withSigningKey } from '../signing/signing-key.ts'
import { sessionFiles } from './archive-content.ts'
import { toHex } from './archive-format.ts'
import { minutesFile, paperFiles } from './archive-papers.ts'
import { recountArchive } from './recount.ts'

const sealable = ['concluded', 'minuted', 'decided'] as const

/** The council's seal over a session: builds the archive, has it signed, counts it again itself, and only then hands it out. */
export async function archiveSession(
  context: Context,
  input: CallInput<'session.archive'>,
): Promise<Answer<SealedArchive | null>> {
  const record = loadSessionRecord(context, input.sessionId)
  const workspace = loadWorkspace(context.db)
  if (!record || !workspace) return refuse('session-not-found')
  const { state } = record.session
  if (!sealable.some(allowed => allowed === state)) return refuse('session-locked', { facts: { state } })
  const files = new Map([
    ...sessionFiles(context, workspace, record),
    ...minutesFile(context, input.sessionId),
    ...paperFiles(context.db, input.sessionId, input.withScans),
  ])
  const manifest = makeManifest(files, subjectOf(context, workspace, record), context.now())
  const seal = await sealManifest(context, workspace, manifest, input.signers)
  if (!seal.ok) return seal
  const bytes = packSealedArchive(files, manifest, seal.value, context.now())
  const fault = findFault(context, workspace, bytes)
  if (fault !== undefined) return refuse('archive-check-failed', { facts: { fault } })
  const { title, year, batch } = record.session
  const fileName = `HoSoPhien_Dot${batch}_${year}_${asciiFileStem(title)}.zip`
  const saved = await saveCopyOf(context, { fileName, bytes })
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved
  const sealed = { path: saved.value.path, sha256: sha256Hex(bytes), size: bytes.length, files: files.size }
  const payload = { session: input.sessionId, sha256: sealed.sha256, fileName, files: files.size }
  return change(context, 'session.archive', payload, () =>
    ok({ ...sealed, key: toHex(workspace.log_public_key) }),
  )
}

/** What the reader is told before he opens anything. */
function subjectOf(context: Context, workspace: WorkspaceRow, record: SessionRecord): Record<string, string> {
  const head = loadHead(context.db)
  const { title, heldOn } = record.session
  return {
    council: record.council?.name.slice(0, 1000) ?? '',
    session: title,
    heldOn: heldOn ?? '',
    workspace: workspace.name,
    auditEntries: String(head?.seq ?? 0),
    auditHead: head ? shortCode(head.hash) : '',
  }
}

async function sealManifest(
  context: Context,
  workspace: WorkspaceRow,
  manifest: Uint8Array,
  signers: CallInput<'session.archive'>['signers'],
): Promise<Answer<Uint8Array>> {
  const { logSecret } = context
  const key = {
    name: workspace.name.slice(0, 100),
    publicKey: logPublicKeyOf(logSecret),
    sign: (data: Uint8Array) => signBytes(logSecret, data),
  }
  let seal = addKeySeal(startSeal(manifest), key, context.now())
  for (const { key: wanted, role } of signers) {
    const added = await withSigningKey(context, wanted, async signer => {
      const signed = await addCertificateSeal(seal, signer, { signedAt: context.now(), role })
      return signed.ok ? signed : refuseSigning(signed.error)
    })
    if (!added.ok) return added
    seal = added.value
  }
  return ok(seal)
}

/** The first thing that anybody who checks the archive would find wrong; undefined when there is none. */
function findFault(context: Context, workspace: WorkspaceRow, bytes: Uint8Array): string | undefined {
  const knownKeys = [{ name: workspace.name, publicKey: workspace.log_public_key }]
  const { report, files } = openSealedArchive(bytes, { trustAnchors: [], knownKeys, at: context.now() })
  if (report.verdict === 'broken' || report.verdict === 'unreadable')
    return report.problems[0]?.detail ?? report.verdict
  const [finding] = recountArchive(files).findings
  return finding && `${finding.fault} ${finding.at}`.trim()
}
