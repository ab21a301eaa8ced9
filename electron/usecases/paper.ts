import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { writeDurably } from '../store/durable-file.ts'
import { loadPaperFile, loadPapers } from '../store/paper.ts'
import { type Answer, type Context, refuse } from './context.ts'

export function listPapers(context: Context, input: { sessionId: string | null }): Answer<PaperView[]> {
  return ok(loadPapers(context.db, input.sessionId))
}

/** Saves a paper where the user says; the file is on the disk before the answer. */
export async function savePaper(
  context: Context,
  input: CallInput<'paper.save'>,
): Promise<Answer<CallOutput<'paper.save'>>> {
  const paper = loadPaperFile(context.db, input.paperId)
  if (!paper) return refuse('paper-not-found')
  const target = await context.ports.askSavePath(paper.fileName)
  if (target === undefined) return ok(null)
  const written = await writeDurably(target, paper.bytes)
  return written.ok
    ? ok({ path: target })
    : refuse('file-write-failed', { facts: { path: target, reason: written.error } })
}

/** Puts a copy in a folder of its own and opens it with the system's program, so that the recorded bytes cannot change. */
export async function openPaper(context: Context, input: CallInput<'paper.open'>): Promise<Answer<null>> {
  const paper = loadPaperFile(context.db, input.paperId)
  if (!paper) return refuse('paper-not-found')
  const folder = path.join(context.temporaryFolder, randomUUID())
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, paper.fileName)
  const written = await writeDurably(target, paper.bytes)
  if (!written.ok) return refuse('file-write-failed', { facts: { path: target, reason: written.error } })
  await context.ports.openPath(target)
  return ok(null)
}
