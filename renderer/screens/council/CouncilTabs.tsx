import { useTranslation } from 'react-i18next'
import { LinkTabs } from '../../components/LinkTabs.tsx'

export function CouncilTabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs
      label={t('council.tabs.label')}
      links={[
        { to: '/council', label: t('council.tabs.council') },
        { to: '/regulation', label: t('council.tabs.regulation') },
        { to: '/council/wording', label: t('council.tabs.wording') },
      ]}
    />
  )
}
