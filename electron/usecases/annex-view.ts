import type { AnnexDraft, AnnexDraftSummary } from '#shared/contract/annex.ts'
import { type AnnexReading, parseAnnex } from '#shared/domain/annex/annex.ts'
import { type AnnexHeadDraft, packIdOf, proposeHead } from '#shared/domain/annex/annex-head.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import { type DraftNote, loadDraft, type StoredDraft } from '../rubrics/annex-drafts.ts'
import { officeFolder } from '../rubrics/library.ts'
import type { App } from './app.ts'

/** A stored draft with what is read from it. */
export type ReadDraft = { readonly stored: StoredDraft; readonly reading: AnnexReading }

export const readStored = (stored: StoredDraft): ReadDraft => ({
  stored,
  reading: parseAnnex(stored.lines, stored.settlements),
})

export function readDraft(app: App, draftId: string): ReadDraft | undefined {
  const stored = loadDraft(officeFolder(app.environment.folder), draftId)
  return stored && readStored(stored)
}

export const openFindings = (reading: AnnexReading): number =>
  reading.findings.filter(finding => finding.settled === null).length

const headOf = (stored: StoredDraft): AnnexHeadDraft => stored.head ?? proposeHead(stored.lines)

/** The draft with the figures that a list of drafts shows. */
export function counted({ stored, reading }: ReadDraft): StoredDraft {
  return {
    ...stored,
    decision: headOf(stored).decision,
    sets: reading.sets.length,
    open: openFindings(reading),
  }
}

export const draftSummary = ({
  id,
  fileName,
  importedAt,
  decision,
  sets,
  open,
}: DraftNote): AnnexDraftSummary => ({
  ...{ id, fileName, importedAt, decision, sets, open },
})

const setView = (set: ProductSet): AnnexDraft['list'][number] => {
  const criteria = criteriaOf(set)
  return {
    ...{ no: set.no, name: set.name, industry: set.industry, group: set.group },
    criteria: criteria.length,
    options: criteria.reduce((sum, { criterion }) => sum + criterion.options.length, 0),
    unverified: set.unverified ?? false,
  }
}

export function draftView(app: App, draft: ReadDraft): AnnexDraft {
  const { stored, reading } = draft
  const head = headOf(stored)
  const packId = head.decision === '' ? '' : packIdOf(head)
  return {
    ...draftSummary(counted(draft)),
    head,
    isDescribed: stored.head !== null,
    scale: reading.scale,
    sheets: reading.sheets,
    list: reading.sets.map(setView),
    findings: reading.findings,
    packId,
    taken: app.rubrics.packs.find(pack => pack.head.id === packId)?.origin ?? null,
  }
}
