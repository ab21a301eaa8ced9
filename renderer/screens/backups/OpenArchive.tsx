import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { PathInput } from '../../components/PathInput.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { forgetCurrentSession } from '../../current-session.ts'

/** Reads a workspace out of an archive; nothing in it can be changed. */
export function OpenArchive() {
  const { t } = useTranslation()
  const open = useAct('workspace.openArchive', { inline: true })
  const [path, setPath] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (path.trim().length < 2 || passphrase === '') return
    forgetCurrentSession()
    await open.run({ path, passphrase })
  }
  return (
    <Paper withBorder p="lg" component="section">
      <form onSubmit={event => void submit(event)}>
        <Stack gap="sm" align="stretch">
          <Title order={2}>{t('backup.archive.openTitle')}</Title>
          <Text c="dimmed">{t('backup.archive.openHint')}</Text>
          <PathInput what="archive" label={t('backup.archive.file')} value={path} onChange={setPath} />
          <PasswordInput
            autoComplete="off"
            maw="26rem"
            label={t('backup.archive.passphrase')}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
          <Refusal error={open.refusal} />
          <div>
            <Button type="submit" variant="default" loading={open.pending}>
              {t('backup.archive.open')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  )
}
