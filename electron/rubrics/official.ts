import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PackProblem } from '#shared/contract/rubric.ts'
import { layWording, officialWordingSchema } from '#shared/domain/official-wording.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'
import { officialFile, readJson } from './pack-folder.ts'
import { placeIn } from './place.ts'

/** Lays the wording kept in `folder`, if there is any, over the sets of a pack. A broken file is named and left off. */
export function readOfficial(
  folder: string,
  packId: string,
  sets: readonly ProductSet[],
): { sets: readonly ProductSet[]; problems: readonly PackProblem[] } {
  const file = path.join(folder, officialFile)
  if (!existsSync(file)) return { sets, problems: [] }
  const problem = (at: string, facts: PackProblem['facts']): PackProblem => ({
    ...{ packId, file: officialFile, at, facts },
    code: 'malformed',
  })
  const read = readJson(file)
  if (!read.ok) return { sets, problems: [{ ...problem('', { message: read.message }), code: 'unreadable' }] }
  const parsed = officialWordingSchema.safeParse(read.json)
  if (!parsed.success)
    return { sets, problems: [problem(placeIn(read.json, parsed.error.issues[0]?.path ?? []), {})] }
  const byNo = new Map(parsed.data.sets.map(wording => [wording.no, wording]))
  return {
    sets: sets.map(set => {
      const wording = byNo.get(set.no)
      return wording ? layWording(set, wording) : set
    }),
    problems: [],
  }
}
