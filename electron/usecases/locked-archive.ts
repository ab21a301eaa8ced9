import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { checkPassphrase } from '#shared/domain/pin.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import type { ErrorCode } from '#shared/error-code.ts'
import { ok, type Result } from '#shared/result.ts'
import { extractArchive, writeArchive } from '../exchange/archive.ts'
import type { ArchiveRefusal } from '../exchange/archive-refusal.ts'
import { lookAside } from '../exchange/backup/look-job.ts'
import { copyOnline } from '../exchange/backup/write-copy.ts'
import { loadWorkspace } from '../store/workspace.ts'
import type { App } from './app.ts'
import { type Answer, type Context, change, dayOf, refuse } from './context.ts'
import { openArchivedWorkspace } from './workspace.ts'

const EXTENSION = '.luutru'
const FOLDER = 'archive-'

/**
 * Writes the whole workspace, with its papers, signatures and scans, into one file under a passphrase. The file is unpacked and
 * checked again before the answer, and its hash stands in the trail. Null when the user chose no place for it.
 */
export async function archiveWorkspace(
  context: Context,
  input: CallInput<'workspace.archive'>,
): Promise<Answer<CallOutput<'workspace.archive'>>> {
  const passphrase = checkPassphrase(input.passphrase)
  if (!passphrase.ok) return refuse('passphrase-weak')
  const title = loadWorkspace(context.db)?.name ?? ''
  const stem = asciiFileStem(title)
  const target = await context.ports.askSavePath(`${stem}_${dayOf(context.now())}${EXTENSION}`)
  if (target === undefined) return ok(null)
  const folder = await newFolder(context.temporaryFolder)
  try {
    const workspace = path.join(folder, 'written', `${stem}.chamsao`)
    await mkdir(path.dirname(workspace))
    await copyOnline(context.db)(workspace)
    const written = await writeArchive({
      archive: target,
      title,
      madeAt: context.now(),
      sources: [{ name: path.basename(workspace), path: workspace }],
      passphrase: passphrase.value,
      random: context.random,
      cost: context.pinCost,
    })
    if (!written.ok) return refuseArchive(written.error, target)
    const again = await unpack(target, passphrase.value, path.join(folder, 'read'))
    if (!again.ok) return refuseArchive(again.error, target)
    const looked = await lookAside(again.value)
    if (!looked.ok) return refuse('archive-damaged')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const sha256 = await hashOf(target)
  const noted = change(context, 'workspace.archive', { sha256 }, () => ok(null))
  return noted.ok ? ok({ path: target, sha256 }) : noted
}

/** Opens an archive beside the workspaces, to be read and nothing more: what is unpacked goes when it is closed. */
export async function openArchive(
  app: App,
  input: CallInput<'workspace.openArchive'>,
): Promise<Answer<WorkspaceStatus>> {
  const unpacked = await unpackedArchive(app.environment.temporaryFolder, input)
  if (!unpacked.ok) return unpacked
  const { file, folder } = unpacked.value
  const opened = openArchivedWorkspace(app, file, folder)
  if (!opened.ok) await rm(folder, { recursive: true, force: true })
  return opened
}

/** Unpacks an archive into a folder of its own; whoever gets it takes the folder away again. */
export async function unpackedArchive(
  temporaryFolder: string,
  input: CallInput<'workspace.openArchive'>,
): Promise<Answer<{ file: string; folder: string }>> {
  const folder = await newFolder(temporaryFolder)
  const unpacked = await unpack(input.path, input.passphrase.normalize('NFC'), path.join(folder, 'read'))
  if (unpacked.ok) return ok({ file: unpacked.value, folder })
  await rm(folder, { recursive: true, force: true })
  return refuseArchive(unpacked.error, input.path)
}

/** Takes away what a crash left unpacked. */
export async function removeOpenArchives(temporaryFolder: string): Promise<void> {
  const names = await readdir(temporaryFolder).catch(() => [])
  for (const name of names.filter(entry => entry.startsWith(FOLDER)))
    await rm(path.join(temporaryFolder, name), { recursive: true, force: true }).catch(() => undefined)
}

async function newFolder(temporaryFolder: string): Promise<string> {
  const folder = path.join(temporaryFolder, FOLDER + randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Unpacks an archive of a workspace; gives the path of its one file. */
async function unpack(
  archive: string,
  passphrase: string,
  folder: string,
): Promise<Result<string, ArchiveRefusal>> {
  const extracted = await extractArchive({ archive, passphrase, folder })
  if (!extracted.ok) return extracted
  const [file, ...others] = extracted.value.files
  const isWorkspace = file !== undefined && others.length === 0 && /^[^/]+\.chamsao$/.test(file.name)
  return isWorkspace ? ok(path.join(folder, file.name)) : { ok: false, error: 'archive-foreign' }
}

/** Codes of the archive that have a sentence of their own; the others are a file that cannot be written or read. */
const CODES: Partial<Readonly<Record<ArchiveRefusal, ErrorCode>>> = {
  'archive-missing': 'archive-missing',
  'archive-foreign': 'archive-foreign',
  'archive-newer': 'archive-newer',
  'archive-damaged': 'archive-damaged',
  'archive-cut-short': 'archive-cut-short',
  'archive-too-large': 'archive-too-large',
  'archive-name-unsafe': 'archive-damaged',
  'passphrase-wrong': 'passphrase-wrong',
  'disk-full': 'disk-full',
  'folder-missing': 'archive-missing',
  'name-refused': 'archive-foreign',
}

const refuseArchive = (error: ArchiveRefusal, file: string) =>
  refuse(CODES[error] ?? 'file-write-failed', { facts: { path: file, reason: error } })

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
