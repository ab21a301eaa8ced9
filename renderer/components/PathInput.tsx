import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api.ts'
import { Refusal } from './Refusal.tsx'

type PathInputProps = {
  readonly what: 'folder' | 'archive'
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (path: string) => void
}

/** A path, typed or chosen in the system's dialog; where the host has no dialog, the refusal says so. */
export function PathInput({ what, onChange, ...field }: PathInputProps) {
  const { t } = useTranslation()
  const choose = useAct('path.choose', { inline: true })
  const ask = async () => {
    const answer = await choose.run({ what })
    if (answer.ok && answer.value) onChange(answer.value.path)
  }
  return (
    <>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput {...field} flex={1} onChange={event => onChange(event.currentTarget.value)} />
        <Button variant="default" flex="none" loading={choose.pending} onClick={() => void ask()}>
          {t('backup.settings.choose')}
        </Button>
      </Group>
      <Refusal error={choose.refusal} />
    </>
  )
}
