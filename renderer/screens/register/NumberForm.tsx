import { zodResolver } from '@hookform/resolvers/zod'
import { Group } from '@mantine/core'
import { type Control, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { NumberProposal } from '#shared/contract/register.ts'
import { registerCalls } from '#shared/contract/register.ts'
import type { CallInput } from '#shared/contract.ts'
import { numberText } from '#shared/domain/register.ts'
import { useAct } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { today } from '../../format.ts'
import { announceDone } from '../../notices.ts'
import { OverSigned } from '../papers/OverSigned.tsx'
import { fullNumber } from './BookTable.tsx'

type Entered = CallInput<'register.enter'>
type Numbered = Pick<Entered, 'number' | 'issuedOn' | 'signers' | 'reason'>
type FieldsProps = { readonly control: Control<Entered, unknown, Entered> }

function NumberedFields({ control }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Group align="flex-start" gap="lg">
        <NumberField control={control} name="number" label={t('register.number')} required />
        <DateField control={control} name="issuedOn" label={t('register.issuedOn')} required />
      </Group>
      <TextField control={control} name="signers" label={t('register.signers')} />
      <TextField
        control={control}
        name="reason"
        label={t('register.reason')}
        description={t('register.reasonHint')}
        lines={2}
      />
    </>
  )
}

type GiveProps = {
  readonly place: CallInput<'register.propose'>
  readonly proposal: NumberProposal
  readonly onDone: () => void
}

/** The next number, day and signers as proposed; each can be changed. */
export function GiveForm({ place, proposal, onDone }: GiveProps) {
  const { t } = useTranslation()
  const give = useAct('register.give', { inline: true })
  const { number, symbol, series, issuedOn, signers, own, subject, signed } = proposal
  const { control, handleSubmit } = useForm<Entered, unknown, Entered>({
    resolver: zodResolver(registerCalls['register.enter'].input),
    // Symbol and subject are the shell's; here they only fill the shape of the form.
    defaultValues: { number, issuedOn, signers, reason: '', symbol: symbol || '-', subject: subject || '-' },
  })
  const submit = (overSigned = '') =>
    handleSubmit(async ({ number, issuedOn, signers, reason }) => {
      const numbered: Numbered = { number, issuedOn, signers, reason }
      const result = await give.run({ ...place, ...numbered, overSigned })
      if (!result.ok) return
      announceDone(t('register.given', { number: fullNumber(result.value) }))
      onDone()
    })
  return (
    <PanelForm
      onSubmit={submit()}
      onCancel={onDone}
      pending={give.pending}
      refusal={give.refusal}
      submitLabel={t('register.giveSubmit')}
    >
      <p>
        {t('register.next', { series, number: `${numberText(number)}/${symbol}` })}
        {own && `. ${t('register.own')}`}
      </p>
      {signed && <Caution>{t(`register.signed.${signed}`)}</Caution>}
      <NumberedFields control={control} />
      <OverSigned refusal={give.refusal} pending={give.pending} onConfirm={reason => void submit(reason)()} />
    </PanelForm>
  )
}

/** A paper that was written elsewhere takes its place in the series. */
export function EnterForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const enter = useAct('register.enter', { inline: true })
  const { control, handleSubmit } = useForm<Entered, unknown, Entered>({
    resolver: zodResolver(registerCalls['register.enter'].input),
    defaultValues: {
      number: Number.NaN,
      issuedOn: today(),
      signers: '',
      reason: '',
      symbol: '',
      subject: '',
    },
  })
  const submit = handleSubmit(async input => {
    const result = await enter.run(input)
    if (!result.ok) return
    announceDone(t('register.entered'))
    onDone()
  })
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={enter.pending}
      refusal={enter.refusal}
      submitLabel={t('register.enterSubmit')}
    >
      <TextField
        control={control}
        name="symbol"
        label={t('register.symbol')}
        description={t('register.symbolHint')}
        required
        focusFirst
      />
      <TextField control={control} name="subject" label={t('register.subject')} lines={2} required />
      <NumberedFields control={control} />
    </PanelForm>
  )
}
