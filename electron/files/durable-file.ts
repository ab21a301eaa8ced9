import { randomUUID } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { no, ok, type Result } from '#shared/result.ts'
import { type FileRefusal, fileRefusalOf } from './file-refusal.ts'

const UNFINISHED = '.cham-sao-unfinished'
const WINDOWS = process.platform === 'win32'
const PIECE = 1 << 20
const RENAME_PAUSES_MS = [10, 20, 50, 100, 200, 400]

/**
 * Writes a file so that after a crash or power cut there is either the old one or the whole new one, never a half:
 * beside it under another name, flushed, renamed over it, and the folder flushed. Once it returns ok it is on the disk.
 */
export function writeDurably(
  file: string,
  bytes: Uint8Array | string,
  options: { mode?: number } = {},
): Promise<Result<void, FileRefusal>> {
  return replaceDurably(file, handle => handle.writeFile(bytes), options)
}

/** As {@link writeDurably}, for content that `write` brings piece by piece. A throw of `write` leaves the old file. */
export async function replaceDurably<T>(
  file: string,
  write: (handle: FileHandle) => Promise<T>,
  options: { mode?: number } = {},
): Promise<Result<T, FileRefusal>> {
  const unfinished = unfinishedName(file)
  try {
    const value = await writeFlushed(unfinished, write, options.mode ?? 0o666)
    await renameDurably(unfinished, file)
    return ok(value)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const refusal = fileRefusalOf(error)
    if (refusal === undefined) throw error
    return no(refusal)
  }
}

async function writeFlushed<T>(
  file: string,
  write: (handle: FileHandle) => Promise<T>,
  mode: number,
): Promise<T> {
  const handle = await open(file, 'wx', mode)
  try {
    const value = await write(handle)
    await handle.sync()
    return value
  } finally {
    await handle.close()
  }
}

/** Renames a file that is already flushed and flushes the folder; for files another library wrote, such as backups. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to)
  await flushFolder(path.dirname(to))
}

/** Copies a file so that the copy is there whole or not at all, in one go; throws the system's error. */
export function copyDurablySync(from: string, to: string): void {
  const unfinished = unfinishedName(to)
  try {
    copyFileSync(from, unfinished)
    flushSync(unfinished, 'r+')
    renameSync(unfinished, to)
    if (!WINDOWS) flushSync(path.dirname(to), 'r')
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Whether two files hold the same bytes. */
export function isSameFile(left: string, right: string): boolean {
  const handles = [openSync(left, 'r'), openSync(right, 'r')] as const
  const pieces = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)] as const
  try {
    for (;;) {
      const [one, other] = [readSync(handles[0], pieces[0]), readSync(handles[1], pieces[1])]
      if (one !== other || !pieces[0].subarray(0, one).equals(pieces[1].subarray(0, other))) return false
      if (one === 0) return true
    }
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

function flushSync(place: string, flags: 'r' | 'r+'): void {
  const handle = openSync(place, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Flushes a file that another library wrote. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name beside `file`, on the same volume, that {@link removeUnfinished} recognises after a crash. */
export function unfinishedName(file: string): string {
  return path.join(path.dirname(file), `.${randomUUID().slice(0, 8)}${UNFINISHED}`)
}

/** Removes what an interrupted write left in a folder; for the start, when nothing is being written. */
export async function removeUnfinished(folder: string): Promise<number> {
  const left = (await readdir(folder)).filter(name => name.endsWith(UNFINISHED))
  await Promise.all(left.map(name => rm(path.join(folder, name), { force: true })))
  return left.length
}

/** On Windows a virus scanner or the indexer may hold the old file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of WINDOWS ? RENAME_PAUSES_MS : []) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error
      await sleep(pause)
    }
  }
  await rename(from, to)
}

/** Makes a new name in a folder survive a power cut; Windows does it by itself and refuses to open folders. */
export async function flushFolder(folder: string): Promise<void> {
  if (WINDOWS) return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
