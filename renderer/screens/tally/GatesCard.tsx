import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TallyView } from '#shared/contract/tally.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { VoteFields } from './VoteFields.tsx'

type RaisedGate = TallyView['gates'][number]

function GateVoteForm({
  reading,
  gate,
  onDone,
}: {
  reading: RoundReading
  gate: RaisedGate
  onDone: () => void
}) {
  const { t } = useTranslation()
  const voters = reading.line.due.length
  const [votes, setVotes] = useState({ inFavour: voters, against: 0, other: 0 })
  const vote = useAct('gate.vote', { inline: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const where = { sessionId: reading.session.id, productId: reading.tally.productId }
    const result = await vote.run({ ...where, gateId: gate.id, ...votes })
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={event => void submit(event)}>
      <VoteFields votes={votes} voters={voters} onChange={setVotes} />
      <Refusal error={vote.refusal} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={vote.pending}>
          {t('tally.gate.record')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function GateLine({ reading, gate }: { reading: RoundReading; gate: RaisedGate }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [voting, setVoting] = useState(false)
  const { vote } = gate
  const mayVote = keeps && ['scoring', 'tallied'].includes(reading.session.state)
  return (
    <li>
      <strong>
        {gate.criterion && `${gate.criterion} · `}
        {gate.text}
      </strong>
      {vote && (
        <span className={styles.tag} data-tone={vote.confirmed ? 'block' : 'good'}>
          {vote.confirmed ? t('tally.gate.confirmed') : t('tally.gate.dismissed')}
        </span>
      )}
      {gate.raisedBy.map(raised => (
        <span key={raised.memberId} className={styles.note}>
          {reading.names.full(raised.memberId)}: {raised.reason}
        </span>
      ))}
      {vote && (
        <span className={styles.note}>
          {t('tally.vote.counted', {
            inFavour: vote.votesFor,
            against: vote.votesAgainst,
            other: vote.votesOther,
          })}
        </span>
      )}
      {voting ? (
        <GateVoteForm reading={reading} gate={gate} onDone={() => setVoting(false)} />
      ) : (
        mayVote && (
          <Group mt={4}>
            <Button size="xs" variant={vote ? 'default' : 'filled'} onClick={() => setVoting(true)}>
              {vote ? t('tally.gate.again') : t('tally.gate.vote')}
            </Button>
          </Group>
        )
      )}
    </li>
  )
}

/** Grounds to reject that a member raised: the council confirms or dismisses each by vote [RULES 4]. */
export function GatesCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const raised = reading.tally.gates.filter(gate => gate.raisedBy.length > 0 || gate.vote !== null)
  if (raised.length === 0) return null
  return (
    <Card title={t('tally.gate.title')} hint={t('tally.gate.hint')} tone="block">
      <ul className={styles.list}>
        {raised.map(gate => (
          <GateLine key={gate.id} reading={reading} gate={gate} />
        ))}
      </ul>
    </Card>
  )
}
