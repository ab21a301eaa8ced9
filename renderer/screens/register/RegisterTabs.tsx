import { useTranslation } from 'react-i18next'
import { LinkTabs } from '../../components/LinkTabs.tsx'

export function RegisterTabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs
      label={t('register.tabs')}
      links={[
        { to: '/follow', label: t('register.follow') },
        { to: '/register', label: t('register.tab') },
        { to: '/papers', label: t('facts.officeTab') },
      ]}
    />
  )
}
