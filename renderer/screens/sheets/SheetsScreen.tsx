import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleHalf2,
  IconRubberStamp,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SheetHead, SheetState } from '#shared/contract/paper-sheet.ts'
import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { search } from '../../search.ts'
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

type CellProps = {
  readonly address: string
  readonly due: boolean
  readonly head: SheetHead | undefined
}

function Cell({ address, due, head }: CellProps) {
  const { t } = useTranslation()
  if (!due && !head) return <td className={styles.cell}>–</td>
  if (head?.sealed) {
    return (
      <td className={styles.cell} title={t('sheet.sealed')}>
        <IconRubberStamp size="1.1rem" role="img" aria-label={t('sheet.sealed')} className={styles.own} />
      </td>
    )
  }
  const state = head?.state ?? 'none'
  const Icon = icons[state]
  const label = t(`sheet.state.${state}`)
  return (
    <td className={styles.cell}>
      <Link to={address} className={styles.sheet} data-state={state} title={label}>
        <Icon aria-hidden size="1.1rem" />
        <span className="visually-hidden">{label}</span>
      </Link>
    </td>
  )
}

type SheetRowProps = {
  readonly sessionId: string
  readonly line: SessionProduct
  readonly members: readonly string[]
  readonly heads: readonly SheetHead[]
}

function SheetRow({ sessionId, line, members, heads }: SheetRowProps) {
  const { product, position } = line
  const ofMember = new Map(heads.map(head => [head.memberId, head]))
  const due = new Set(line.due)
  return (
    <tr>
      <th scope="row">
        {position + 1}. {product.name}
      </th>
      {members.map(id => (
        <Cell
          key={id}
          address={`/sessions/${sessionId}/sheets/${product.id}/${id}`}
          due={due.has(id)}
          head={ofMember.get(id)}
        />
      ))}
    </tr>
  )
}

type MatrixProps = {
  readonly session: SessionView
  readonly lines: readonly SessionProduct[]
  readonly heads: readonly SheetHead[]
}

function Matrix({ session, lines, heads }: MatrixProps) {
  const { t } = useTranslation()
  const names = councilNames(session.members)
  const ofProduct = useMemo(() => Map.groupBy(heads, head => head.productId), [heads])
  const scoring = useMemo(() => new Set(session.list.flatMap(line => line.due)), [session.list])
  const members = names.order.filter(id => scoring.has(id))
  // A row has a link for every member: a dozen of them fill the screen.
  const shown = useGradually(lines, 12)
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
          {shown.map(line => (
            <SheetRow
              key={line.product.id}
              sessionId={session.id}
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

/** Products shown at once: each is as many links as there are members, and one looks for a product by its name. */
const shownAtOnce = 40

/** The sheets of the products that were looked for, the first of them at once. */
function Found({ session, heads }: { session: SessionView; heads: readonly SheetHead[] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [count, setCount] = useState(shownAtOnce)
  const found = search(session.list, typed, ({ product }) => [
    product.name,
    product.code,
    product.producerName,
  ])
  const more = found.length - count
  return (
    <>
      {session.list.length > shownAtOnce && <SearchBox value={typed} onChange={setTyped} />}
      {found.length === 0 && <p>{t('common.noMatch')}</p>}
      <Matrix session={session} lines={found.slice(0, count)} heads={heads} />
      {more > 0 && (
        <Button variant="default" mt="sm" onClick={() => setCount(count + shownAtOnce)}>
          {t('sheet.more', { count: more })}
        </Button>
      )}
    </>
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
      <Found session={session} heads={heads} />
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
