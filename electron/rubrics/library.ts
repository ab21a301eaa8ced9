import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { PackProblem } from '#shared/contract/product.ts'
import {
  type PackHead,
  type ProductSet,
  packHeadSchema,
  productSetSchema,
  type Rubric,
  type RubricPack,
} from '#shared/domain/rubric.ts'
import { checkSet } from '#shared/domain/rubric-check.ts'

/** The packs that may be offered, and what is wrong with those files that may not. */
export type RubricLibrary = {
  readonly packs: readonly RubricPack[]
  readonly problems: readonly PackProblem[]
}

/** Reads every pack of a folder. A broken set or pack is named with its place and left out; the others work. */
export function loadRubricLibrary(folder: string): RubricLibrary {
  const packs: RubricPack[] = []
  const problems: PackProblem[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const head = readHead(path.join(folder, entry.name), entry.name, problems)
    if (head) packs.push({ head, sets: readSets(path.join(folder, entry.name), head, problems) })
  }
  packs.sort((a, b) => (a.head.effectiveFrom < b.head.effectiveFrom ? 1 : -1))
  return { packs, problems }
}

function readHead(folder: string, id: string, problems: PackProblem[]): PackHead | undefined {
  const json = readJson(folder, 'pack.json', id, problems)
  if (json === undefined) return undefined
  const head = packHeadSchema.safeParse(json)
  if (head.success && head.data.id === id) return head.data
  const at = head.success ? 'id' : (head.error.issues[0]?.path.join('.') ?? '')
  problems.push({ packId: id, file: 'pack.json', at, code: 'malformed', facts: {} })
  return undefined
}

function readSets(folder: string, head: PackHead, problems: PackProblem[]): ProductSet[] {
  const sets = new Map<number, ProductSet>()
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'pack.json')
  for (const file of files.sort()) {
    const json = readJson(folder, file, head.id, problems)
    if (json === undefined) continue
    const parsed = productSetSchema.safeParse(json)
    if (!parsed.success) {
      problems.push({
        packId: head.id,
        file,
        at: parsed.error.issues[0]?.path.join('.') ?? '',
        code: 'malformed',
        facts: {},
      })
      continue
    }
    const faults = checkSet(parsed.data, head.scale)
    if (sets.has(parsed.data.no))
      problems.push({ packId: head.id, file, at: 'no', code: 'set-twice', facts: { no: parsed.data.no } })
    else if (faults.length === 0) sets.set(parsed.data.no, parsed.data)
    problems.push(...faults.map(fault => ({ packId: head.id, file, ...fault })))
  }
  return [...sets.values()].sort((a, b) => a.no - b.no)
}

function readJson(folder: string, file: string, packId: string, problems: PackProblem[]): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  } catch (error) {
    problems.push({
      packId,
      file,
      at: '',
      code: 'unreadable',
      facts: { message: error instanceof Error ? error.message : String(error) },
    })
    return undefined
  }
}

/** One set with the head of its pack; undefined when it is not offered. */
export function findRubric(library: RubricLibrary, packId: string, setNo: number): Rubric | undefined {
  const pack = library.packs.find(entry => entry.head.id === packId)
  const set = pack?.sets.find(entry => entry.no === setNo)
  return pack && set ? { pack: pack.head, set } : undefined
}

/** Identifies a rubric by its content, as it is frozen into a session. */
export function rubricHash(rubric: Rubric): string {
  return createHash('sha256').update(canonicalJson(rubric)).digest('hex')
}
