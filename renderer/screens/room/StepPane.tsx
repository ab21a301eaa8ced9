import { Button, Group } from '@mantine/core'
import { IconArrowRight, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type MeetingStep, nextLine } from '#shared/domain/meeting-guide.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { RemarkField } from './RemarkField.tsx'
import styles from './Room.module.css'
import type { RoomProps } from './room-props.ts'
import { useCitation } from './use-citation.ts'

/** Where the work of a step is done; steps that are only said have no place. */
const places: Partial<Record<MeetingStep, (sessionId: string, productId: string | null) => string>> = {
  attendance: id => `/sessions/${id}/attendance`,
  quorum: id => `/sessions/${id}/attendance`,
  scoring: id => `/sessions/${id}/ballots`,
  tally: id => `/sessions/${id}/tally`,
  discussion: (id, product) => `/sessions/${id}/tally/${product}`,
  secondRound: (id, product) => `/sessions/${id}/tally/${product}`,
  vote: (id, product) => `/sessions/${id}/tally/${product}`,
  conclusion: id => `/sessions/${id}`,
  minutesReading: id => `/sessions/${id}/minutes`,
  closing: id => `/sessions/${id}/papers`,
}

function Onward({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const lead = useAct('room.lead')
  const next = nextLine(room.lines, room.now)
  if (!keeps || !next) return null
  const product = session.list.find(line => line.product.id === next.productId)
  return (
    <Button
      rightSection={<IconArrowRight aria-hidden size="1.1rem" />}
      loading={lead.pending}
      onClick={() => void lead.run({ sessionId: session.id, step: next.step, productId: next.productId })}
    >
      {product && product.product.id !== room.now?.productId
        ? t('room.nextProduct', { step: t(`room.step.${next.step}.name`), name: product.product.name })
        : t('room.next', { step: t(`room.step.${next.step}.name`) })}
    </Button>
  )
}

/** The present step: what is asked, by which article, where it is done, and the way on. */
export function StepPane({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const step = room.now?.step
  const citation = useCitation(session, step)
  const product = session.list.find(line => line.product.id === room.now?.productId)
  if (!step) {
    return (
      <section className={styles.pane}>
        <h2 className={styles.title}>{t('room.begin.title')}</h2>
        <p className={styles.ask}>{t('room.begin.text')}</p>
        <Onward session={session} room={room} />
      </section>
    )
  }
  const place = places[step]
  return (
    <section className={styles.pane}>
      {product && (
        <p className={styles.about}>
          {t('room.productOf', { position: product.position + 1, products: session.list.length })}
          <strong>{product.product.name}</strong> {product.product.producerName}
        </p>
      )}
      <h2 className={styles.title}>{t(`room.step.${step}.name`)}</h2>
      <p className={styles.ask}>{t(`room.step.${step}.ask`)}</p>
      {citation && (
        <p className={styles.citation}>
          <IconScale aria-hidden size="1.1rem" className={styles.scales} /> {citation}
        </p>
      )}
      {product && (
        <RemarkField
          key={product.product.id}
          sessionId={session.id}
          productId={product.product.id}
          saved={room.remarks[product.product.id] ?? ''}
        />
      )}
      <Group mt="lg">
        <Onward session={session} room={room} />
        {place && (
          <Button component={Link} to={place(session.id, room.now?.productId ?? null)} variant="default">
            {t(`room.go.${step}` as 'room.go.attendance')}
          </Button>
        )}
      </Group>
    </section>
  )
}
