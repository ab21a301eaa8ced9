import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'
import { TokenSettings } from './TokenSettings.tsx'
import { TrustSettings } from './TrustSettings.tsx'

/** Who is believed and which token is used, on this machine. */
export function SignatureSettingsScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('signature.settings.title')} hint={t('signature.settings.hint')} wide>
      <SettingsTabs />
      <Stack gap="lg">
        <TrustSettings />
        <TokenSettings />
      </Stack>
    </Page>
  )
}
