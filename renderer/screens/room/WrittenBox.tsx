import { Button, Group, Textarea } from '@mantine/core'
import { IconMail, IconUsersGroup } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { WrittenStatus } from '#shared/contract/written.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { writtenDeadline } from '#shared/domain/written-round.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { today } from '../../format.ts'
import { councilNames } from '../tally/council-names.ts'
import { ExtendDeadline } from './ExtendDeadline.tsx'
import styles from './Room.module.css'

function BeginForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const { t } = useTranslation()
  const [sentOn, setSentOn] = useState<string | null>(today())
  const [deadlineOn, setDeadlineOn] = useState<string | null>(
    writtenDeadline(today(), session.regulation.written),
  )
  const begin = useAct('written.begin', { inline: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sentOn === null || deadlineOn === null) return
    const result = await begin.run({ sessionId: session.id, sentOn, deadlineOn })
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={event => void submit(event)}>
      <DayInput mb="xs" label={t('room.written.sentOn')} value={sentOn} onChange={setSentOn} />
      <DayInput
        mb="xs"
        label={t('room.written.deadlineOn')}
        description={t('room.written.deadlineHint', { days: session.regulation.written.deadlineDays })}
        value={deadlineOn}
        onChange={setDeadlineOn}
      />
      <Refusal error={begin.refusal} />
      <Group gap="xs">
        <Button type="submit" loading={begin.pending}>
          {t('room.written.begin')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function CallMeeting({ session, status }: { session: SessionView; status: WrittenStatus }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<string | null>(null)
  const callMeeting = useAct('written.callMeeting', { inline: true })
  if (reason === null) {
    const suggested = status.reasons
      .map(entry => t(`room.written.because.${entry.kind}`, { products: entry.products.join(', ') }))
      .join(' ')
    return (
      <Button
        mt="xs"
        variant={status.reasons.length > 0 ? 'filled' : 'default'}
        leftSection={<IconUsersGroup aria-hidden size="1.1rem" />}
        onClick={() => setReason(suggested)}
      >
        {t('room.written.callMeeting')}
      </Button>
    )
  }
  return (
    <>
      <Textarea
        autoFocus
        label={t('common.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Refusal error={callMeeting.refusal} />
      <Group gap="xs" mt="xs">
        <Button
          disabled={reason.trim() === ''}
          loading={callMeeting.pending}
          onClick={() => void callMeeting.run({ sessionId: session.id, reason: reason.trim() })}
        >
          {t('room.written.callMeeting')}
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </>
  )
}

function Status({ session, status }: { session: SessionView; status: WrittenStatus }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const cancel = useAct('written.cancel')
  const names = councilNames(session.members)
  const waiting = status.members.filter(member => member.returned < member.due)
  const early = session.state === 'draft' || session.state === 'convened'
  const late = status.daysLeft < 0
  return (
    <>
      <p className={styles.boxHint}>
        {t('room.written.until', { date: formatTableDate(status.deadlineOn) })}{' '}
        <strong data-late={late || undefined}>
          {late
            ? t('room.written.late', { days: -status.daysLeft })
            : t('room.written.left', { days: status.daysLeft })}
        </strong>
      </p>
      {status.meetingReason !== null && <p>{t('room.written.met', { reason: status.meetingReason })}</p>}
      {!early && status.meetingReason === null && (
        <p className={styles.boxHint}>
          {waiting.length === 0
            ? t('room.written.allIn')
            : t('room.written.waiting', {
                members: waiting.map(member => names.full(member.memberId)).join(', '),
              })}
        </p>
      )}
      {status.reasons.map(entry => (
        <p key={entry.kind} className={styles.must}>
          {t(`room.written.because.${entry.kind}`, { products: entry.products.join(', ') })}
        </p>
      ))}
      {keeps && early && (
        <Button variant="default" onClick={() => void cancel.run({ sessionId: session.id })}>
          {t('room.written.cancel')}
        </Button>
      )}
      {keeps && session.state === 'scoring' && late && status.meetingReason === null && (
        <ExtendDeadline session={session} deadlineOn={status.deadlineOn} />
      )}
      {keeps && !early && status.meetingReason === null && <CallMeeting session={session} status={status} />}
    </>
  )
}

/** Asking in writing instead of meeting: chosen before scoring, watched until the deadline, ended by a meeting where it must be. */
export function WrittenBox({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [choosing, setChoosing] = useState(false)
  const { data: status } = useCall('written.load', { sessionId: session.id })
  const early = session.state === 'draft' || session.state === 'convened'
  if (status === undefined || (status === null && !(early && keeps))) return null
  return (
    <section>
      <h3 className={styles.boxTitle}>{t('room.written.title')}</h3>
      {status ? (
        <Status session={session} status={status} />
      ) : choosing ? (
        <BeginForm session={session} onDone={() => setChoosing(false)} />
      ) : (
        <>
          <p className={styles.boxHint}>{t('room.written.hint')}</p>
          <Button
            variant="default"
            leftSection={<IconMail aria-hidden size="1.1rem" />}
            onClick={() => setChoosing(true)}
          >
            {t('room.written.choose')}
          </Button>
        </>
      )}
    </section>
  )
}
