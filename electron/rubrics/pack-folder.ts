import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackProblem } from '#shared/contract/rubric.ts'
import { type PackHead, type ProductSet, packHeadSchema, productSetSchema } from '#shared/domain/rubric.ts'
import { checkHead, checkSet } from '#shared/domain/rubric-check.ts'
import { withUniqueCodes } from '#shared/domain/unique-codes.ts'
import { placeIn } from './place.ts'
import type { Verdicts } from './verdicts.ts'

/** Name of the file with the decision's own wording, laid over a pack. */
export const officialFile = 'official.json'
const headFile = 'pack.json'

type Reading<T> = { readonly value: T | undefined; readonly problems: readonly PackProblem[] }
type Pack = { readonly head: PackHead; readonly sets: readonly ProductSet[] }

/** Reads one pack. A broken set is named and left out; without a sound head there is no pack. */
export function readPackFolder(
  folder: string,
  verdicts: Verdicts,
): { readonly pack: Pack | undefined; readonly problems: readonly PackProblem[] } {
  const packId = path.basename(folder)
  const head = readHead(folder, packId)
  if (!head.value) return { pack: undefined, problems: head.problems }
  const problems: PackProblem[] = []
  const sets = new Map<number, ProductSet>()
  for (const file of setFiles(folder)) {
    const read = readSet(folder, file, head.value, verdicts)
    problems.push(...read.problems)
    if (!read.value) continue
    if (sets.has(read.value.no))
      problems.push({ packId, file, at: 'no', code: 'set-twice', facts: { set: read.value.no } })
    else sets.set(read.value.no, read.value)
  }
  const inOrder = [...sets.values()].sort((a, b) => a.no - b.no)
  return { pack: { head: head.value, sets: inOrder }, problems }
}

const setFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json') && name !== headFile && name !== officialFile)
    .sort()

function readHead(folder: string, packId: string): Reading<PackHead> {
  const file = { packId, file: headFile }
  const read = readJson(path.join(folder, headFile))
  if (!read.ok) return { value: undefined, problems: [{ ...file, ...unreadable(read.message) }] }
  const parsed = packHeadSchema.safeParse(read.json)
  if (!parsed.success || parsed.data.id !== packId) {
    const at = parsed.success ? 'id' : placeIn(read.json, parsed.error.issues[0]?.path ?? [])
    return { value: undefined, problems: [{ ...file, at, code: 'malformed', facts: {} }] }
  }
  const faults = checkHead(parsed.data)
  return {
    value: faults.length === 0 ? parsed.data : undefined,
    problems: faults.map(fault => ({ ...file, ...fault })),
  }
}

function readSet(folder: string, fileName: string, head: PackHead, verdicts: Verdicts): Reading<ProductSet> {
  const file = { packId: head.id, file: fileName }
  const read = readJson(path.join(folder, fileName))
  if (!read.ok) return { value: undefined, problems: [{ ...file, ...unreadable(read.message) }] }
  const verdict = verdicts.keyOf(read.text, head.scale)
  // Only content that zod returned unchanged is remembered as sound.
  if (verdicts.isSound(verdict)) return { value: withUniqueCodes(read.json as ProductSet), problems: [] }
  const parsed = productSetSchema.safeParse(read.json)
  if (!parsed.success) {
    const at = placeIn(read.json, parsed.error.issues[0]?.path ?? [])
    return { value: undefined, problems: [{ ...file, at, code: 'malformed', facts: {} }] }
  }
  const set = withUniqueCodes(parsed.data)
  const faults = checkSet(set, head.scale)
  if (faults.length > 0) return { value: undefined, problems: faults.map(fault => ({ ...file, ...fault })) }
  verdicts.remember(verdict, read.json, parsed.data)
  return { value: set, problems: [] }
}

const unreadable = (message: string) => ({ at: '', code: 'unreadable' as const, facts: { message } })

type Json = { ok: true; text: string; json: unknown } | { ok: false; message: string }

export function readJson(file: string): Json {
  try {
    const text = readFileSync(file, 'utf8')
    return { ok: true, text, json: JSON.parse(text) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
