import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack } from '@mantine/core'
import { useController, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type BackupSettings, backupSettingsSchema } from '#shared/domain/backup.ts'
import { useAct } from '../../api.ts'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { PathInput } from '../../components/PathInput.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'

export function BackupSettingsForm({ settings }: { settings: BackupSettings }) {
  const { t } = useTranslation()
  const save = useAct('backup.settings', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(backupSettingsSchema),
    defaultValues: settings,
  })
  const second = useController({ control, name: 'secondFolder' })
  const submit = handleSubmit(async input => {
    const answer = await save.run(input)
    if (answer.ok) announceDone(t('common.saved'))
  })
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Stack gap="md" align="stretch">
        <Group align="flex-start" gap="lg">
          <NumberField
            control={control}
            name="everyMinutes"
            width="13rem"
            label={t('backup.settings.everyMinutes')}
          />
          <NumberField control={control} name="kept" label={t('backup.settings.kept')} />
        </Group>
        <PathInput
          what="folder"
          label={t('backup.settings.second')}
          description={t('backup.settings.secondHint')}
          value={second.field.value ?? ''}
          error={second.fieldState.error?.message}
          onChange={path => second.field.onChange(path === '' ? null : path)}
        />
        <Refusal error={save.refusal} />
        <Group>
          <Button type="submit" loading={save.pending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
