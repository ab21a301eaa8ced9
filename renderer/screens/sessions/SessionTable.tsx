import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionSummary } from '#shared/contract/session.ts'
import table from '../../components/table.module.css'
import { useSessionTime } from './session-time.ts'

export function SessionTable({ sessions }: { sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation()
  const time = useSessionTime()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('session.name')}</th>
          <th>{t('session.time')}</th>
          <th>{t('session.place')}</th>
          <th className={table.number}>{t('session.products')}</th>
          <th>{t('session.state')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => (
          <tr key={session.id}>
            <td>
              <Link className={table.link} to={`/sessions/${session.id}`}>
                {session.title}
              </Link>
              <div className={table.quiet}>
                {t('session.yearBatch', { batch: session.batch, year: session.year })}
              </div>
            </td>
            <td>{time(session)}</td>
            <td>{session.place}</td>
            <td className={table.number}>{session.products}</td>
            <td className="nowrap">{t(`domain.sessionState.${session.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
