import { Button, FileButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { WorkProgress } from '../../components/WorkProgress.tsx'
import { FileReport } from './FileReport.tsx'
import { type Checked, useChecks } from './use-checks.ts'
import styles from './Verification.module.css'

const isKey = (text: string) => /^([0-9a-fA-F]{64})?$/.test(text)

/** Chooses files from anywhere and says of each what it proves. `tabs` are those of the settings, where it stands among them. */
export function Verification({ tabs }: { tabs: React.ReactNode }) {
  const { t } = useTranslation()
  const [key, setKey] = useState('')
  const { checks, check, clear } = useChecks(isKey(key.trim()) ? key.trim() : '')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void check([...event.dataTransfer.files])
  }
  return (
    <Page title={t('verification.title')} hint={t('verification.hint')} wide>
      {tabs}
      <Stack gap="lg">
        <Paper
          withBorder
          p="lg"
          component="section"
          onDragOver={event => event.preventDefault()}
          onDrop={drop}
        >
          <Stack gap="md">
            <Group>
              <FileButton multiple onChange={files => void check(files)}>
                {props => (
                  <Button {...props} leftSection={<IconFileSearch aria-hidden size="1.1rem" />}>
                    {t(checks.length === 0 ? 'verification.choose' : 'verification.chooseAgain')}
                  </Button>
                )}
              </FileButton>
              <Text c="dimmed">{t('verification.dropHere')}</Text>
              {checks.length > 0 && (
                <Button variant="default" onClick={clear}>
                  {t('verification.clear')}
                </Button>
              )}
            </Group>
            <TextInput
              maw="44rem"
              label={t('verification.key')}
              description={t('verification.keyHint')}
              value={key}
              error={!isKey(key.trim()) && t('verification.keyWrong')}
              onChange={event => setKey(event.currentTarget.value)}
            />
          </Stack>
        </Paper>
        {checks.map(entry => (
          <Paper key={entry.id} withBorder p="lg" component="section" aria-label={entry.fileName}>
            <Outcome entry={entry} />
          </Paper>
        ))}
      </Stack>
    </Page>
  )
}

/** A paper is checked at once; an archive is counted again, which can be watched and stopped. */
function Checking({ workId, fileName: file }: { workId: string; fileName: string }) {
  const { t } = useTranslation()
  const label = t('verification.checking', { file })
  return (
    <Stack gap="sm">
      <Text>{label}</Text>
      <WorkProgress workId={workId} label={label} />
    </Stack>
  )
}

function Outcome({ entry }: { entry: Checked }) {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'checking':
      return <Checking {...entry} />
    case 'tooLarge':
      return (
        <Text className={styles.bad}>
          {t('verification.tooLarge', { file: entry.fileName, size: entry.size })}
        </Text>
      )
    case 'refused':
      return <Refusal error={entry.error} />
    case 'done':
      return <FileReport file={entry.file} />
  }
}
