import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Paper, Stack, Title } from '@mantine/core'
import { type Control, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AnnexDraft } from '#shared/contract/annex.ts'
import type { AnnexHead } from '#shared/domain/annex/annex-head.ts'
import { useAct } from '../../../api.ts'
import { DateField } from '../../../components/fields/DateField.tsx'
import { NumberField } from '../../../components/fields/NumberField.tsx'
import { TextField } from '../../../components/fields/TextField.tsx'
import { Refusal } from '../../../components/Refusal.tsx'
import { announceDone } from '../../../notices.ts'
import { type HeadValues, headFormSchema, headValues } from './head-values.ts'

function HeadFields({ control }: { control: Control<HeadValues, unknown, AnnexHead> }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        control={control}
        name="decision"
        label={t('annex.decision.number')}
        description={t('annex.decision.numberHint')}
        required
      />
      <TextField control={control} name="title" label={t('annex.decision.name')} lines={2} required />
      <Group grow align="flex-start">
        <DateField control={control} name="issuedOn" label={t('annex.decision.issuedOn')} required />
        <DateField
          control={control}
          name="effectiveFrom"
          label={t('annex.decision.effectiveFrom')}
          required
        />
      </Group>
      <Group grow align="flex-start">
        <TextField control={control} name="amendedBy" label={t('annex.decision.amendedBy')} />
        <DateField control={control} name="effectiveTo" label={t('annex.decision.effectiveTo')} />
      </Group>
      <TextField
        control={control}
        name="replaces"
        label={t('annex.decision.replaces')}
        description={t('annex.decision.replacesHint')}
      />
      <Group grow align="flex-start">
        {(['five', 'four', 'three', 'two'] as const).map((name, index) => (
          <NumberField
            key={name}
            control={control}
            name={name}
            label={t('annex.decision.stars', { stars: 5 - index })}
          />
        ))}
      </Group>
    </>
  )
}

/** Number, days and bands of the decision; proposed from the first lines of the file where they name it. */
export function HeadForm({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const describe = useAct('annex.describe', { inline: true })
  const { control, handleSubmit } = useForm<HeadValues, unknown, AnnexHead>({
    resolver: zodResolver(headFormSchema),
    defaultValues: headValues(draft.head),
  })
  const submit = handleSubmit(async head => {
    const result = await describe.run({ draftId: draft.id, head })
    if (result.ok) announceDone(t('annex.decision.saved'))
  })
  return (
    <Paper withBorder p="md" component="section">
      <form noValidate onSubmit={event => void submit(event)}>
        <Stack gap="sm">
          <Title order={2}>{t('annex.decision.title')}</Title>
          <HeadFields control={control} />
          <Refusal error={describe.refusal} />
          <div>
            <Button
              type="submit"
              variant={draft.isDescribed ? 'default' : 'filled'}
              loading={describe.pending}
            >
              {t('annex.decision.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  )
}
