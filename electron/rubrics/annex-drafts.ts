import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Settlements } from '#shared/domain/annex/annex-finding.ts'
import { annexHeadSchema } from '#shared/domain/annex/annex-head.ts'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import type { Result } from '#shared/result.ts'
import { writeDurably } from '../store/durable-file.ts'
import type { FileRefusal } from '../store/file-refusal.ts'

const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({
    kind: z.literal('row'),
    table: z.int(),
    row: z.int(),
    cells: z.array(z.string()),
  }),
])
const draftSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  importedAt: z.int(),
  head: annexHeadSchema.nullable(),
  settlements: z.record(
    z.string(),
    z.custom<Settlements[string]>(value => typeof value === 'object' && value !== null),
  ),
  lines: z.array(lineSchema),
})

/** An annex that is being made into a pack: its lines as read, and what somebody decided about them. */
export type StoredDraft = Omit<z.infer<typeof draftSchema>, 'lines' | 'settlements'> & {
  readonly lines: readonly AnnexLine[]
  readonly settlements: Settlements
}

const draftsIn = (folder: string): string => path.join(folder, '.drafts')
/** Ids are the application's own, and stay inside the folder whatever a caller sends. */
const fileOf = (folder: string, id: string): string =>
  path.join(draftsIn(folder), `${path.basename(id)}.json`)

/** A draft of the office's folder; undefined when it is gone or cannot be read. */
export function loadDraft(folder: string, id: string): StoredDraft | undefined {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(readFileSync(fileOf(folder, id), 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function loadDrafts(folder: string): StoredDraft[] {
  const names = readdirSync(ensure(draftsIn(folder))).filter(name => /^[^.].*\.json$/.test(name))
  return names.flatMap(name => loadDraft(folder, path.basename(name, '.json')) ?? [])
}

export function saveDraft(folder: string, draft: StoredDraft): Promise<Result<void, FileRefusal>> {
  ensure(draftsIn(folder))
  return writeDurably(fileOf(folder, draft.id), JSON.stringify(draft))
}

export function removeDraft(folder: string, id: string): void {
  rmSync(fileOf(folder, id), { force: true })
}

function ensure(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return folder
}
