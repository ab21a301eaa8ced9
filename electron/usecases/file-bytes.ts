import { ok } from '#shared/result.ts'
import { type Answer, refuse } from './context.ts'

/** The bytes of a file that came as base64; refuses text that is none, so that nothing is read differently elsewhere. */
export function bytesOf(file: { readonly fileName: string; readonly bytes: string }): Answer<Uint8Array> {
  const bytes = Buffer.from(file.bytes, 'base64')
  if (bytes.length === 0 || bytes.toString('base64') !== file.bytes)
    return refuse('file-not-readable', { facts: { file: file.fileName } })
  return ok(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
