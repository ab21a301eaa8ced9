import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { TrailList } from './TrailList.tsx'
import { VerifyPanel } from './VerifyPanel.tsx'

export function TrailScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('trail.title')} hint={t('trail.hint')} wide>
      <SettingsTabs />
      <VerifyPanel />
      <TrailList />
    </Page>
  )
}
