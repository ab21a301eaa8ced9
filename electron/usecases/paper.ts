import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { loadPaperFile, loadPapers } from '../store/paper.ts'
import { loadSignedFile } from '../store/paper-signing.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { openCopyOf, saveCopyOf } from './open-file.ts'

export function listPapers(context: Context, input: { sessionId: string | null }): Answer<PaperView[]> {
  return ok(loadPapers(context.db, input.sessionId))
}

/** A version with all its signatures, under a name that says so. */
export function currentFile(context: Context, paperId: string) {
  const paper = loadPaperFile(context.db, paperId)
  const current = loadSignedFile(context.db, paperId)
  if (!paper || !current) return undefined
  const fileName = current.signed ? paper.fileName.replace(/(\.docx)?$/, '_DaKy$1') : paper.fileName
  return { fileName, bytes: current.bytes }
}

/** Saves a paper where the user says; the file is on the disk before the answer. */
export async function savePaper(
  context: Context,
  input: CallInput<'paper.save'>,
): Promise<Answer<CallOutput<'paper.save'>>> {
  const file = currentFile(context, input.paperId)
  return file ? saveCopyOf(context, file) : refuse('paper-not-found')
}

export async function openPaper(context: Context, input: CallInput<'paper.open'>): Promise<Answer<null>> {
  const file = currentFile(context, input.paperId)
  return file ? openCopyOf(context, file) : refuse('paper-not-found')
}
