import { createHash } from 'node:crypto'
import type { AnnexDraft, AnnexDraftSummary, AnnexProgress } from '#shared/contract/annex.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { type AnnexJob, startAnnexJob } from '../exchange/annex/annex-job.ts'
import {
  loadDraft,
  loadDraftNotes,
  removeDraft,
  type StoredDraft,
  saveDraft,
  saveDraftNote,
} from '../rubrics/annex-drafts.ts'
import { officeFolder } from '../rubrics/library.ts'
import { counted, draftSummary, draftView, readDraft, readStored } from './annex-view.ts'
import type { App } from './app.ts'
import { type Answer, refuse } from './context.ts'

type Running = { readonly id: string; readonly job: AnnexJob; progress: AnnexProgress }

/** The one file that is being read, if any; what became of it is kept until the next begins. */
const running = new WeakMap<App, Running>()

/** Begins to read a file. Nothing is kept of it before it is read whole and holds a table of criteria. */
export function startAnnex(app: App, input: CallInput<'annex.read'>): Answer<{ jobId: string }> {
  running.get(app)?.job.stop()
  const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = app.environment.newId()
  const job = startAnnexJob(bytes)
  const own: Running = { id, job, progress: { state: 'reading', share: 0 } }
  running.set(app, own)
  const settle = async () => {
    const result = await job.result
    if (result === null) own.progress = refusedWith('annex-not-found')
    else if (!result.ok) own.progress = refusedWith(result.error)
    else own.progress = await keep(app, { fileName: input.fileName, sha256, lines: result.value })
  }
  settle().catch(() => {
    own.progress = refusedWith('annex-damaged')
  })
  return ok({ jobId: id })
}

const refusedWith = (code: Parameters<typeof refuse>[0]): AnnexProgress => ({
  state: 'refused',
  error: { code },
})

async function keep(
  app: App,
  read: { fileName: string; sha256: string; lines: readonly AnnexLine[] },
): Promise<AnnexProgress> {
  const draft: StoredDraft = {
    ...{ id: app.environment.newId(), importedAt: app.environment.now(), ...read },
    ...{ head: null, settlements: {}, decision: '', sets: 0, open: 0 },
  }
  const saved = await saveDraft(officeFolder(app.environment.folder), counted(readStored(draft)))
  return saved.ok ? { state: 'done', draftId: draft.id } : refusedWith('file-write-failed')
}

export function annexProgress(app: App, input: CallInput<'annex.progress'>): Answer<AnnexProgress> {
  const own = running.get(app)
  if (own?.id !== input.jobId) return refuse('annex-not-found')
  return ok(own.progress.state === 'reading' ? { state: 'reading', share: own.job.share() } : own.progress)
}

export function cancelAnnex(app: App, input: CallInput<'annex.cancel'>): Answer<null> {
  const own = running.get(app)
  if (own?.id === input.jobId) own.job.stop()
  return ok(null)
}

export function listAnnexes(app: App): Answer<AnnexDraftSummary[]> {
  const notes = loadDraftNotes(officeFolder(app.environment.folder))
  return ok(notes.map(draftSummary).sort((a, b) => b.importedAt - a.importedAt))
}

export function loadAnnex(app: App, input: { draftId: string }): Answer<AnnexDraft> {
  const draft = readDraft(app, input.draftId)
  return draft ? ok(draftView(app, draft)) : refuse('annex-not-found')
}

export function loadAnnexSet(app: App, input: CallInput<'annex.loadSet'>): Answer<ProductSet> {
  const draft = readDraft(app, input.draftId)
  if (!draft) return refuse('annex-not-found')
  const set = draft.reading.sets.find(entry => entry.no === input.setNo)
  return set ? ok(set) : refuse('rubric-not-found', { facts: { set: input.setNo } })
}

async function changeDraft(
  app: App,
  draftId: string,
  change: (stored: StoredDraft) => StoredDraft,
): Promise<Answer<AnnexDraft>> {
  const folder = officeFolder(app.environment.folder)
  const stored = loadDraft(folder, draftId)
  if (!stored) return refuse('annex-not-found')
  const changed = readStored(change(stored))
  const { lines: _lines, ...note } = counted(changed)
  const saved = await saveDraftNote(folder, note)
  return saved.ok
    ? ok(draftView(app, changed))
    : refuse('file-write-failed', { facts: { path: folder, reason: saved.error } })
}

/** Settles findings one by one or many at once; the annex is read again with what was decided. */
export function settleAnnex(app: App, input: CallInput<'annex.settle'>): Promise<Answer<AnnexDraft>> {
  return changeDraft(app, input.draftId, stored => {
    const settlements = { ...stored.settlements }
    for (const { finding, reading } of input.settlements) {
      if (reading === null) delete settlements[finding]
      else settlements[finding] = reading
    }
    return { ...stored, settlements }
  })
}

export function describeAnnex(app: App, input: CallInput<'annex.describe'>): Promise<Answer<AnnexDraft>> {
  return changeDraft(app, input.draftId, stored => ({ ...stored, head: input.head }))
}

export function discardAnnex(
  app: App,
  input: CallInput<'annex.discard'>,
): Answer<CallOutput<'annex.discard'>> {
  removeDraft(officeFolder(app.environment.folder), input.draftId)
  return ok(null)
}
