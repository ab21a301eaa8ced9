import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { flushFile, renameDurably, unfinishedName } from '../../files/durable-file.ts'

const LOG_ENDINGS = ['-wal', '-shm']

/**
 * Puts a copy in the place of a workspace that no process has open. What stood there is copied to `kept` first, with the
 * log that a crash may have left beside it; that log must not meet the new file. At every moment either the old file or
 * the new one is there. Throws the system's error.
 */
export async function replaceFile(input: { copy: string; file: string; kept: string }): Promise<void> {
  const { copy, file, kept } = input
  const unfinished = unfinishedName(file)
  try {
    await copyWhole(copy, unfinished)
    await mkdir(path.dirname(kept), { recursive: true })
    for (const ending of ['', '-wal']) {
      if (await isThere(file + ending)) await copyDurably(file + ending, kept + ending)
    }
    for (const ending of LOG_ENDINGS) await rm(file + ending, { force: true })
    await renameDurably(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await flushFile(to)
}

async function copyDurably(from: string, to: string): Promise<void> {
  const unfinished = unfinishedName(to)
  await copyWhole(from, unfinished)
  await renameDurably(unfinished, to)
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    found => found.isFile(),
    () => false,
  )
