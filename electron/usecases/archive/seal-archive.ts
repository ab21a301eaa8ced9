import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { SealedArchive } from '#shared/contract/archive.ts'
import type { CallInput } from '#shared/contract.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { copyOnline } from '../../exchange/backup/write-copy.ts'
import { writeDurably } from '../../files/durable-file.ts'
import { logPublicKeyOf } from '../../sealing/audit-chain.ts'
import { signBytes } from '../../sealing/curve-keys.ts'
import { addCertificateSeal, addKeySeal, startSeal } from '../../signing/detached.ts'
import { loadSession } from '../../store/session.ts'
import { loadWorkspace, type WorkspaceRow } from '../../store/workspace.ts'
import { type Answer, type Context, change, refuse } from '../context.ts'
import { safeName } from '../open-file.ts'
import { refuseSigning, withSigningKey } from '../signing/signing-key.ts'
import { asWork, type Work } from '../work.ts'
import { toHex } from './archive-format.ts'
import { buildAside } from './archive-thread.ts'
import type { PackedArchive } from './build-archive.ts'

const sealable = ['concluded', 'minuted', 'decided'] as const

/**
 * The council's seal over a session: builds the archive, has it signed, counts it again itself, and only then hands it out.
 * Null when the user chose no place for it.
 */
export async function archiveSession(
  context: Context,
  input: CallInput<'session.archive'>,
): Promise<Answer<SealedArchive | null>> {
  const session = loadSession(context.db, input.sessionId)
  const workspace = loadWorkspace(context.db)
  if (!session || !workspace) return refuse('session-not-found')
  const { state, title, year, batch } = session
  if (!sealable.some(allowed => allowed === state)) return refuse('session-locked', { facts: { state } })
  const fileName = safeName(`HoSoPhien_Dot${batch}_${year}_${asciiFileStem(title)}.zip`)
  const target = await context.ports.askSavePath(fileName)
  if (target === undefined) return ok(null)
  return asWork(input.workId, 'copying', async work => {
    const packed = await build(context, workspace, input, work).catch((error: unknown) => {
      if (context.db.open) throw error
      return refuse('workspace-not-open')
    })
    // A workspace that was closed meanwhile can no longer say in its trail that it was sealed.
    if (!context.db.open) return refuse('workspace-not-open')
    return packed.ok ? handOut(context, workspace, input, { target, fileName, ...packed.value }) : packed
  })
}

/** From a copy of the workspace as it is now, which is taken away again. */
async function build(
  context: Context,
  workspace: WorkspaceRow,
  { sessionId, withScans, signers }: CallInput<'session.archive'>,
  work: Work,
): Promise<Answer<PackedArchive>> {
  const { rubrics } = context
  const at = context.now()
  const folder = path.join(context.temporaryFolder, randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    const file = path.join(folder, 'seal.chamsao')
    await copyOnline(context.db)(file)
    work.signal.throwIfAborted()
    const wish = { file, sessionId, withScans, rubrics, at }
    return await buildAside(wish, manifest => sealManifest(context, workspace, manifest, signers), work)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

type Written = PackedArchive & { readonly target: string; readonly fileName: string }

async function handOut(
  context: Context,
  workspace: WorkspaceRow,
  { sessionId }: CallInput<'session.archive'>,
  { target, fileName, bytes, sha256, files }: Written,
): Promise<Answer<SealedArchive>> {
  const written = await writeDurably(target, bytes)
  if (!written.ok) return refuse('file-write-failed', { facts: { path: target, reason: written.error } })
  return change(context, 'session.archive', { session: sessionId, sha256, fileName, files }, () =>
    ok({ path: target, sha256, size: bytes.length, files, key: toHex(workspace.log_public_key) }),
  )
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
