import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { useAct } from '../../api.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { today } from '../../format.ts'

/** After the deadline of a written round: sheets come in again once the secretary names a later day and why. */
export function ExtendDeadline({ session, deadlineOn }: { session: SessionView; deadlineOn: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string | null>(today())
  const [reason, setReason] = useState('')
  const extend = useAct('written.extend', { inline: true })
  if (!open) {
    return (
      <Button mt="xs" mr="xs" variant="default" onClick={() => setOpen(true)}>
        {t('room.written.extend')}
      </Button>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return
    const result = await extend.run({ sessionId: session.id, deadlineOn: day, reason: reason.trim() })
    if (result.ok) setOpen(false)
  }
  return (
    <form onSubmit={event => void submit(event)}>
      <DayInput
        mb="xs"
        label={t('room.written.extendUntil')}
        minDate={addDays(deadlineOn, 1)}
        value={day}
        onChange={setDay}
      />
      <Textarea
        label={t('common.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Refusal error={extend.refusal} />
      <Group gap="xs" mt="xs">
        <Button type="submit" disabled={reason.trim() === '' || day === null} loading={extend.pending}>
          {t('room.written.extend')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
