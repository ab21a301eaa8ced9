import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type RegisterLine, registerCalls } from '#shared/contract/register.ts'
import { useAct } from '../../api.ts'
import { TextField } from '../../components/fields/TextField.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

/** A voided number stays in the book, with the reason. */
export function VoidForm({ line, onDone }: { readonly line: RegisterLine; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const annul = useAct('register.void', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(registerCalls['register.void'].input),
    defaultValues: { id: line.id, reason: '' },
  })
  const submit = handleSubmit(async input => {
    const result = await annul.run(input)
    if (!result.ok) return
    announceDone(t('register.voidDone'))
    onDone()
  })
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={annul.pending}
      refusal={annul.refusal}
      submitLabel={t('register.void')}
    >
      <p>{t('register.voidHint')}</p>
      <TextField
        control={control}
        name="reason"
        label={t('register.voidReason')}
        lines={2}
        required
        focusFirst
      />
    </PanelForm>
  )
}
