import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyEntry } from '#shared/contract/backup.ts'
import { useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { BackupSettingsForm } from './BackupSettingsForm.tsx'
import { CopyPanel } from './CopyPanel.tsx'
import { CopyTable } from './CopyTable.tsx'

/** Copies of every workspace, for a file that no longer opens; on a new machine the stick is named here first. */
export function RestoreFromStart() {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm" align="stretch">
        <Title order={2}>{t('backup.restore.fromStart')}</Title>
        <Text c="dimmed">{t('backup.restore.startHint')}</Text>
        <div>
          <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t('backup.restore.hide') : t('backup.list.title')}
          </Button>
        </div>
        {shown && <AllCopies />}
      </Stack>
    </Paper>
  )
}

function AllCopies() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('backup.list', { workspace: null }, { keepShown: true })
  const [looking, setLooking] = useState<CopyEntry>()
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <>
      <CopyTable copies={data.copies} named onLook={setLooking} />
      <Title order={3}>{t('backup.settings.title')}</Title>
      <BackupSettingsForm settings={data.settings} />
      {looking && <CopyPanel copy={looking} onClose={() => setLooking(undefined)} />}
    </>
  )
}
