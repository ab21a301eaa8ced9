import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileRefusal } from '../files/file-refusal.ts'

/*
 * Certificates that the user of this machine believes: one file each, named by its fingerprint, beside the workspaces and in
 * none of them, so that a file from elsewhere brings no trust along.
 */
const folderOf = (dataFolder: string) => path.join(dataFolder, 'trust')
const ending = '.der'
const fileName = (fingerprint: string) => `${fingerprint}${ending}`
const isFingerprint = (text: string) => /^[0-9a-f]{64}$/.test(text)

/** DER of every trusted certificate. */
export function loadTrustAnchors(dataFolder: string): Uint8Array[] {
  const folder = folderOf(dataFolder)
  try {
    const names = readdirSync(folder).filter(
      name => name.endsWith(ending) && isFingerprint(name.slice(0, -ending.length)),
    )
    return names.sort().map(name => new Uint8Array(readFileSync(path.join(folder, name))))
  } catch {
    return []
  }
}

export async function saveTrustAnchors(
  dataFolder: string,
  anchors: readonly { readonly fingerprint: string; readonly der: Uint8Array }[],
): Promise<Result<void, FileRefusal>> {
  const folder = folderOf(dataFolder)
  mkdirSync(folder, { recursive: true })
  for (const { fingerprint, der } of anchors) {
    const written = await writeDurably(path.join(folder, fileName(fingerprint)), der)
    if (!written.ok) return written
  }
  return ok(undefined)
}

export async function removeTrustAnchor(dataFolder: string, fingerprint: string): Promise<void> {
  if (isFingerprint(fingerprint))
    await rm(path.join(folderOf(dataFolder), fileName(fingerprint)), { force: true })
}
