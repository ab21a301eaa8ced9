import { Checkbox, Tooltip } from '@mantine/core'
import { IconArrowsSort, IconBan, IconCheck, IconClock, IconSortDescendingNumbers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import type { TallyRow } from '#shared/contract/tally.ts'
import { formatMean } from '#shared/domain/number-format.ts'
import { compareMeans, noPoints } from '#shared/domain/points.ts'
import { useGradually } from '../../use-gradually.ts'
import { SpreadBar } from './charts/SpreadBar.tsx'
import { type CouncilNames, councilNames } from './council-names.ts'
import styles from './OverviewTable.module.css'
import { StarVerdict } from './StarVerdict.tsx'

type TableProps = {
  readonly session: SessionView
  readonly rows: readonly TallyRow[]
  /** Products picked to be opened; null when nothing can be opened now. */
  readonly chosen: readonly string[] | null
  readonly onToggle: (productId: string) => void
}

/** More columns than this do not fit a 1366 px screen; then only the numbers of sealed sheets are shown. */
const mostColumns = 12

type CellProps = {
  readonly memberId: string
  readonly row: TallyRow
  readonly line: SessionProduct | undefined
}

/** A member's total once opened; before that only whether he has sealed. */
function MemberCell({ memberId, row, line }: CellProps) {
  const { t } = useTranslation()
  const sheet = row.tally?.sheets.find(entry => entry.memberId === memberId)
  if (sheet) {
    const { highest, lowest, overLimit } = row.tally ?? {}
    const edge = overLimit
      ? sheet.points.total === highest
        ? 'high'
        : sheet.points.total === lowest
          ? 'low'
          : undefined
      : undefined
    return (
      <td className={styles.figure} data-edge={edge}>
        {sheet.points.total}
      </td>
    )
  }
  const recusal = line?.recusals.find(entry => entry.memberId === memberId)
  const state = recusal
    ? 'recused'
    : line?.sealed.includes(memberId)
      ? 'sealed'
      : line?.due.includes(memberId)
        ? 'waiting'
        : 'notDue'
  const Icon = { recused: IconBan, sealed: IconCheck, waiting: IconClock, notDue: null }[state]
  return (
    <td className={styles.mark} data-state={state}>
      {Icon && (
        <Tooltip label={recusal ? t('tally.recused', { reason: recusal.reason }) : t(`tally.cell.${state}`)}>
          <Icon size="1.05rem" role="img" aria-label={t(`tally.cell.${state}`)} />
        </Tooltip>
      )}
    </td>
  )
}

type RowProps = {
  readonly session: SessionView
  readonly row: TallyRow
  readonly columns: readonly string[]
  readonly chosen: readonly string[] | null
  readonly onToggle: (productId: string) => void
}

function ProductRow({ session, row, columns, chosen, onToggle }: RowProps) {
  const { t } = useTranslation()
  const line = session.list.find(entry => entry.product.id === row.productId)
  const { spread } = session.regulation
  const visible = row.opened || row.round > 1
  return (
    <tr>
      <td className={styles.pick}>
        {chosen && !row.opened && (
          <Checkbox
            checked={chosen.includes(row.productId)}
            onChange={() => onToggle(row.productId)}
            aria-label={t('tally.open.pick', { name: row.name })}
          />
        )}
      </td>
      <td className="figures">{row.position + 1}</td>
      <th scope="row" className={styles.product}>
        {visible ? <Link to={`/sessions/${session.id}/tally/${row.productId}`}>{row.name}</Link> : row.name}
        <span className={styles.producer}>
          {row.round > 1 && <strong>{t('tally.round', { round: row.round })} · </strong>}
          {row.producerName}
        </span>
      </th>
      {columns.map(memberId => (
        <MemberCell key={memberId} memberId={memberId} row={row} line={line} />
      ))}
      <td className="figures">
        {row.tally ? `${row.tally.sheets.length}` : t('tally.sealedOf', { sealed: row.sealed, due: row.due })}
      </td>
      <td className={styles.mean}>
        {row.tally && row.tally.mean.count > 0 ? formatMean(row.tally.mean) : '–'}
      </td>
      <td className={styles.spread} data-over={row.tally?.overLimit || undefined}>
        {row.tally && (
          <span className={styles.spreadBox}>
            <strong>{row.tally.spread}</strong> <SpreadBar spread={row.tally.spread} rule={spread} />
          </span>
        )}
      </td>
      <td>{row.stars && <StarVerdict stars={row.stars} />}</td>
      <td>
        {row.finding ? t(`domain.outcome.${row.finding.outcome}`) : row.opened ? t('tally.noFinding') : ''}
      </td>
    </tr>
  )
}

/** In the order of the meeting, or from the highest mean down; what is not opened yet comes last. */
type TallyOrder = 'list' | 'mean'

const noMean = { sum: noPoints, count: 0 }

function inOrder(rows: readonly TallyRow[], order: TallyOrder): readonly TallyRow[] {
  if (order === 'list') return rows
  return rows.toSorted((a, b) => compareMeans(b.tally?.mean ?? noMean, a.tally?.mean ?? noMean))
}

type HeadProps = {
  readonly columns: readonly string[]
  readonly names: CouncilNames
  readonly order: TallyOrder
  readonly onOrder: (order: TallyOrder) => void
}

function Head({ columns, names, order, onOrder }: HeadProps) {
  const { t } = useTranslation()
  const Sorted = order === 'mean' ? IconSortDescendingNumbers : IconArrowsSort
  return (
    <thead>
      <tr>
        <th>
          <span className="visually-hidden">{t('tally.open.column')}</span>
        </th>
        <th scope="col">{t('tally.number')}</th>
        <th scope="col">{t('tally.product')}</th>
        {columns.map(memberId => (
          <th key={memberId} scope="col" className={styles.member} title={names.full(memberId)}>
            {names.short(memberId)}
          </th>
        ))}
        <th scope="col">{t('tally.ballots')}</th>
        <th scope="col" aria-sort={order === 'mean' ? 'descending' : 'none'}>
          <button
            type="button"
            className={styles.sort}
            title={t(order === 'mean' ? 'tally.inListOrder' : 'tally.byMean')}
            onClick={() => onOrder(order === 'mean' ? 'list' : 'mean')}
          >
            {t('tally.mean')} <Sorted aria-hidden size="0.9rem" />
          </button>
        </th>
        <th scope="col">{t('tally.spread.title')}</th>
        <th scope="col">{t('tally.stars')}</th>
        <th scope="col">{t('tally.finding')}</th>
      </tr>
    </thead>
  )
}

export function OverviewTable({ session, rows, chosen, onToggle }: TableProps) {
  const names = councilNames(session.members)
  const [order, setOrder] = useState<TallyOrder>('list')
  const ordered = useMemo(() => inOrder(rows, order), [rows, order])
  const shown = useGradually(ordered)
  const scoring = names.order.filter(id =>
    session.list.some(
      line => line.due.includes(id) || line.recusals.some(recusal => recusal.memberId === id),
    ),
  )
  const columns = scoring.length <= mostColumns ? scoring : []
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <Head columns={columns} names={names} order={order} onOrder={setOrder} />
        <tbody>
          {shown.map(row => (
            <ProductRow
              key={row.productId}
              session={session}
              row={row}
              columns={columns}
              chosen={chosen}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
