import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { MeetingStep } from '#shared/domain/meeting-guide.ts'

/** What the council's own regulation says to a step, with its article; null where it says nothing. */
export function useCitation(session: SessionView, step: MeetingStep | undefined): string | null {
  const { t } = useTranslation()
  const { regulation } = session
  const by = (citation: string) => citation || t('room.regulation', { number: regulation.number || '–' })
  switch (step) {
    case 'attendance':
    case 'quorum': {
      if (!regulation.quorum) return t('room.cite.noQuorum')
      const { numerator, denominator, chairRequired, citation } = regulation.quorum
      return t(chairRequired ? 'room.cite.quorumChair' : 'room.cite.quorum', {
        numerator,
        denominator,
        by: by(citation),
      })
    }
    case 'tally':
    case 'discussion':
    case 'secondRound': {
      const { limit, comparison, citation } = regulation.spread
      return t(comparison === 'over' ? 'room.cite.spreadOver' : 'room.cite.spreadFrom', {
        limit,
        by: by(citation),
      })
    }
    case 'vote': {
      const { numerator, denominator, citation } = regulation.vote
      return t('room.cite.vote', { numerator, denominator, by: by(citation) })
    }
    default:
      return null
  }
}
