import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleHalf2,
  IconRubberStamp,
} from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SheetHead, SheetState } from '#shared/contract/paper-sheet.ts'
import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { useGradually } from '../../use-gradually.ts'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { councilNames } from '../tally/council-names.ts'
import styles from './Sheets.module.css'

const icons = {
  none: IconCircle,
  first: IconCircleHalf2,
  differs: IconAlertTriangle,
  ready: IconCheck,
  merged: IconRubberStamp,
} as const satisfies Record<SheetState, typeof IconCircle>

function Cell({ session, head }: { session: SessionView; head: SheetHead | undefined }) {
  const { t } = useTranslation()
  if (!head) return <td className={styles.cell}>–</td>
  if (head.sealed) {
    return (
      <td className={styles.cell} title={t('sheet.sealed')}>
        <IconRubberStamp size="1.1rem" role="img" aria-label={t('sheet.sealed')} className={styles.own} />
      </td>
    )
  }
  const Icon = icons[head.state]
  const label = t(`sheet.state.${head.state}`)
  return (
    <td className={styles.cell}>
      <Link
        to={`/sessions/${session.id}/sheets/${head.productId}/${head.memberId}`}
        className={styles.sheet}
        data-state={head.state}
        title={label}
      >
        <Icon aria-hidden size="1.1rem" />
        <span className="visually-hidden">{label}</span>
      </Link>
    </td>
  )
}

type SheetRowProps = {
  readonly session: SessionView
  readonly line: SessionProduct
  readonly members: readonly string[]
  readonly heads: readonly SheetHead[]
}

function SheetRow({ session, line, members, heads }: SheetRowProps) {
  const ofMember = new Map(heads.map(head => [head.memberId, head]))
  return (
    <tr>
      <th scope="row">
        {line.position + 1}. {line.product.name}
      </th>
      {members.map(id => (
        <Cell key={id} session={session} head={ofMember.get(id)} />
      ))}
    </tr>
  )
}

function Matrix({ session, heads }: { session: SessionView; heads: readonly SheetHead[] }) {
  const { t } = useTranslation()
  const names = councilNames(session.members)
  const ofProduct = useMemo(() => Map.groupBy(heads, head => head.productId), [heads])
  const scoring = new Set(heads.map(head => head.memberId))
  const members = names.order.filter(id => scoring.has(id))
  const lines = useGradually(session.list)
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('tally.product')}</th>
            {members.map(id => (
              <th key={id} scope="col" className={styles.member} title={names.full(id)}>
                {names.short(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <SheetRow
              key={line.product.id}
              session={session}
              line={line}
              members={members}
              heads={ofProduct.get(line.product.id) ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sheets({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const scoring = session.state === 'scoring'
  const {
    data: heads,
    refusal,
    refetch,
  } = useCall('paperSheet.list', { sessionId: session.id }, { enabled: scoring })
  if (!scoring) {
    return (
      <Empty title={t('sheet.closed.title')} text={t('sheet.closed.text')}>
        <Button component={Link} to={`/sessions/${session.id}`}>
          {t('ballot.mine.toSession')}
        </Button>
      </Empty>
    )
  }
  if (!heads) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <>
      <p className={styles.hint}>{t('sheet.hint')}</p>
      <Matrix session={session} heads={heads} />
      <ul className={styles.legend}>
        {(Object.keys(icons) as SheetState[]).map(state => {
          const Icon = icons[state]
          return (
            <li key={state} data-state={state} className={styles.key}>
              <Icon aria-hidden size="1.1rem" /> {t(`sheet.state.${state}`)}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Signed paper sheets by product and member: which are typed, checked, merged. */
export function SheetsScreen() {
  return <SessionPage wide>{session => <Sheets session={session} />}</SessionPage>
}
