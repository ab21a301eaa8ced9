import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { DraftSet } from '#shared/domain/annex/draft-set.ts'
import type { OfficialWording } from '#shared/domain/official-wording.ts'
import type { PackHead } from '#shared/domain/rubric.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { renameDurably, writeDurably } from '../files/durable-file.ts'
import type { FileRefusal } from '../files/file-refusal.ts'
import { officialFile } from './pack-folder.ts'

const packFolderOf = (office: string, packId: string): string => path.join(office, path.basename(packId))

const fileNameOf = (set: DraftSet): string =>
  `${String(set.no).padStart(2, '0')}-${asciiFileStem(set.name).toLowerCase()}.json`

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** Writes a pack so that it is there whole or not at all. The caller has made sure that the name is free. */
export async function writePack(
  office: string,
  head: PackHead,
  sets: readonly DraftSet[],
): Promise<Result<void, FileRefusal>> {
  const unfinished = path.join(office, `.${head.id}.new`)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const files = [['pack.json', head] as const, ...sets.map(set => [fileNameOf(set), set] as const)]
  for (const [name, content] of files) {
    const written = await writeDurably(path.join(unfinished, name), json(content))
    if (!written.ok) {
      rmSync(unfinished, { recursive: true, force: true })
      return no(written.error)
    }
  }
  await renameDurably(unfinished, packFolderOf(office, head.id))
  return ok(undefined)
}

export function writeWording(office: string, wording: OfficialWording): Promise<Result<void, FileRefusal>> {
  const folder = packFolderOf(office, wording.packId)
  mkdirSync(folder, { recursive: true })
  return writeDurably(path.join(folder, officialFile), json(wording))
}

export function removePackFolder(office: string, packId: string): void {
  rmSync(packFolderOf(office, packId), { recursive: true, force: true })
}

export const isPackFolder = (office: string, packId: string): boolean =>
  existsSync(path.join(packFolderOf(office, packId), 'pack.json'))
