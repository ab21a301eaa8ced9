import { Button, PasswordInput, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'

/** Chair and secretary; the vice chair for the one of them whose PIN is reset. */
function approversFor(seat: SeatChoice, seats: readonly SeatChoice[]): readonly SeatChoice[] {
  const others = seats.filter(other => other.memberId !== seat.memberId && other.enrolled)
  const usual = others.filter(other => other.role === 'chair' || other.role === 'secretary')
  return [...usual, ...others.filter(other => other.role === 'viceChair')].slice(0, 2)
}

type ResetFormProps = {
  readonly seat: SeatChoice
  readonly seats: readonly SeatChoice[]
  readonly onDone: () => void
}

/** Both approvers type their own PIN here, one after the other. */
export function ResetForm({ seat, seats, onDone }: ResetFormProps) {
  const { t } = useTranslation()
  const reset = useAct('seat.reset', { inline: true })
  const [reason, setReason] = useState('')
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({})
  const approvers = approversFor(seat, seats)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const approvals = approvers.map(({ memberId }) => ({ memberId, secret: secrets[memberId] ?? '' }))
    if (reason.trim() === '' || approvals.some(({ secret }) => secret === '')) return
    const answer = await reset.run({ memberId: seat.memberId, reason, approvals })
    if (answer.ok) onDone()
  }
  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="sm">
        <Text>{t('trail.seats.resetHint')}</Text>
        <Textarea
          label={t('trail.seats.reason')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        {approvers.map(approver => (
          <PasswordInput
            key={approver.memberId}
            autoComplete="off"
            label={t('trail.seats.approver', { name: approver.fullName })}
            value={secrets[approver.memberId] ?? ''}
            onChange={event => setSecrets({ ...secrets, [approver.memberId]: event.currentTarget.value })}
          />
        ))}
        <Refusal error={reset.refusal} />
        <Button type="submit" loading={reset.pending}>
          {t('trail.seats.confirm')}
        </Button>
      </Stack>
    </form>
  )
}
