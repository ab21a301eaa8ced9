import { countResults, groupResults } from '#shared/domain/papers/result-groups.ts'
import type { AnnexedTo, SessionSummaryData } from '#shared/domain/papers/session-summary.ts'
import { no, ok } from '#shared/result.ts'
import { agencyOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { pairOf } from './people.ts'
import { resultsOf, type SessionGround } from './session-ground.ts'

/** c. All products of the session by stars; on its own or annexed to the minutes. */
export function sessionSummaryOf(papers: SessionGround, annexedTo: AnnexedTo | null): SessionSummaryData {
  const results = resultsOf(papers)
  return {
    agency: agencyOf(papers, 'council'),
    round: papers.round,
    groups: groupResults(results),
    counts: countResults(results),
    annexedTo,
    signatures: pairOf(papers, { left: 'Người tổng hợp', right: 'Chủ tịch Hội đồng' }),
  }
}

export const sessionSummaryMapper: Mapper<'sessionSummary'> = {
  suggest: null,
  map: papers => (resultsOf(papers).length > 0 ? ok([sessionSummaryOf(papers, null)]) : no(['findings'])),
}
