import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'

/** The whole workspace into one file under a passphrase, entered twice: nobody can open it without. */
export function ArchivePanel() {
  const { t } = useTranslation()
  const archive = useAct('workspace.archive', { inline: true })
  const [entered, setEntered] = useState({ passphrase: '', again: '' })
  const differ = entered.again !== '' && entered.again !== entered.passphrase
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (entered.passphrase === '' || entered.passphrase !== entered.again) return
    const answer = await archive.run({ passphrase: entered.passphrase })
    if (!answer.ok || !answer.value) return
    setEntered({ passphrase: '', again: '' })
    announceDone(t('backup.archive.saved', { path: answer.value.path }))
  }
  return (
    <Paper withBorder p="lg" component="section">
      <form onSubmit={event => void submit(event)}>
        <Stack gap="sm" align="stretch">
          <Title order={2}>{t('backup.archive.title')}</Title>
          <Text>{t('backup.archive.hint')}</Text>
          <PasswordInput
            autoComplete="off"
            maw="26rem"
            label={t('backup.archive.passphrase')}
            description={t('backup.archive.rule')}
            value={entered.passphrase}
            onChange={event => setEntered({ ...entered, passphrase: event.currentTarget.value })}
          />
          <PasswordInput
            autoComplete="off"
            maw="26rem"
            label={t('backup.archive.again')}
            value={entered.again}
            error={differ && t('seat.enrol.differ')}
            onChange={event => setEntered({ ...entered, again: event.currentTarget.value })}
          />
          <Refusal error={archive.refusal} />
          <div>
            <Button type="submit" variant="default" loading={archive.pending} disabled={differ}>
              {t('backup.archive.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  )
}
