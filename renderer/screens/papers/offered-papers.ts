import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { type SessionState, sessionStates } from '#shared/domain/session.ts'
import { useCall } from '../../api.ts'

/** Papers of the core path, the step from which each can be made, and the outcome that some are about. */
const papers = [
  { kind: 'scoreSheet', from: 'tallied', about: null },
  { kind: 'productTally', from: 'tallied', about: null },
  { kind: 'sessionSummary', from: 'concluded', about: null },
  { kind: 'minutes', from: 'concluded', about: null },
  { kind: 'recognitionDecision', from: 'minuted', about: 'recognised' },
  { kind: 'approvalDecision', from: 'minuted', about: 'potentialFive' },
] as const satisfies readonly { kind: PaperKind; from: SessionState; about: Outcome | null }[]

const isReached = (state: SessionState, from: SessionState) =>
  sessionStates.indexOf(state) >= sessionStates.indexOf(from)

/** Each paper with why it cannot be made yet; null when it can. */
export function useOfferedPapers(session: SessionView) {
  const { t } = useTranslation()
  const { data: rows = [] } = useCall('tally.overview', { sessionId: session.id })
  const obstacleTo = ({ from, about }: (typeof papers)[number]): string | null => {
    if (!isReached(session.state, from)) return t('paper.later', { state: t(`domain.sessionState.${from}`) })
    if (about === null || rows.some(row => row.finding?.outcome === about)) return null
    return t(about === 'recognised' ? 'paper.noRecognised' : 'paper.noFiveStar')
  }
  return papers.map(paper => ({ kind: paper.kind, obstacle: obstacleTo(paper) }))
}
