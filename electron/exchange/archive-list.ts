import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { areDistinctNames, isSafeName } from './archive-name.ts'
import { ArchiveFault } from './archive-refusal.ts'
import type { ByteReader } from './byte-reader.ts'

const LIST_LENGTH_MAX = 16_777_216

export type ArchiveLimits = { files: number; bytes: number }
/** More than any council keeps, less than what fills a disk. */
export const ARCHIVE_LIMITS: ArchiveLimits = { files: 20_000, bytes: 8 * 2 ** 30 }

const listSchema = z.strictObject({
  title: z.string().max(1000),
  madeAt: z.int(),
  files: z.array(z.strictObject({ name: z.string(), size: z.int().min(0) })),
})
/** What an archive says it holds: its title, when it was made (ms), and every file with its size in bytes. */
export type ArchiveList = z.infer<typeof listSchema>
/** A file to put in: under which name (relative, with `/`), and where it lies now. */
export type ArchiveSource = { name: string; path: string }

/** The list of an archive to be written, from the files as they are now. */
export async function listSources(
  input: { title: string; madeAt: number; sources: readonly ArchiveSource[] },
  limits: ArchiveLimits,
): Promise<ArchiveList> {
  const files = []
  for (const { name, path } of input.sources) files.push({ name, size: await sizeOf(path) })
  const list = { title: input.title, madeAt: input.madeAt, files }
  checkList(list, limits)
  return list
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new ArchiveFault('archive-source-missing')
  return found.size
}

/** The list as it stands before the files: its length (u32, big-endian) and JSON. */
export function listBytes(list: ArchiveList): Buffer {
  const text = Buffer.from(canonicalJson(list), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

/** Reads the list back and refuses what must not be unpacked. */
export async function readList(reader: ByteReader, limits: ArchiveLimits): Promise<ArchiveList> {
  const length = (await reader.take(4)).readUInt32BE()
  if (length > LIST_LENGTH_MAX) throw new ArchiveFault('archive-too-large')
  const text = (await reader.take(length)).toString('utf8')
  const parsed = listSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new ArchiveFault('archive-damaged')
  checkList(parsed.data, limits)
  return parsed.data
}

function checkList({ files }: ArchiveList, limits: ArchiveLimits): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > limits.files || bytes > limits.bytes) throw new ArchiveFault('archive-too-large')
  const names = files.map(({ name }) => name)
  if (!names.every(isSafeName) || !areDistinctNames(names)) throw new ArchiveFault('archive-name-unsafe')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
