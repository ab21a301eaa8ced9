import { loadSignedPapers, type SignedPaper } from '../../store/paper-signing.ts'
import type { PaperPlace } from '../../store/paper-text.ts'
import { type Answer, type Context, refuse } from '../context.ts'
import { caseStart } from '../papers/cases.ts'

/** Signed newest versions among these papers: writing one of them anew puts an unsigned version over it. */
export function signedAmong(
  context: Pick<Context, 'db'>,
  sessionId: string | null,
  places: readonly Pick<PaperPlace, 'kind' | 'productId'>[],
): SignedPaper[] {
  return loadSignedPapers(context.db, sessionId).filter(
    paper =>
      places.some(place => place.kind === paper.kind && place.productId === paper.productId) &&
      // A paper of an earlier inspection or recall is not written over by the next.
      paper.madeAt >= caseStart(context, { sessionId, productId: paper.productId }),
  )
}

/** What the trail keeps of a version that was written over signed ones. */
export type OverSigned = {
  readonly reason: string
  readonly papers: readonly { readonly fileName: string; readonly sha256: string }[]
}

/** Signed papers are written anew for a reason only, which the trail keeps; null where none of them is signed. */
export function mayWriteOver(signed: readonly SignedPaper[], reason = ''): Answer<OverSigned | null> {
  const [first] = signed
  if (!first) return { ok: true, value: null }
  if (reason === '')
    return refuse('paper-signed', { at: first.kind, facts: { count: signed.length, file: first.fileName } })
  const papers = signed.map(({ fileName, sha256 }) => ({ fileName, sha256 }))
  return { ok: true, value: { reason, papers } }
}
