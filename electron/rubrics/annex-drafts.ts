import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Settlements } from '#shared/domain/annex/annex-finding.ts'
import { annexHeadSchema } from '#shared/domain/annex/annex-head.ts'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import type { Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileRefusal } from '../files/file-refusal.ts'

const linesSchema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({ kind: z.literal('row'), table: z.int(), row: z.int(), cells: z.array(z.string()) }),
  ]),
)
const noteSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  importedAt: z.int(),
  head: annexHeadSchema.nullable(),
  settlements: z.record(
    z.string(),
    z.custom<Settlements[string]>(value => typeof value === 'object' && value !== null),
  ),
  /** What a list of drafts shows without reading the annex again. */
  decision: z.string(),
  sets: z.int(),
  open: z.int(),
})

/** What is known and decided about an annex that is being made into a pack. */
export type DraftNote = Omit<z.infer<typeof noteSchema>, 'settlements'> & {
  readonly settlements: Settlements
}
/** The same with the lines as they were read from the file. */
export type StoredDraft = DraftNote & { readonly lines: readonly AnnexLine[] }

/* Two files a draft: the lines, written once, and the note, written with every decision. */
const draftsIn = (folder: string): string => path.join(folder, '.drafts')
/** Ids are the application's own, and stay inside the folder whatever a caller sends. */
const noteFile = (folder: string, id: string): string =>
  path.join(draftsIn(folder), `${path.basename(id)}.json`)
const linesFile = (folder: string, id: string): string =>
  path.join(draftsIn(folder), `${path.basename(id)}.lines`)

function readParsed<Value>(file: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A draft of the office's folder; undefined when it is gone or cannot be read. */
export function loadDraft(folder: string, id: string): StoredDraft | undefined {
  const note = readParsed(noteFile(folder, id), noteSchema)
  const lines = note && readParsed(linesFile(folder, id), linesSchema)
  return note && lines && { ...note, lines }
}

export function loadDraftNotes(folder: string): DraftNote[] {
  const drafts = draftsIn(folder)
  mkdirSync(drafts, { recursive: true })
  return readdirSync(drafts)
    .filter(name => /^[^.].*\.json$/.test(name))
    .flatMap(name => readParsed(path.join(drafts, name), noteSchema) ?? [])
}

/** Writes the lines of a new draft and its note. */
export async function saveDraft(folder: string, draft: StoredDraft): Promise<Result<void, FileRefusal>> {
  const { lines, ...note } = draft
  mkdirSync(draftsIn(folder), { recursive: true })
  const written = await writeDurably(linesFile(folder, draft.id), JSON.stringify(lines))
  return written.ok ? saveDraftNote(folder, note) : written
}

export function saveDraftNote(folder: string, note: DraftNote): Promise<Result<void, FileRefusal>> {
  return writeDurably(noteFile(folder, note.id), JSON.stringify(note))
}

export function removeDraft(folder: string, id: string): void {
  rmSync(noteFile(folder, id), { force: true })
  rmSync(linesFile(folder, id), { force: true })
}
