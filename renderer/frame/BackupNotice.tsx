import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useCall } from '../api.ts'
import { useCaller } from '../caller.ts'
import { Caution } from '../components/Caution.tsx'
import { formatMoment } from '../format.ts'

/** Tells the keepers that a copy failed, on every screen but the one that says more. */
export function BackupNotice() {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { pathname } = useLocation()
  const { data: status } = useCall('backup.status', {}, { everyMs: 60_000, enabled: keeps })
  const failure = status?.failures[0]
  if (!keeps || !failure || pathname === '/settings/backups') return null
  return (
    <Caution>
      {t('backup.failed', { moment: formatMoment(failure.at) })}{' '}
      <Link to="/settings/backups">{t('backup.seeMore')}</Link>
    </Caution>
  )
}
