import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** `host`: what a run hands to other programs and unpacks; `copy`: a workspace that is looked into. */
type Purpose = 'host' | 'copy'
const NAME = /^cham-sao-(?:host|copy)-(\d{1,10})-/

/** A folder that only this user may read, with the number of this process in its name. */
export function makeTemporaryFolder(purpose: Purpose): string {
  return mkdtempSync(path.join(tmpdir(), `cham-sao-${purpose}-${process.pid}-`))
}

/**
 * Takes away what runs that crashed have left, such as the plain files of an archive that was open; for the start. Folders of
 * processes that still run, and whatever has another name, stay.
 */
export async function removeLeftFolders(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const owner = NAME.exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // One of another user: running, and none of ours.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
