import { countResults, groupResults } from '#shared/domain/papers/result-groups.ts'
import type { AnnexedTo, SessionSummaryData } from '#shared/domain/papers/session-summary.ts'
import { type PaperRecord, pairOf, resultsOf } from './facts.ts'

/** c. All products of the session by stars; on its own or annexed to the minutes. */
export function sessionSummaryOf(papers: PaperRecord, annexedTo: AnnexedTo | null): SessionSummaryData {
  const results = resultsOf(papers)
  return {
    agency: papers.agency,
    round: papers.round,
    groups: groupResults(results),
    counts: countResults(results),
    annexedTo,
    signatures: pairOf(papers.record, { left: 'Người tổng hợp', right: 'Chủ tịch Hội đồng' }),
  }
}
