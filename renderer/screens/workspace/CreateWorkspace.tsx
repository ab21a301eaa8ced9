import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Paper, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { workspaceCalls } from '#shared/contract/workspace.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { forgetCurrentSession } from '../../current-session.ts'

export function CreateWorkspace() {
  const { t } = useTranslation()
  const create = useAct('workspace.create', { inline: true })
  const form = useForm({
    resolver: zodResolver(workspaceCalls['workspace.create'].input),
    defaultValues: { name: '' },
  })
  const submit = form.handleSubmit(async input => {
    forgetCurrentSession()
    await create.run(input)
  })
  return (
    <Paper withBorder p="lg" component="form" noValidate onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('workspace.create.title')}</Title>
        <TextInput
          w="100%"
          label={t('workspace.create.name')}
          description={t('workspace.create.nameHint')}
          error={form.formState.errors.name?.message}
          {...form.register('name')}
        />
        <Refusal error={create.refusal} />
        <Button type="submit" loading={create.pending}>
          {t('workspace.create.action')}
        </Button>
      </Stack>
    </Paper>
  )
}
