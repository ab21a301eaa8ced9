import type { WordingPreview } from '#shared/contract/annex.ts'
import type { CallInput } from '#shared/contract.ts'
import { packIdOf } from '#shared/domain/annex/annex-head.ts'
import type { AuditKind } from '#shared/domain/audit-kind.ts'
import { type PackHead, packHeadSchema, type RubricPack } from '#shared/domain/rubric.ts'
import { checkHead } from '#shared/domain/rubric-check.ts'
import { matchWording } from '#shared/domain/wording-difference.ts'
import { ok } from '#shared/result.ts'
import { removeDraft } from '../rubrics/annex-drafts.ts'
import { loadRubricLibrary, officeFolder, rubricFolders } from '../rubrics/library.ts'
import { isPackFolder, removePackFolder, writePack, writeWording } from '../rubrics/office-folder.ts'
import { loadProducts } from '../store/product.ts'
import { openFindings, type ReadDraft, readDraft } from './annex-view.ts'
import type { App } from './app.ts'
import { type Answer, change, refuse } from './context.ts'
import { contextOf } from './workspace.ts'

function reload(app: App): void {
  app.rubrics = loadRubricLibrary(rubricFolders(app.environment))
}

/** The change is written into the trail of the workspace at which it was made; the packs serve every workspace of the machine. */
function note(app: App, kind: AuditKind, payload: Record<string, string | number>): void {
  const { workspace } = app
  if (workspace) change(contextOf(app, workspace.db), kind, payload, () => ok(null))
}

function headOf({ stored, reading }: ReadDraft): PackHead | undefined {
  if (!stored.head || !reading.scale) return undefined
  const { effectiveTo, amendedBy, ...head } = stored.head
  const parsed = packHeadSchema.safeParse({
    id: packIdOf(stored.head),
    ...head,
    ...(effectiveTo === null ? {} : { effectiveTo }),
    ...(amendedBy.length === 0 ? {} : { amendedBy }),
    scale: reading.scale,
  })
  return parsed.success && checkHead(parsed.data).length === 0 ? parsed.data : undefined
}

/** Makes a pack of a draft whose findings are all settled; from then on it is offered like the shipped ones. */
export async function publishAnnex(
  app: App,
  input: CallInput<'annex.publish'>,
): Promise<Answer<{ packId: string }>> {
  const draft = readDraft(app, input.draftId)
  if (!draft) return refuse('annex-not-found')
  const open = openFindings(draft.reading)
  if (open > 0) return refuse('annex-findings-open', { facts: { count: open } })
  if (draft.reading.sets.length === 0 || !draft.reading.scale) return refuse('annex-without-sets')
  const head = headOf(draft)
  if (!head) return refuse('annex-not-described')
  const office = officeFolder(app.environment.folder)
  const isTaken = app.rubrics.packs.some(pack => pack.head.id === head.id) || isPackFolder(office, head.id)
  if (isTaken) return refuse('pack-exists', { facts: { pack: head.id } })
  const written = await writePack(office, head, draft.reading.drafts)
  if (!written.ok) return refuse('file-write-failed', { facts: { path: office, reason: written.error } })
  reload(app)
  note(app, 'pack.publish', { packId: head.id, sets: draft.reading.sets.length, source: draft.stored.sha256 })
  removeDraft(office, input.draftId)
  return ok({ packId: head.id })
}

type Match = {
  readonly draft: ReadDraft
  readonly pack: RubricPack
  readonly match: ReturnType<typeof matchWording>
}

function matchDraft(app: App, input: { draftId: string; packId: string }): Answer<Match> {
  const draft = readDraft(app, input.draftId)
  if (!draft) return refuse('annex-not-found')
  const pack = app.rubrics.packs.find(entry => entry.head.id === input.packId)
  if (!pack) return refuse('pack-not-found')
  const match = matchWording(pack.sets, draft.reading.sets)
  return match.matched > 0
    ? ok({ draft, pack, match })
    : refuse('annex-without-match', { facts: { decision: pack.head.decision } })
}

/** What would change if the annex's words were laid over a pack. */
export function previewWording(app: App, input: CallInput<'annex.previewWording'>): Answer<WordingPreview> {
  const found = matchDraft(app, input)
  if (!found.ok) return found
  const { pack, match } = found.value
  const { matched, options, differences } = match
  return ok({ packId: pack.head.id, decision: pack.head.decision, matched, options, differences })
}

/** Lays the annex's words over the pack of the same decision. What is scored stays as it is. */
export async function layWordingOver(
  app: App,
  input: CallInput<'annex.layWording'>,
): Promise<Answer<{ packId: string }>> {
  const found = matchDraft(app, input)
  if (!found.ok) return found
  const { draft, match } = found.value
  const open = openFindings(draft.reading)
  if (open > 0) return refuse('annex-findings-open', { facts: { count: open } })
  const office = officeFolder(app.environment.folder)
  const { fileName, sha256, importedAt } = draft.stored
  const wording = { packId: input.packId, source: { fileName, sha256, importedAt }, sets: [...match.sets] }
  const written = await writeWording(office, wording)
  if (!written.ok) return refuse('file-write-failed', { facts: { path: office, reason: written.error } })
  reload(app)
  note(app, 'pack.word', { packId: input.packId, options: match.matched, source: sha256 })
  removeDraft(office, input.draftId)
  return ok({ packId: input.packId })
}

/** Removes an imported pack that no product uses, or the words laid over a shipped one. Past sessions keep their own copy. */
export function removePack(app: App, input: CallInput<'pack.remove'>): Answer<null> {
  const pack = app.rubrics.packs.find(entry => entry.head.id === input.packId)
  const office = officeFolder(app.environment.folder)
  const isWorded = pack?.sets.some(set => set.officialDisqualifiers !== undefined) ?? false
  if (!pack) return refuse('pack-not-found')
  if (pack.origin === 'shipped' && !isWorded) return refuse('pack-shipped')
  const products = app.workspace ? loadProducts(app.workspace.db) : []
  const count = products.filter(product => product.packId === input.packId).length
  if (pack.origin === 'imported' && count > 0) return refuse('pack-in-use', { facts: { count } })
  removePackFolder(office, input.packId)
  reload(app)
  note(app, 'pack.remove', { packId: input.packId })
  return ok(null)
}
