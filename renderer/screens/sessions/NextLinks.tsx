import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import type { SessionState } from '#shared/domain/session.ts'
import type { CallError, ErrorCode } from '#shared/error-code.ts'

const links = {
  draft: [
    ['goProducts', 'products'],
    ['goRegulation', '/regulation'],
  ],
  convened: [
    ['goAttendance', 'attendance'],
    ['goList', 'products'],
    ['goRoom', 'room'],
  ],
  scoring: [
    ['goBallots', 'ballots'],
    ['goTally', 'tally'],
    ['goRoom', 'room'],
  ],
  tallied: [
    ['goTally', 'tally'],
    ['goRoom', 'room'],
  ],
  concluded: [['goMinutes', 'minutes']],
  minuted: [['goPapers', 'papers']],
  decided: [['goPapers', 'papers']],
} as const satisfies Record<SessionState, readonly (readonly [string, string])[]>

/** Where an obstacle is removed; that place is the one to go to now. */
const places: Partial<Record<ErrorCode, string>> = {
  'session-without-products': 'products',
  'case-missing': 'products',
  'quorum-rule-missing': '/regulation',
  'quorum-not-met': 'attendance',
  'chair-absent': 'attendance',
  'session-without-scorers': 'attendance',
  'products-not-tallied': 'tally',
  'products-not-concluded': 'tally',
  'products-over-limit': 'tally',
  'written-first-time': 'products',
  'meeting-needed': 'room',
}

/** Ballots come before the tally: as long as one is due, that is where the meeting is. */
function placeToGo(session: SessionView, obstacle: CallError | null): string | undefined {
  if (!obstacle) return undefined
  const due = session.list.some(line => !line.opened && line.sealed.length < line.due.length)
  return obstacle.code === 'products-not-tallied' && due ? 'ballots' : places[obstacle.code]
}

/** Where the work of the present step is done. */
type NextLinksProps = { readonly session: SessionView; readonly obstacle: CallError | null }

export function NextLinks({ session, obstacle }: NextLinksProps) {
  const { t } = useTranslation()
  const wanted = placeToGo(session, obstacle)
  return (
    <>
      {links[session.state].map(([label, to]) => (
        <Button
          key={label}
          component={Link}
          to={to.startsWith('/') ? to : `/sessions/${session.id}/${to}`}
          variant={to === wanted ? 'filled' : 'default'}
        >
          {t(`session.next.${label}`)}
        </Button>
      ))}
    </>
  )
}
