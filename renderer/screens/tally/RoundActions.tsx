import { Button, Group, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconRepeat, IconStairsUp } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './RoundActions.module.css'
import type { RoundReading } from './round-reading.ts'
import { VoteFields } from './VoteFields.tsx'

type Wanted = 'round' | 'waiver' | null

type ReasonFormProps = {
  readonly label: string
  readonly action: string
  readonly pending: boolean
  readonly onDone: (reason: string) => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}

function ReasonForm({ label, action, pending, onDone, onCancel, children }: ReasonFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onDone(reason.trim())
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <Textarea
        autoFocus
        label={label}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      {children}
      <Group gap="xs">
        <Button type="submit" loading={pending} disabled={reason.trim() === ''}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}

type FormProps = { readonly reading: RoundReading; readonly onCancel: () => void }

function StartRound({ reading, onCancel }: FormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const start = useAct('tally.startRound', { inline: true })
  const { session, tally, line } = reading
  const begin = async (reason: string) => {
    const result = await start.run({ sessionId: session.id, productId: tally.productId, reason })
    if (result.ok) await navigate(`/sessions/${session.id}/tally`)
  }
  return (
    <>
      <ReasonForm
        label={t('tally.roundReason')}
        action={t('tally.startRound', { round: line.round + 1 })}
        pending={start.pending}
        onDone={reason => void begin(reason)}
        onCancel={onCancel}
      />
      <Refusal error={start.refusal} />
    </>
  )
}

function Waive({ reading, onCancel }: FormProps) {
  const { t } = useTranslation()
  const waive = useAct('tally.waive', { inline: true })
  const { session, tally, line } = reading
  const [votes, setVotes] = useState({ inFavour: line.due.length, against: 0, other: 0 })
  const byVote = session.regulation.waiver.by === 'vote'
  const where = { sessionId: session.id, productId: tally.productId }
  return (
    <>
      <ReasonForm
        label={t('tally.waiveReason')}
        action={t('tally.waive')}
        pending={waive.pending}
        onDone={reason => void waive.run({ ...where, reason, votes: byVote ? votes : null })}
        onCancel={onCancel}
      >
        {byVote && <VoteFields votes={votes} voters={line.due.length} onChange={setVotes} />}
      </ReasonForm>
      <Refusal error={waive.refusal} />
    </>
  )
}

/** Over the limit: what the secretary can begin. */
function OverLimit({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [wanted, setWanted] = useState<Wanted>(null)
  const { session, line, round } = reading
  const { limit } = session.regulation.spread
  const mayAct = keeps && session.state === 'scoring'
  const cancel = () => setWanted(null)
  return (
    <section className={styles.over}>
      <p className={styles.sentence}>
        <IconAlertTriangle aria-hidden size="1.25rem" />
        {t(line.round === 1 ? 'tally.overFirst' : 'tally.overAgain', { spread: round.tally.spread, limit })}
      </p>
      {mayAct && wanted === null && (
        <Group gap="xs">
          <Button leftSection={<IconRepeat aria-hidden size="1.1rem" />} onClick={() => setWanted('round')}>
            {t('tally.startRound', { round: line.round + 1 })}
          </Button>
          {session.regulation.waiver.allowed && (
            <Button
              variant="default"
              leftSection={<IconStairsUp aria-hidden size="1.1rem" />}
              onClick={() => setWanted('waiver')}
            >
              {t('tally.waive')}
            </Button>
          )}
        </Group>
      )}
      {wanted === 'round' && <StartRound reading={reading} onCancel={cancel} />}
      {wanted === 'waiver' && <Waive reading={reading} onCancel={cancel} />}
    </section>
  )
}

function Said({ children }: { children: ReactNode }) {
  return (
    <p className={styles.say}>
      <IconInfoCircle aria-hidden size="1.25rem" /> {children}
    </p>
  )
}

/** What the regulation asks after opening: a second round over the limit, or the recorded decision to let it stand [RULES 7, 8]. */
export function RoundActions({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { tally, line, round } = reading
  if (!line.opened) return <Said>{t('tally.roundRunning', { round: line.round })}</Said>
  if (tally.waiver) return <Said>{t('tally.waived', { reason: tally.waiver })}</Said>
  if (!round.tally.overLimit || round.round !== line.round) return null
  return <OverLimit reading={reading} />
}
