import { zodResolver } from '@hookform/resolvers/zod'
import { Group } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type CouncilInput, councilInputSchema, councilLevels } from '#shared/domain/council.ts'
import { useAct } from '../../api.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

const blank: CouncilInput = {
  level: 'province',
  name: '',
  place: '',
  province: '',
  parentAgency: '',
  abbreviation: '',
  decisionNumber: '',
  decisionDate: null,
  decisionBody: '',
}

type CouncilFormProps = { readonly council: CouncilInput | null; readonly onDone: () => void }

export function CouncilForm({ council, onDone }: CouncilFormProps) {
  const { t } = useTranslation()
  const save = useAct('council.save', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(councilInputSchema),
    defaultValues: council ?? blank,
  })
  const submit = handleSubmit(async input => {
    const result = await save.run(input)
    if (!result.ok) return
    announceDone(t('common.saved'))
    onDone()
  })
  const levels = councilLevels.map(value => ({ value, label: t(`domain.level.${value}`) }))
  return (
    <PanelForm onSubmit={submit} onCancel={onDone} pending={save.pending} refusal={save.refusal}>
      <SelectField control={control} name="level" label={t('council.level')} options={levels} required />
      <TextField
        control={control}
        name="name"
        label={t('council.name')}
        description={t('council.nameHint')}
        required
        focusFirst
      />
      <TextField
        control={control}
        name="parentAgency"
        label={t('council.parentAgency')}
        description={t('council.parentAgencyHint')}
      />
      <TextField control={control} name="province" label={t('council.province')} />
      <TextField
        control={control}
        name="place"
        label={t('council.place')}
        description={t('council.placeHint')}
        required
      />
      <TextField
        control={control}
        name="abbreviation"
        label={t('council.abbreviation')}
        description={t('council.abbreviationHint')}
        required
      />
      <Group align="flex-start" grow>
        <TextField control={control} name="decisionNumber" label={t('council.decisionNumber')} />
        <DateField control={control} name="decisionDate" label={t('council.decisionDate')} />
      </Group>
      <TextField control={control} name="decisionBody" label={t('council.decisionBody')} />
    </PanelForm>
  )
}
