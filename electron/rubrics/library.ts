import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { PackProblem } from '#shared/contract/rubric.ts'
import type { Rubric, RubricPack } from '#shared/domain/rubric.ts'
import { readOfficial } from './official.ts'
import { officialFile, readPackFolder } from './pack-folder.ts'
import { noVerdicts, openVerdicts, type Verdicts } from './verdicts.ts'

/** The packs that may be offered, and what is wrong with those files that may not. */
export type RubricLibrary = {
  readonly packs: readonly RubricPack[]
  readonly problems: readonly PackProblem[]
}

/** Where packs lie: those that come with the application, and the office's own folder for imported ones and official wording. */
export type RubricFolders = { readonly shipped: string; readonly imported?: string }

/** The office's folder of packs, in the folder of the workspaces. */
export const officeFolder = (folder: string): string => path.join(folder, 'rubrics')

export const rubricFolders = (environment: {
  readonly folder: string
  readonly resources: string
}): RubricFolders => ({
  shipped: path.join(environment.resources, 'rubrics'),
  imported: officeFolder(environment.folder),
})

const verdictFile = '.checked.json'

/** Reads every pack. A broken set or pack is named with its place and left out; the others work. */
export function loadRubricLibrary(folders: string | RubricFolders): RubricLibrary {
  const { shipped, imported } = typeof folders === 'string' ? { shipped: folders } : folders
  if (imported !== undefined) mkdirSync(imported, { recursive: true })
  const verdicts = imported === undefined ? noVerdicts : openVerdicts(path.join(imported, verdictFile))
  const problems: PackProblem[] = []
  const packs = readPacks(shipped, 'shipped', verdicts, problems).map(pack =>
    imported === undefined ? pack : withWording(pack, path.join(imported, pack.head.id), problems),
  )
  if (imported !== undefined) packs.push(...readOffice(imported, packs, verdicts, problems))
  verdicts.save()
  packs.sort((a, b) => (a.head.effectiveFrom < b.head.effectiveFrom ? 1 : -1))
  return { packs, problems }
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => path.join(folder, entry.name))

function readPacks(
  folder: string,
  origin: RubricPack['origin'],
  verdicts: Verdicts,
  problems: PackProblem[],
  wanted: (packId: string) => boolean = () => true,
): RubricPack[] {
  return foldersIn(folder)
    .filter(entry => wanted(path.basename(entry)))
    .flatMap(entry => {
      const read = readPackFolder(entry, verdicts)
      problems.push(...read.problems)
      return read.pack ? [{ head: read.pack.head, sets: read.pack.sets, origin }] : []
    })
}

/** Imported packs; a folder of the office that carries a shipped pack's name holds only wording for it. */
function readOffice(
  folder: string,
  shipped: readonly RubricPack[],
  verdicts: Verdicts,
  problems: PackProblem[],
): RubricPack[] {
  const taken = new Set(shipped.map(pack => pack.head.id))
  return readPacks(folder, 'imported', verdicts, problems, packId => {
    if (!taken.has(packId)) return true
    if (existsSync(path.join(folder, packId, 'pack.json')))
      problems.push({ packId, file: 'pack.json', at: '', code: 'pack-twice', facts: {} })
    return false
  })
}

function withWording(pack: RubricPack, folder: string, problems: PackProblem[]): RubricPack {
  if (!existsSync(path.join(folder, officialFile))) return pack
  const laid = readOfficial(folder, pack.head.id, pack.sets)
  problems.push(...laid.problems)
  return { ...pack, sets: laid.sets }
}

/** One set with the head of its pack; undefined when it is not offered. */
export function findRubric(library: RubricLibrary, packId: string, setNo: number): Rubric | undefined {
  const pack = library.packs.find(entry => entry.head.id === packId)
  const set = pack?.sets.find(entry => entry.no === setNo)
  return pack && set ? { pack: pack.head, set } : undefined
}
