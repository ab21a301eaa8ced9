import { IconCircle, IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GuideLine } from '#shared/domain/meeting-guide.ts'
import { closingSteps, openingSteps } from '#shared/domain/meeting-guide.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import styles from './Room.module.css'
import type { RoomProps } from './RoomScreen.tsx'

const icons = { done: IconCircleCheck, open: IconCircle, blocked: IconClock, idle: IconMinus } as const

function Line({ session, room, line }: RoomProps & { line: GuideLine }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const lead = useAct('room.lead')
  const here = room.now?.step === line.step && room.now.productId === line.productId
  const mark = useRef<HTMLLIElement>(null)
  const Icon = icons[line.state]
  useEffect(() => {
    if (here) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <li ref={mark}>
      <button
        type="button"
        className={styles.line}
        data-state={line.state}
        aria-current={here ? 'step' : undefined}
        disabled={!keeps}
        onClick={() => void lead.run({ sessionId: session.id, step: line.step, productId: line.productId })}
      >
        <Icon aria-hidden size="1.1rem" />
        {t(`room.step.${line.step}.name`)}
        <span className="visually-hidden">{t(`room.state.${line.state}`)}</span>
      </button>
    </li>
  )
}

/** Of a product that is not the present one only the head is shown: how far it is. */
function ProductLines({ session, room, productId }: RoomProps & { productId: string }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const lead = useAct('room.lead')
  const product = session.list.find(entry => entry.product.id === productId)
  const lines = room.lines.filter(line => line.productId === productId)
  const here = room.now?.productId === productId
  const next = lines.find(line => line.state === 'open') ?? lines[0]
  if (!product || !next) return null
  return (
    <li>
      <button
        type="button"
        className={styles.product}
        data-here={here || undefined}
        disabled={!keeps}
        onClick={() => void lead.run({ sessionId: session.id, step: next.step, productId })}
      >
        <span className="figures">{product.position + 1}.</span>
        <span className={styles.productName}>{product.product.name}</span>
        <span className={styles.count}>
          {product.concluded
            ? t('room.concluded')
            : t('room.sealed', { sealed: product.sealed.length, due: product.due.length })}
        </span>
      </button>
      {here && (
        <ol className={styles.lines}>
          {lines.map(line => (
            <Line key={line.step} session={session} room={room} line={line} />
          ))}
        </ol>
      )}
    </li>
  )
}

/** The whole meeting as a list; a press leads the room there. */
export function GuideList({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const frame = (steps: readonly string[]) =>
    room.lines
      .filter(line => line.productId === null && steps.includes(line.step))
      .map(line => <Line key={line.step} session={session} room={room} line={line} />)
  return (
    <nav className={styles.guide} aria-label={t('room.guide')}>
      <h2 className={styles.head}>{t('room.opening')}</h2>
      <ol className={styles.lines}>{frame(openingSteps)}</ol>
      <h2 className={styles.head}>
        {t('room.products', { products: session.list.length })}
        <Link to={`/sessions/${session.id}/products`}>{t('room.reorder')}</Link>
      </h2>
      <ol className={styles.lines}>
        {session.list.map(line => (
          <ProductLines key={line.product.id} session={session} room={room} productId={line.product.id} />
        ))}
      </ol>
      <h2 className={styles.head}>{t('room.closing')}</h2>
      <ol className={styles.lines}>{frame(closingSteps)}</ol>
    </nav>
  )
}
