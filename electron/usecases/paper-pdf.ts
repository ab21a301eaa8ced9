import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { convertToPdf } from '../pdf/convert.ts'
import { converterNames, findConverter } from '../pdf/find-converter.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { saveCopyOf } from './open-file.ts'
import { currentFile } from './paper.ts'

/** Which program of this machine would make PDF files; null when there is none. */
export function loadConverter(): Answer<{ name: string | null }> {
  const converter = findConverter()
  return ok({ name: converter ? converterNames[converter.kind] : null })
}

/** Saves a paper as PDF where the user says, made by the machine's own office program. */
export async function savePdf(
  context: Context,
  input: CallInput<'paper.pdf'>,
): Promise<Answer<CallOutput<'paper.pdf'>>> {
  const file = currentFile(context, input.paperId)
  if (!file) return refuse('paper-not-found')
  const converter = findConverter()
  if (!converter) return refuse('pdf-converter-missing')
  const folder = path.join(context.temporaryFolder, randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    const source = path.join(folder, file.fileName)
    await writeFile(source, file.bytes)
    const { temporaryFolder } = context
    const made = await convertToPdf(converter, { files: [source], into: folder, temporaryFolder })
    if (!made.ok) return refuse(made.error, { facts: { program: converterNames[converter.kind] } })
    const [pdf] = made.value
    if (pdf === undefined) return refuse('pdf-failed', { facts: { program: converterNames[converter.kind] } })
    return await saveCopyOf(context, { fileName: path.basename(pdf), bytes: await readFile(pdf) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The file itself, for the preview. */
export function loadPaperBytes(
  context: Context,
  input: CallInput<'paper.bytes'>,
): Answer<CallOutput<'paper.bytes'>> {
  const file = currentFile(context, input.paperId)
  return file
    ? ok({ fileName: file.fileName, base64: Buffer.from(file.bytes).toString('base64') })
    : refuse('paper-not-found')
}
