import { useTranslation } from 'react-i18next'
import { LinkTabs } from '../../components/LinkTabs.tsx'

/** Pages of the settings. */
export function SettingsTabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs
      label={t('settings.title')}
      links={[
        { to: '/settings', label: t('settings.display') },
        { to: '/settings/seats', label: t('trail.seats.tab') },
        { to: '/settings/trail', label: t('trail.tab') },
        { to: '/settings/backups', label: t('backup.tab') },
        { to: '/settings/verification', label: t('verification.tab') },
        { to: '/settings/signatures', label: t('signature.settings.tab') },
      ]}
    />
  )
}
