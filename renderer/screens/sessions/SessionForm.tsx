import { zodResolver } from '@hookform/resolvers/zod'
import { Group } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type SessionInput, type SessionSummary, sessionInputSchema } from '#shared/contract/session.ts'
import { useAct } from '../../api.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { MinuteField } from '../../components/fields/MinuteField.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

function startingValues(session: SessionSummary | null): SessionInput {
  if (!session) {
    return {
      title: '',
      year: new Date().getFullYear(),
      batch: 1,
      place: '',
      heldOn: null,
      startMinute: null,
      endedOn: null,
      endMinute: null,
    }
  }
  const { title, year, batch, place, heldOn, startMinute, endedOn, endMinute } = session
  return { title, year, batch, place, heldOn, startMinute, endedOn, endMinute }
}

type SessionFormProps = {
  readonly session: SessionSummary | null
  readonly onCancel: () => void
  readonly onSaved: (sessionId: string) => void
}

export function SessionForm({ session, onCancel, onSaved }: SessionFormProps) {
  const { t } = useTranslation()
  const create = useAct('session.create', { inline: true })
  const save = useAct('session.save', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(sessionInputSchema),
    defaultValues: startingValues(session),
  })
  const submit = handleSubmit(async input => {
    const result = session
      ? await save.run({ sessionId: session.id, session: input })
      : await create.run(input)
    if (!result.ok) return
    announceDone(t('common.saved'))
    onSaved(result.value.id)
  })
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onCancel}
      pending={save.pending || create.pending}
      refusal={save.refusal ?? create.refusal}
    >
      <TextField
        control={control}
        name="title"
        label={t('session.name')}
        description={t('session.nameHint')}
        required
        focusFirst
      />
      <Group align="flex-start">
        <NumberField control={control} name="batch" label={t('session.batch')} min={1} required />
        <NumberField control={control} name="year" label={t('session.year')} required />
      </Group>
      <TextField control={control} name="place" label={t('session.place')} />
      <Group align="flex-start">
        <DateField control={control} name="heldOn" label={t('session.heldOn')} />
        <MinuteField control={control} name="startMinute" label={t('session.startMinute')} />
      </Group>
      {session && (
        <Group align="flex-start">
          <DateField control={control} name="endedOn" label={t('session.endedOn')} />
          <MinuteField control={control} name="endMinute" label={t('session.endMinute')} />
        </Group>
      )}
    </PanelForm>
  )
}
