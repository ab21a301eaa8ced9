import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { PathInput } from '../../components/PathInput.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { forgetCurrentSession } from '../../current-session.ts'

/** Reads a workspace out of an archive, or puts it among those of this machine to go on with it. */
export function OpenArchive() {
  const { t } = useTranslation()
  const open = useAct('workspace.openArchive', { inline: true })
  const bring = useAct('workspace.bringArchive', { inline: true })
  const [path, setPath] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const run = async (act: typeof open | typeof bring) => {
    if (path.trim().length < 2 || passphrase === '') return
    forgetCurrentSession()
    await act.run({ path, passphrase })
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    void run(open)
  }
  return (
    <Paper withBorder p="lg" component="section">
      <form onSubmit={submit}>
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
          <Refusal error={open.refusal ?? bring.refusal} />
          <Group>
            <Button type="submit" variant="default" loading={open.pending}>
              {t('backup.archive.open')}
            </Button>
            <Button variant="default" loading={bring.pending} onClick={() => void run(bring)}>
              {t('backup.archive.bring')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
