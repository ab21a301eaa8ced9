import type { FolderProgress } from '#shared/contract/folder.ts'
import type { PaperView } from '#shared/contract/paper.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { loadDataHashes, loadPapers } from '../store/paper.ts'
import { loadSignedFile } from '../store/paper-signing.ts'
import type { Context } from './context.ts'
import { breathe, type Job } from './job.ts'
import { coherenceOf, type Survey, surveyKind } from './papers/coherence.ts'
import type { Grounds } from './papers/grounds.ts'
import { dataHash, filesOf, lackingFields, type PaperFile } from './papers/paper-document.ts'

/** One file of the folder: a paper as recorded, or one to be written and recorded. */
export type Planned = { readonly file: PaperFile; readonly recorded: PaperView | undefined }
export type Plan = {
  readonly planned: readonly Planned[]
  readonly leftOut: Extract<FolderProgress, { state: 'done' }>['leftOut']
}

/** What goes into the folder, kind by kind so that others have their turn in between. */
export async function planFolder(
  context: Context,
  grounds: Grounds,
  wanted: { readonly kinds: readonly PaperKind[]; readonly renew: boolean },
  job: Job<unknown>,
): Promise<Plan> {
  const surveys: Survey[] = []
  for (const kind of wanted.kinds) {
    surveys.push(surveyKind(context, grounds, kind))
    await breathe(job)
  }
  const blocked = new Map(
    coherenceOf(context, grounds, surveys)
      .filter(finding => finding.severity === 'block')
      .map(finding => [finding.kind, finding.code]),
  )
  const planned: Planned[] = []
  const leftOut: { kind: PaperKind; fields: string }[] = []
  const recordedOf = recordedPapers(context, grounds, wanted.renew)
  for (const { kind, drafts, lacking } of surveys) {
    const fields = [...new Set([...lacking, ...drafts.flatMap(lackingFields)])]
    const block = blocked.get(kind)
    if (fields.length > 0 || block) leftOut.push({ kind, fields: block ?? fields.join(', ') })
    else for (const file of filesOf(drafts)) planned.push({ file, recorded: recordedOf(file) })
    await breathe(job)
  }
  return { planned, leftOut }
}

/** The newest version that stands: what is signed, what still says the same, or anything when nothing is to be renewed. */
function recordedPapers(context: Context, grounds: Grounds, renew: boolean) {
  const { db } = context
  const sessionId = grounds.session?.sessionId ?? null
  const keyOf = (kind: string, productId: string | null) => `${kind}\n${productId ?? ''}`
  const newest = new Map<string, PaperView>()
  for (const paper of loadPapers(db, sessionId)) {
    const key = keyOf(paper.kind, paper.productId)
    if ((newest.get(key)?.version ?? 0) < paper.version) newest.set(key, paper)
  }
  const hashes = new Map(
    loadDataHashes(db, sessionId).map(({ kind, productId, dataSha256 }) => [
      keyOf(kind, productId),
      dataSha256,
    ]),
  )
  return (file: PaperFile): PaperView | undefined => {
    const key = keyOf(file.kind, file.productId)
    const paper = newest.get(key)
    if (!paper) return undefined
    const stands = !renew || hashes.get(key) === dataHash(file) || loadSignedFile(db, paper.id)?.signed
    return stands ? paper : undefined
  }
}
