import type { ProductResult } from '#shared/domain/papers/common.ts'
import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import type { PaperSection } from '#shared/domain/papers/rich-text.ts'
import {
  approvalArticles,
  districtApprovalArticles,
  recognitionArticles,
} from '#shared/domain/papers/texts/recognition-text.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapped, Mapper } from './mapper.ts'
import { isPotentialFive, isRecognised, isSentUp, resultsOf, type SessionGround } from './session-ground.ts'

/** A district approves and sends up under 1048, it does not recognise; a commune gives no points [1048; 26 Đ.7.2]. */
const recognisedOf = (papers: SessionGround): ProductResult[] =>
  resultsOf(papers).filter(result => isRecognised(papers, result))

export const potentialFivesOf = (papers: SessionGround): ProductResult[] =>
  resultsOf(papers).filter(result => isPotentialFive(papers, result))

function decisionOf(
  papers: SessionGround,
  kind: 'recognitionDecision' | 'approvalDecision',
  results: readonly ProductResult[],
  articlesOf: (facts: Parameters<typeof recognitionArticles>[0]) => PaperSection[],
): RecognitionDecisionData {
  const { round, wording } = papers
  const articles = articlesOf({ round, results, office: wording.agencies.department.name })
  return {
    frame: frameOf(papers, kind, { articles: articles.length }),
    round,
    authority: wording.authority,
    subject: '',
    articles,
    results,
    showPoints: wording.layout.showPoints,
    annexAs: wording.issueMode === 'electronic' ? wording.annexAs : 'same-file',
  }
}

/** f1. Quyết định công nhận. */
export const recognitionMapper: Mapper<'recognitionDecision'> = {
  suggest: null,
  map: papers => {
    const results = recognisedOf(papers)
    return results.length > 0
      ? ok([decisionOf(papers, 'recognitionDecision', results, recognitionArticles)])
      : no(['recognisedProducts'])
  },
}

/** f1. Quyết định phê duyệt kết quả of products that go up to the centre, or from a district to the province. */
export const approvalMapper: Mapper<'approvalDecision'> = {
  suggest: null,
  map: papers => {
    if (papers.council.level === 'district') {
      const sent = resultsOf(papers).filter(result => isSentUp(papers, result))
      return sent.length > 0
        ? ok([decisionOf(papers, 'approvalDecision', sent, districtApprovalArticles)])
        : no(['products'])
    }
    const results = potentialFivesOf(papers)
    return results.length > 0
      ? ok([decisionOf(papers, 'approvalDecision', results, approvalArticles)])
      : no(['fiveStarProducts'])
  },
}

/** The annex by itself has no articles: its text is the decision's. */
function annexOf(decision: Mapped<RecognitionDecisionData>): Mapped<RecognitionDecisionData> {
  if (!decision.ok) return decision
  const separate = decision.value.filter(({ annexAs }) => annexAs === 'separate-file')
  return separate.length > 0 ? ok(separate.map(data => ({ ...data, articles: [] }))) : no(['separateAnnex'])
}

/** f1. Phụ lục of the recognition as a file of its own. */
export const recognitionAnnexMapper: Mapper<'recognitionAnnex'> = {
  suggest: null,
  map: (papers, facts) => annexOf(recognitionMapper.map(papers, facts)),
}

/** f1. Phụ lục of the approval as a file of its own. */
export const approvalAnnexMapper: Mapper<'approvalAnnex'> = {
  suggest: null,
  map: (papers, facts) => annexOf(approvalMapper.map(papers, facts)),
}
