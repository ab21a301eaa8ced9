import { zodResolver } from '@hookform/resolvers/zod'
import { type Control, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/contract/council.ts'
import { honorifics, type MemberInput, memberInputSchema, memberRoles } from '#shared/domain/council.ts'
import { useAct } from '../../api.ts'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { RemoveButton } from '../../components/RemoveButton.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

function startingValues(member: MemberView | null): MemberInput {
  // No honorific is assumed: a paper that calls a woman Ông cannot be signed.
  if (!member) return { honorific: '' as 'Ông', fullName: '', post: '', organization: '', role: 'member' }
  const { honorific, fullName, post, organization, role } = member
  return { honorific, fullName, post, organization, role }
}

function MemberFields({ control }: { control: Control<MemberInput, unknown, MemberInput> }) {
  const { t } = useTranslation()
  return (
    <>
      <SelectField
        control={control}
        name="honorific"
        label={t('council.members.honorific')}
        options={honorifics.map(value => ({ value, label: value }))}
        required
      />
      <TextField
        control={control}
        name="fullName"
        label={t('council.members.fullName')}
        required
        focusFirst
      />
      <SelectField
        control={control}
        name="role"
        label={t('council.members.role')}
        options={memberRoles.map(value => ({ value, label: t(`roles.${value}`) }))}
        required
      />
      <TextField control={control} name="post" label={t('council.members.post')} />
      <TextField control={control} name="organization" label={t('council.members.organization')} />
    </>
  )
}

type MemberFormProps = { readonly member: MemberView | null; readonly onDone: () => void }

export function MemberForm({ member, onDone }: MemberFormProps) {
  const { t } = useTranslation()
  const save = useAct('member.save', { inline: true })
  const remove = useAct('member.remove', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(memberInputSchema),
    defaultValues: startingValues(member),
  })
  const submit = handleSubmit(async input => {
    const result = await save.run({ id: member?.id ?? null, member: input })
    if (!result.ok) return
    announceDone(t('common.saved'))
    onDone()
  })
  const removeMember = async (id: string) => {
    const result = await remove.run({ id })
    if (!result.ok) return
    announceDone(t('common.removed'))
    onDone()
  }
  const extra = member && (
    <RemoveButton
      question={t('council.members.removeQuestion', { name: member.fullName })}
      pending={remove.pending}
      onRemove={() => removeMember(member.id)}
    />
  )
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={save.pending}
      refusal={save.refusal ?? remove.refusal}
      extra={extra}
    >
      <MemberFields control={control} />
    </PanelForm>
  )
}
