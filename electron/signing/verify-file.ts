import { readFile, stat } from 'node:fs/promises'
import type { DocumentReport, Verdict } from '#shared/domain/signature-report.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { type ArchiveOptions, manifestName, sealName } from './sealed-archive.ts'
import { verifyDocument } from './verify/verify-document.ts'
import { archiveLimits } from './zip-container.ts'
import { readDirectory } from './zip-records.ts'

/** A file on disk, read only when a verifier wants it whole. */
export type FileToVerify = { readonly path: string; readonly bytes: () => Promise<Uint8Array> }

/**
 * One kind of file that can be verified. A further kind (the workspace file) is one more entry in the list given to
 * `verifyFile`: `recognise` looks at the first bytes, `verify` answers with a report that names its kind and verdict.
 */
export type FileVerifier<Report extends { readonly kind: string; readonly verdict: Verdict }> = {
  readonly recognise: (head: Uint8Array, file: FileToVerify) => boolean | Promise<boolean>
  readonly verify: (file: FileToVerify, options: ArchiveOptions) => Promise<Report>
}

export type FileRefusal = {
  readonly code: 'file-not-found' | 'file-not-readable' | 'file-kind-unknown'
  readonly detail: string
}

const headBytes = 512

const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b

/** A ZIP that has a manifest or a seal at its root. */
export function isSealedArchive(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  const directory = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const names = new Set(directory?.records.map(record => record.name))
  return names.has(manifestName) || names.has(sealName)
}

/** Everything else that is a ZIP, or bears the name of a Word file, is asked as a Word file. */
export const documentVerifier: FileVerifier<{ readonly kind: 'document' } & DocumentReport> = {
  recognise: (head, file) => isZip(head) || /\.docx$/i.test(file.path),
  verify: async (file, options) => ({ kind: 'document', ...verifyDocument(await file.bytes(), options) }),
}

/** Verifies the file with the first verifier that recognises it. */
export async function verifyFile<Report extends { readonly kind: string; readonly verdict: Verdict }>(
  path: string,
  options: ArchiveOptions,
  verifiers: readonly FileVerifier<Report>[],
): Promise<Result<Report, FileRefusal>> {
  const size = await sizeOf(path)
  if (size === null) return no({ code: 'file-not-found', detail: path })
  if (size > archiveLimits.fileBytes) return no({ code: 'file-not-readable', detail: path })
  let content: Promise<Uint8Array> | null = null
  const file = {
    path,
    bytes: () => {
      content ??= readFile(path).then(data => new Uint8Array(data))
      return content
    },
  }
  try {
    const head = (await file.bytes()).subarray(0, headBytes)
    for (const verifier of verifiers) {
      if (await verifier.recognise(head, file)) return ok(await verifier.verify(file, options))
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return no({ code: 'file-not-readable', detail: path })
    throw error
  }
  return no({ code: 'file-kind-unknown', detail: path })
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
