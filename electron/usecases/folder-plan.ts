import type { FolderProgress } from '#shared/contract/folder.ts'
import type { PaperView } from '#shared/contract/paper.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { loadDataHashes, loadPapers } from '../store/paper.ts'
import { loadSignedPapers } from '../store/paper-signing.ts'
import type { Context } from './context.ts'
import { coherenceOf, type Survey } from './papers/coherence.ts'
import type { Grounds } from './papers/grounds.ts'
import { dataHash, lackingFields, type PaperFile } from './papers/paper-document.ts'

export type LeftOut = Extract<FolderProgress, { state: 'done' }>['leftOut']

/** Files that a kind may come to, before its papers are drafted: one, or one a product. */
export const expectedFiles = (grounds: Grounds, kind: PaperKind): number =>
  paperScopes[kind] === 'sessionProduct' ? (grounds.session?.lines.length ?? 0) : 1

/** Mandatory fields that are empty in papers of this kind; without them none of it is written. */
export const lackingOf = ({ lacking, drafts }: Survey): readonly string[] => [
  ...new Set([...lacking, ...drafts.flatMap(lackingFields)]),
]

/** Kinds that stay out of the folder: what is lacking, or the first contradiction with other papers. */
export function leftOutOf(context: Context, grounds: Grounds, surveys: readonly Survey[]): LeftOut {
  const blocked = new Map(
    coherenceOf(context, grounds, surveys)
      .filter(finding => finding.severity === 'block')
      .map(finding => [finding.kind, finding.code]),
  )
  return surveys.flatMap(survey => {
    const fields = blocked.get(survey.kind) ?? lackingOf(survey).join(', ')
    return fields === '' ? [] : [{ kind: survey.kind, fields }]
  })
}

/** The newest version that stands: what is signed, what still says the same, or anything when nothing is to be renewed. */
export function recordedPapers(context: Context, grounds: Grounds, renew: boolean) {
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
  const signed = new Set(loadSignedPapers(db, sessionId).map(paper => paper.id))
  return (file: PaperFile): PaperView | undefined => {
    const key = keyOf(file.kind, file.productId)
    const paper = newest.get(key)
    if (!paper) return undefined
    const stands = !renew || hashes.get(key) === dataHash(file) || signed.has(paper.id)
    return stands ? paper : undefined
  }
}
