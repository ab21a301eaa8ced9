import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { no, ok, type Result } from '#shared/result.ts'
import { flushFolder, renameDurably, replaceDurably, unfinishedName } from '../files/durable-file.ts'
import type { Random } from '../sealing/random.ts'
import { newArchiveKey, openArchiveKey, openPieces, readHeader, sealPieces } from './archive-cipher.ts'
import {
  ARCHIVE_LIMITS,
  type ArchiveLimits,
  type ArchiveList,
  type ArchiveSource,
  listBytes,
  listSources,
  readList,
} from './archive-list.ts'
import { ArchiveFault, type ArchiveRefusal, archiveRefusalOf } from './archive-refusal.ts'
import { type ByteReader, byteReader } from './byte-reader.ts'

// Inside the encryption: gzip of the list and then the files, one after the other. Not a zip: a zip is read by its
// entries or by its directory, the two can be made to differ, and a stream cannot be read by its directory.

/**
 * Writes files into one archive under a passphrase. The archive appears whole or not at all; a file that changes while
 * it is read stops the writing (`archive-source-changed`).
 */
export async function writeArchive(input: {
  archive: string
  title: string
  madeAt: number
  sources: readonly ArchiveSource[]
  passphrase: string
  random: Random
  cost?: number
  limits?: ArchiveLimits
}): Promise<Result<ArchiveList, ArchiveRefusal>> {
  try {
    const list = await listSources(input, input.limits ?? ARCHIVE_LIMITS)
    const key = await newArchiveKey(input.passphrase, input.random, input.cost)
    const written = await replaceDurably(input.archive, async handle => {
      await handle.write(key.header)
      const plain = Readable.from(content(list, input.sources), { objectMode: false })
      await pipeline(
        plain,
        createGzip({ level: 1 }), // photographs and sealed ballots do not get smaller
        bytes => sealPieces(key, bytes),
        pieces => writePieces(handle, pieces),
      )
    })
    return written.ok ? ok(list) : written
  } catch (error) {
    return no(archiveRefusalOf(error))
  }
}

/** What an archive holds, without writing anything: to be shown before it is unpacked. */
export function listArchive(input: {
  archive: string
  passphrase: string
  limits?: ArchiveLimits
}): Promise<Result<ArchiveList, ArchiveRefusal>> {
  return withContent(input, async () => undefined)
}

/**
 * Unpacks an archive into a folder that must not exist yet. The folder appears only when every byte was proved; after a
 * refusal there is nothing.
 */
export async function extractArchive(input: {
  archive: string
  passphrase: string
  folder: string
  limits?: ArchiveLimits
}): Promise<Result<ArchiveList, ArchiveRefusal>> {
  if (await exists(input.folder)) return no('target-exists')
  const unfinished = unfinishedName(input.folder)
  const extracted = await withContent(input, async (list, reader, unpacking) => {
    await mkdir(unfinished)
    await extractFiles(unfinished, list, reader)
    if (!(await reader.isAtEnd())) throw new ArchiveFault('archive-damaged')
    await unpacking
    await renameDurably(unfinished, input.folder)
  })
  if (!extracted.ok) await rm(unfinished, { recursive: true, force: true })
  return extracted
}

async function* content(list: ArchiveList, sources: readonly ArchiveSource[]): AsyncGenerator<Uint8Array> {
  yield listBytes(list)
  for (const [i, source] of sources.entries()) {
    let left = list.files[i]?.size ?? 0
    for await (const bytes of createReadStream(source.path, { highWaterMark: 262_144 })) {
      left -= bytes.length
      yield bytes
    }
    if (left !== 0) throw new ArchiveFault('archive-source-changed')
  }
}

async function writePieces(handle: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) await handle.writeFile(piece)
}

async function withContent(
  input: { archive: string; passphrase: string; limits?: ArchiveLimits },
  use: (list: ArchiveList, reader: ByteReader, unpacking: Promise<void>) => Promise<void>,
): Promise<Result<ArchiveList, ArchiveRefusal>> {
  const plain = createGunzip()
  let file: FileHandle | undefined
  let unpacking = Promise.resolve()
  try {
    file = await openArchive(input.archive)
    const key = await openArchiveKey(input.passphrase, await readHeader(file))
    unpacking = pipeline(openPieces(key, file), plain)
    unpacking.catch(() => undefined) // the reader meets the same error
    const reader = byteReader(plain)
    const list = await readList(reader, input.limits ?? ARCHIVE_LIMITS)
    await use(list, reader, unpacking)
    return ok(list)
  } catch (error) {
    return no(archiveRefusalOf(error))
  } finally {
    plain.destroy()
    await unpacking.catch(() => undefined)
    await file?.close()
  }
}

async function openArchive(archive: string): Promise<FileHandle> {
  try {
    return await open(archive, 'r')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new ArchiveFault('archive-missing') : error
  }
}

async function extractFiles(folder: string, list: ArchiveList, reader: ByteReader): Promise<void> {
  const folders = new Set([folder])
  for (const { name, size } of list.files) {
    const file = path.join(folder, name)
    const parent = path.dirname(file)
    if (!folders.has(parent)) await mkdir(parent, { recursive: true })
    for (let above = parent; above !== folder; above = path.dirname(above)) folders.add(above)
    await extractFile(file, reader.pass(size))
  }
  for (const each of folders) await flushFolder(each)
}

async function extractFile(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await writePieces(handle, pieces)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  )
}
