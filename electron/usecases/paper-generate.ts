import { createHash } from 'node:crypto'
import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput } from '#shared/contract.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import type { PaperSigner } from '#shared/domain/paper-signing.ts'
import { ok } from '#shared/result.ts'
import { packDocument } from '../documents/pack.ts'
import { insertPaper, loadNextVersion, loadPapers } from '../store/paper.ts'
import { saveSigners } from '../store/paper-signing.ts'
import type { PaperPlace } from '../store/paper-text.ts'
import { updateEntryPaper } from '../store/register.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { caseStart } from './papers/cases.ts'
import { coherenceOf, surveyPapers } from './papers/coherence.ts'
import { draftsOf, type Lacking } from './papers/drafts.ts'
import { type Grounds, gatherGrounds } from './papers/grounds.ts'
import {
  dataHash,
  fileNameOf,
  filesOf,
  lackingFields,
  mergedDocument,
  type PaperFile,
} from './papers/paper-document.ts'
import { printedSigners } from './signing/printed-signers.ts'
import { mayWriteOver, signedAmong } from './signing/signed-papers.ts'

/** Papers of a session, with or without a product: what a session can ask for by kind. */
export const sessionPaperKinds: readonly PaperKind[] = paperKinds.filter(kind =>
  paperScopes[kind].startsWith('session'),
)

const isPaperKind = (kind: string): kind is PaperKind => paperKinds.some(known => known === kind)

/** A paper with its bytes, ready to be recorded. */
export type MadePaper = {
  readonly place: PaperPlace
  readonly fileName: string
  readonly sha256: string
  readonly dataSha256: string
  /** Whom it names to sign it; null where seats of the council do. */
  readonly signers: readonly PaperSigner[] | null
  readonly bytes: Uint8Array
}

export function refuseLacking({ kind, fields }: Lacking): Answer<never> {
  return refuse('paper-data-missing', { at: kind, facts: { paper: kind, fields: fields.join(', ') } })
}

/** Writes the named papers as new versions; nothing is written when one of them lacks a mandatory field. */
export async function generatePapers(
  context: Context,
  input: CallInput<'paper.generate'>,
): Promise<Answer<PaperView[]>> {
  const grounds = gatherGrounds(context, input.sessionId)
  if (typeof grounds === 'string') return refuse(grounds)
  const files: PaperFile[] = []
  for (const kind of input.kinds) {
    if (!isPaperKind(kind)) return refuseLacking({ kind: kind as PaperKind, fields: [kind] })
    const ready = readyFiles(grounds, kind, input.productIds)
    if (!ready.ok) return ready
    files.push(...ready.value)
  }
  const incoherent = blockedBy(context, grounds, new Set(input.kinds))
  if (incoherent) return incoherent
  const signed = () =>
    signedAmong(
      context,
      input.sessionId,
      files.map(file => file.drafts[0].place),
    )
  const over = mayWriteOver(signed(), input.overSigned)
  if (!over.ok) return over
  const made = await packAll(context, grounds, files)
  const payload = { ...trailOf(input.sessionId, made), ...(over.value ? { overSigned: over.value } : {}) }
  return change(context, 'paper.generate', payload, () => {
    // Somebody may have signed while the papers were written.
    if (signed().length !== (over.value?.papers.length ?? 0)) return refuse('paper-changed-meanwhile')
    for (const paper of made) recordPaper(context, paper)
    return ok(loadPapers(context.db, input.sessionId))
  })
}

/** Papers that contradict each other are not written: the first contradiction is named, all are listed by `paper.check`. */
export function blockedBy(
  context: Context,
  grounds: Grounds,
  kinds: ReadonlySet<string>,
): ReturnType<typeof refuse> | undefined {
  const findings = coherenceOf(context, grounds, surveyPapers(context, grounds))
  const blocks = findings.filter(({ severity, kind }) => severity === 'block' && kinds.has(kind))
  const [first] = blocks
  return (
    first &&
    refuse('paper-incoherent', { at: first.kind, facts: { count: blocks.length, first: first.code } })
  )
}

/** The files of one kind, refused with the names of mandatory fields that are empty. */
export function readyFiles(
  grounds: Grounds,
  kind: PaperKind,
  productIds?: readonly string[],
): Answer<PaperFile[]> {
  const drafts = draftsOf(kind, grounds, productIds)
  if (!drafts.ok) return refuseLacking(drafts.error)
  const fields = [...new Set(drafts.value.flatMap(lackingFields))]
  return fields.length > 0 ? refuseLacking({ kind, fields }) : ok(filesOf(drafts.value))
}

export async function packAll(
  context: Context,
  grounds: Grounds,
  files: readonly PaperFile[],
): Promise<MadePaper[]> {
  const { round, members } = grounds.session ?? grounds.council()
  const made: MadePaper[] = []
  for (const file of files) {
    const bytes = await packDocument(mergedDocument(file), context.now())
    made.push({
      place: file.drafts[0].place,
      fileName: fileNameOf(file, round),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      dataSha256: dataHash(file),
      signers: printedSigners(file.drafts[0], members),
      bytes,
    })
  }
  return made
}

export const trailOf = (sessionId: string | null, made: readonly MadePaper[]) => ({
  session: sessionId,
  papers: made.map(({ place: { kind, productId }, sha256 }) => ({ kind, productId, sha256 })),
})

/** The next version of a paper; a number that was given to it now stands for this file. Only inside a change. */
export function recordPaper(context: Context, { place, fileName, signers, ...paper }: MadePaper): void {
  const { db } = context
  const version = loadNextVersion(db, place)
  const id = context.newId()
  insertPaper(db, {
    ...paper,
    ...place,
    id,
    version,
    fileName: version > 1 ? fileName.replace(/\.docx$/, `_v${version}.docx`) : fileName,
    madeAt: context.now(),
    madeBy: seatName(context.caller),
  })
  if (signers) saveSigners(db, id, signers)
  updateEntryPaper(db, place, { id, sha256: paper.sha256 }, caseStart(context, place))
}
