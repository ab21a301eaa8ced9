import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type Regulation, regulationSchema } from '#shared/domain/regulation.ts'
import { useAct } from '../../api.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { MachineRules, WrittenRules } from './OtherRules.tsx'
import { QuorumRules } from './QuorumRules.tsx'
import { Rule } from './Rule.tsx'
import { MinimumRules, SpreadRules, VoteRules } from './ScoreRules.tsx'
import { YesNoRules } from './YesNoRules.tsx'

type RegulationFormProps = { readonly regulation: Regulation; readonly readOnly: boolean }

/** Every setting of the council's own regulation, each with the article it comes from. */
export function RegulationForm({ regulation, readOnly }: RegulationFormProps) {
  const { t } = useTranslation()
  const save = useAct('regulation.save', { inline: true })
  const form = useForm({
    resolver: zodResolver(regulationSchema),
    defaultValues: regulation,
    disabled: readOnly,
  })
  const { control, handleSubmit, reset } = form
  const submit = handleSubmit(async input => {
    const result = await save.run(input)
    if (!result.ok) return
    reset(result.value.regulation)
    announceDone(t('common.saved'))
  })
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Stack gap="md" maw="56rem">
        <Rule title="">
          <Group align="flex-start" gap="lg">
            <TextField control={control} name="number" label={t('regulation.number')} />
            <DateField control={control} name="issuedOn" label={t('regulation.issuedOn')} />
          </Group>
        </Rule>
        <QuorumRules form={form} readOnly={readOnly} />
        <SpreadRules control={control} />
        <MinimumRules control={control} />
        <VoteRules control={control} />
        <YesNoRules control={control} />
        <WrittenRules control={control} />
        <MachineRules control={control} />
        <Refusal error={save.refusal} />
        {!readOnly && (
          <Group>
            <Button type="submit" loading={save.pending}>
              {t('regulation.save')}
            </Button>
            {form.formState.isDirty && <span>{t('common.unsaved')}</span>}
          </Group>
        )}
      </Stack>
    </form>
  )
}
