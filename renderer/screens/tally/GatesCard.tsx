import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TallyView } from '#shared/contract/tally.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { VoteForm } from './VoteForm.tsx'

type RaisedGate = TallyView['gates'][number]

function GateLine({ reading, gate }: { reading: RoundReading; gate: RaisedGate }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [voting, setVoting] = useState(false)
  const vote = useAct('gate.vote', { inline: true })
  const where = { sessionId: reading.session.id, productId: reading.tally.productId }
  const counted = gate.vote
  const mayVote = keeps && ['scoring', 'tallied'].includes(reading.session.state)
  return (
    <li>
      <strong>
        {gate.criterion && `${gate.criterion} · `}
        {gate.text}
      </strong>
      {counted && (
        <span className={styles.tag} data-tone={counted.confirmed ? 'block' : 'good'}>
          {counted.confirmed ? t('tally.gate.confirmed') : t('tally.gate.dismissed')}
        </span>
      )}
      {gate.raisedBy.map(raised => (
        <span key={raised.memberId} className={styles.note}>
          {reading.names.full(raised.memberId)}: {raised.reason}
        </span>
      ))}
      {counted && (
        <span className={styles.note}>
          {t('tally.vote.counted', {
            inFavour: counted.votesFor,
            against: counted.votesAgainst,
            other: counted.votesOther,
          })}
        </span>
      )}
      {voting ? (
        <VoteForm
          voters={reading.line.due.length}
          pending={vote.pending}
          refusal={vote.refusal}
          onVote={async votes => {
            const result = await vote.run({ ...where, gateId: gate.id, ...votes })
            if (result.ok) setVoting(false)
          }}
          onCancel={() => setVoting(false)}
        />
      ) : (
        mayVote && (
          <Group mt={4}>
            <Button size="xs" variant={counted ? 'default' : 'filled'} onClick={() => setVoting(true)}>
              {counted ? t('tally.gate.again') : t('tally.gate.vote')}
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
