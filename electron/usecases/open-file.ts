import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { ok } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import { type Answer, type Context, refuse } from './context.ts'

type RecordedFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** Puts a copy in a folder of its own and opens it with the system's program, so that the recorded bytes cannot change. */
export async function openCopyOf(context: Context, { fileName, bytes }: RecordedFile): Promise<Answer<null>> {
  const folder = path.join(context.temporaryFolder, randomUUID())
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, safeName(fileName))
  const written = await writeDurably(target, bytes)
  if (!written.ok) return refuse('file-write-failed', { facts: { path: target, reason: written.error } })
  await context.ports.openPath(target)
  return ok(null)
}

/** Saves a copy where the user says; null when he says nowhere. The file is on the disk before the answer. */
export async function saveCopyOf(
  context: Context,
  { fileName, bytes }: RecordedFile,
): Promise<Answer<{ path: string } | null>> {
  const target = await context.ports.askSavePath(safeName(fileName))
  if (target === undefined) return ok(null)
  const written = await writeDurably(target, bytes)
  return written.ok
    ? ok({ path: target })
    : refuse('file-write-failed', { facts: { path: target, reason: written.error } })
}

/** The last part of the name, without what systems forbid in one: a scan brings its name from elsewhere. */
export function safeName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/^\.+/, '_') || '_'
}
