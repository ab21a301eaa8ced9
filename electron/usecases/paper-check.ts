import type { PaperCheck } from '#shared/contract/paper.ts'
import { numberText } from '#shared/domain/register.ts'
import { ok } from '#shared/result.ts'
import { loadDataHashes } from '../store/paper.ts'
import { loadGivenNumbers } from '../store/register.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { caseStart } from './papers/cases.ts'
import { coherenceOf, type Survey, surveyPapers } from './papers/coherence.ts'
import { gatherGrounds } from './papers/grounds.ts'
import { dataHash, filesOf, lackingFields } from './papers/paper-document.ts'

/** Looks over all papers of a session, or of the council, without writing any. */
export function checkPapers(
  context: Context,
  { sessionId }: { sessionId: string | null },
): Answer<PaperCheck> {
  const grounds = gatherGrounds(context, sessionId)
  if (typeof grounds === 'string') return refuse(grounds)
  const surveys = surveyPapers(context, grounds)
  const names = new Map(
    surveys.flatMap(({ drafts }) => drafts.map(each => [each.place.productId, each.productName])),
  )
  return ok({
    kinds: surveys.map(kindOf),
    findings: coherenceOf(context, grounds, surveys).map(finding => ({
      ...finding,
      productName: names.get(finding.productId) ?? '',
    })),
    outdated: outdatedOf(context, sessionId, surveys),
    numbers: loadGivenNumbers(context.db)
      .filter(entry => entry.sessionId === sessionId)
      .map(({ kind, productId, number, symbol }) => ({
        kind: kind ?? '',
        productId,
        text: `${numberText(number)}/${symbol}`,
      })),
  })
}

function kindOf({ kind, drafts, lacking }: Survey): PaperCheck['kinds'][number] {
  const fields = [...lacking, ...drafts.flatMap(lackingFields)]
  return { kind, files: filesOf(drafts).length, lacking: [...new Set(fields)] }
}

/** A paper that can no longer be written from the data is as outdated as one that would say something else. */
function outdatedOf(
  context: Context,
  sessionId: string | null,
  surveys: readonly Survey[],
): PaperCheck['outdated'] {
  const keyOf = (kind: string, productId: string | null) => `${kind}\n${productId ?? ''}`
  // Papers of an earlier inspection or recall say what was true then.
  const written = loadDataHashes(context.db, sessionId).filter(
    paper => paper.madeAt >= caseStart(context, paper),
  )
  const kinds = new Set(written.map(({ kind }) => kind))
  const now = new Map(
    surveys
      .filter(({ kind }) => kinds.has(kind))
      .flatMap(({ drafts }) => filesOf(drafts))
      .map(file => [keyOf(file.kind, file.productId), dataHash(file)]),
  )
  return written
    .filter(({ kind, productId, dataSha256 }) => now.get(keyOf(kind, productId)) !== dataSha256)
    .map(({ kind, productId }) => ({ kind, productId }))
}
