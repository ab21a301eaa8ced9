import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { forgetCurrentSession } from '../../current-session.ts'
import { AppearanceFields } from './AppearanceFields.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

function OpenFile() {
  const { t } = useTranslation()
  const { status } = useCaller()
  const close = useAct('workspace.close')
  const navigate = useNavigate()
  const closeFile = async () => {
    await navigate('/')
    forgetCurrentSession()
    await close.run({})
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="xs" align="flex-start">
        <Title order={2}>{t('settings.file')}</Title>
        <Text>{status?.name}</Text>
        <Text c="dimmed" size="sm">
          {status?.fileName}
        </Text>
        {status && !status.deviceBound && <Text>{t('workspace.unbound')}</Text>}
        <Button variant="default" loading={close.pending} onClick={() => void closeFile()}>
          {t('workspace.close')}
        </Button>
      </Stack>
    </Paper>
  )
}

export function SettingsScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('settings.title')} hint={t('settings.hint')}>
      <SettingsTabs />
      <Stack gap="lg" maw="44rem">
        <Paper withBorder p="lg" component="section" aria-label={t('settings.display')}>
          <AppearanceFields />
        </Paper>
        <OpenFile />
      </Stack>
    </Page>
  )
}
