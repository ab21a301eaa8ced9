import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type NumberProposal, registerCalls } from '#shared/contract/register.ts'
import type { CallInput } from '#shared/contract.ts'
import { numberText } from '#shared/domain/register.ts'
import { useAct } from '../../api.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

type Input = CallInput<'register.giveAll'>
type RunProps = {
  readonly place: Pick<Input, 'kind' | 'sessionId'>
  /** What the next single paper would get: the run begins there. */
  readonly proposal: NumberProposal
  /** Written papers of the kind that have no number. */
  readonly waiting: number
  readonly onDone: () => void
}

/** One day and one signer for a whole run of numbers, a paper each. */
export function RunForm({ place, proposal, waiting, onDone }: RunProps) {
  const { t } = useTranslation()
  const give = useAct('register.giveAll', { inline: true })
  const { control, handleSubmit } = useForm<Input, unknown, Input>({
    resolver: zodResolver(registerCalls['register.giveAll'].input),
    defaultValues: { ...place, issuedOn: proposal.issuedOn, signers: proposal.signers },
  })
  const numbered = (number: number, symbol: string) => `${numberText(number)}/${symbol}`
  const submit = handleSubmit(async input => {
    const result = await give.run(input)
    if (!result.ok) return
    const { first, count, symbol } = result.value
    announceDone(
      t('register.givenRun', {
        count,
        first: numbered(first, symbol),
        last: numbered(first + count - 1, symbol),
      }),
    )
    onDone()
  })
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={give.pending}
      refusal={give.refusal}
      submitLabel={t('register.giveAllSubmit', { count: waiting })}
    >
      <p>
        {t('register.nextRun', {
          series: proposal.series,
          first: numbered(proposal.number, proposal.symbol),
          last: numbered(proposal.number + waiting - 1, proposal.symbol),
        })}
      </p>
      <DateField control={control} name="issuedOn" label={t('register.issuedOn')} required />
      <TextField control={control} name="signers" label={t('register.signers')} />
    </PanelForm>
  )
}
