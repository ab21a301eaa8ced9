import { readdirSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { lookAside } from '../exchange/backup/look-job.ts'
import { copyRefusalOf } from '../exchange/backup/write-copy.ts'
import { flushFile, renameDurably, unfinishedName } from '../files/durable-file.ts'
import type { App } from './app.ts'
import { type Answer, change, refuse } from './context.ts'
import { hashOf, unpackedArchive } from './locked-archive.ts'
import { contextOf, fileIn, openWorkspace } from './workspace.ts'

/** Puts the workspace of an archive among those of this machine, to go on with it; one of its name that is there stays. */
export async function bringArchive(
  app: App,
  input: CallInput<'workspace.bringArchive'>,
): Promise<Answer<WorkspaceStatus>> {
  const unpacked = await unpackedArchive(app.environment.temporaryFolder, input)
  if (!unpacked.ok) return unpacked
  const { file, folder } = unpacked.value
  try {
    const looked = await lookAside(file)
    if (!looked.ok) return refuse('archive-damaged', { facts: { path: input.path } })
    const fileName = path.basename(file)
    const placed = await putAmongOwn(app, file, fileName)
    if (!placed.ok) return placed
    const opened = openWorkspace(app, { fileName })
    if (opened.ok && app.workspace) {
      const sha256 = await hashOf(input.path)
      // Refused, and not needed, where the workspace is another machine's: moving it here has an entry of its own.
      change(contextOf(app, app.workspace.db), 'workspace.bringArchive', { sha256 }, () => ok(null))
    }
    return opened
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function putAmongOwn(app: App, file: string, fileName: string): Promise<Answer<null>> {
  const { folder } = app.environment
  await mkdir(folder, { recursive: true })
  if (readdirSync(folder).some(taken => taken.toLowerCase() === fileName.toLowerCase()))
    return refuse('workspace-there', { at: 'path', facts: { file: fileName } })
  const target = fileIn(app, fileName)
  const unfinished = unfinishedName(target)
  try {
    await copyFile(file, unfinished)
    await flushFile(unfinished)
    await renameDurably(unfinished, target)
    return ok(null)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    return refuse(copyRefusalOf(error), { facts: { path: folder } })
  }
}
