import { Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyEntry } from '#shared/contract/backup.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { ArchivePanel } from './ArchivePanel.tsx'
import { BackupSettingsForm } from './BackupSettingsForm.tsx'
import { BackupState } from './BackupState.tsx'
import { CopyPanel } from './CopyPanel.tsx'
import { CopyTable } from './CopyTable.tsx'
import { MovingCodePanel } from './MovingCodePanel.tsx'

/** Copies of the open workspace: how they stand, what is in each, and how the machine makes them. */
export function BackupsScreen() {
  const { t } = useTranslation()
  const { status, keeps } = useCaller()
  const workspace = status?.fileName.replace(/\.chamsao$/, '') ?? null
  const { data, refusal, refetch } = useCall('backup.list', { workspace }, { keepShown: true })
  const [looking, setLooking] = useState<CopyEntry>()
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={t('backup.title')} hint={t('backup.hint')}>
      <SettingsTabs />
      <Stack gap="lg" maw="56rem">
        <Paper withBorder p="lg" component="section">
          <Stack gap="sm">
            <BackupState />
          </Stack>
        </Paper>
        <section>
          <Title order={2} mb="xs">
            {t('backup.list.title')}
          </Title>
          <Text c="dimmed" size="sm" mb="sm">
            {t('backup.list.folder', { folder: data.folder })}
          </Text>
          <CopyTable copies={data.copies} onLook={setLooking} />
        </section>
        {keeps && (
          <Paper withBorder p="lg" component="section">
            <Title order={2} mb="sm">
              {t('backup.settings.title')}
            </Title>
            <BackupSettingsForm settings={data.settings} />
          </Paper>
        )}
        {keeps && <ArchivePanel />}
        {keeps && <MovingCodePanel />}
      </Stack>
      {looking && <CopyPanel copy={looking} onClose={() => setLooking(undefined)} />}
    </Page>
  )
}
