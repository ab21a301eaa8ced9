import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import type { SessionState } from '#shared/domain/session.ts'

const links = {
  draft: [
    ['goProducts', 'products'],
    ['goRegulation', '/regulation'],
  ],
  convened: [
    ['goAttendance', 'attendance'],
    ['goProducts', 'products'],
  ],
  scoring: [
    ['goBallots', 'ballots'],
    ['goTally', 'tally'],
  ],
  tallied: [['goTally', 'tally']],
  concluded: [['goMinutes', 'minutes']],
  minuted: [['goPapers', 'papers']],
  decided: [['goPapers', 'papers']],
} as const satisfies Record<SessionState, readonly (readonly [string, string])[]>

/** Where the work of the present step is done. */
export function NextLinks({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  return (
    <>
      {links[session.state].map(([label, to]) => (
        <Button
          key={label}
          component={Link}
          to={to.startsWith('/') ? to : `/sessions/${session.id}/${to}`}
          variant="default"
        >
          {t(`session.next.${label}`)}
        </Button>
      ))}
    </>
  )
}
