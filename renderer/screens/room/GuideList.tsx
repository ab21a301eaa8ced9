import { IconCircle, IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionProduct } from '#shared/contract/session.ts'
import {
  closingSteps,
  type GuideLine,
  type MeetingPlace,
  openingSteps,
} from '#shared/domain/meeting-guide.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { useGradually } from '../../use-gradually.ts'
import styles from './Room.module.css'
import type { RoomProps } from './room-props.ts'

const icons = { done: IconCircleCheck, open: IconCircle, blocked: IconClock, idle: IconMinus } as const

/** Leads the room to a place; undefined for whoever only watches. */
type Lead = ((place: MeetingPlace) => void) | undefined

const isSame = (a: MeetingPlace | null, b: MeetingPlace): boolean =>
  a?.step === b.step && a.productId === b.productId

function Line({ line, here, lead }: { line: GuideLine; here: boolean; lead: Lead }) {
  const { t } = useTranslation()
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
        disabled={!lead}
        onClick={() => lead?.(line)}
      >
        <Icon aria-hidden size="1.1rem" />
        {t(`room.step.${line.step}.name`)}
        <span className="visually-hidden">{t(`room.state.${line.state}`)}</span>
      </button>
    </li>
  )
}

type ProductLinesProps = {
  readonly entry: SessionProduct
  readonly lines: readonly GuideLine[]
  readonly now: MeetingPlace | null
  readonly lead: Lead
}

/** Of a product that is not the present one only the head is shown: how far it is. */
function ProductLines({ entry, lines, now, lead }: ProductLinesProps) {
  const { t } = useTranslation()
  const here = now?.productId === entry.product.id
  const next = lines.find(line => line.state === 'open') ?? lines[0]
  if (!next) return null
  return (
    <li>
      <button
        type="button"
        className={styles.product}
        data-here={here || undefined}
        disabled={!lead}
        onClick={() => lead?.(next)}
      >
        <span className="figures">{entry.position + 1}.</span>
        <span className={styles.productName}>{entry.product.name}</span>
        <span className={styles.count}>
          {entry.concluded
            ? t('room.concluded')
            : t('room.sealed', { sealed: entry.sealed.length, due: entry.due.length })}
        </span>
      </button>
      {here && (
        <ol className={styles.lines}>
          {lines.map(line => (
            <Line key={line.step} line={line} here={isSame(now, line)} lead={lead} />
          ))}
        </ol>
      )}
    </li>
  )
}

function useLead(sessionId: string): Lead {
  const { keeps } = useCaller()
  const { run } = useAct('room.lead')
  return keeps ? ({ step, productId }) => void run({ sessionId, step, productId }) : undefined
}

/** The whole meeting as a list; a press leads the room there. */
export function GuideList({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const lead = useLead(session.id)
  const shown = useGradually(session.list)
  const ofProduct = useMemo(() => Map.groupBy(room.lines, line => line.productId), [room.lines])
  const frame = (steps: readonly string[]) =>
    (ofProduct.get(null) ?? [])
      .filter(line => steps.includes(line.step))
      .map(line => <Line key={line.step} line={line} here={isSame(room.now, line)} lead={lead} />)
  return (
    <nav className={styles.guide} aria-label={t('room.guide')}>
      <h2 className={styles.head}>{t('room.opening')}</h2>
      <ol className={styles.lines}>{frame(openingSteps)}</ol>
      <h2 className={styles.head}>
        {t('room.products', { products: session.list.length })}
        <Link to={`/sessions/${session.id}/products`}>{t('room.reorder')}</Link>
      </h2>
      <ol className={styles.lines}>
        {shown.map(entry => (
          <ProductLines
            key={entry.product.id}
            entry={entry}
            lines={ofProduct.get(entry.product.id) ?? []}
            now={room.now}
            lead={lead}
          />
        ))}
      </ol>
      <h2 className={styles.head}>{t('room.closing')}</h2>
      <ol className={styles.lines}>{frame(closingSteps)}</ol>
    </nav>
  )
}
