import { useTranslation } from 'react-i18next'
import { formatMean } from '#shared/domain/number-format.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')

/** Both rounds side by side with the reason; the last one counts [RULES 8]. */
export function RoundsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { tally, names } = reading
  const { rounds } = tally
  const totalIn = (round: number, memberId: string) =>
    rounds.find(entry => entry.round === round)?.tally.sheets.find(sheet => sheet.memberId === memberId)
      ?.points.total
  const members = names.order.filter(id => rounds.some(entry => totalIn(entry.round, id) !== undefined))
  const first = rounds[0]?.round ?? 1
  const last = rounds.at(-1)?.round ?? 1
  return (
    <Card title={t('tally.sideBySide')}>
      {rounds.slice(1).map(entry => (
        <p key={entry.round} className={styles.note}>
          {t('tally.roundWhy', { round: entry.round, reason: entry.reason })}
        </p>
      ))}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('tally.member')}</th>
            {rounds.map(entry => (
              <th key={entry.round} scope="col">
                {t('tally.round', { round: entry.round })}
              </th>
            ))}
            <th scope="col">{t('tally.change')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(id => {
            const before = totalIn(first, id)
            const after = totalIn(last, id)
            return (
              <tr key={id}>
                <th scope="row">{names.full(id)}</th>
                {rounds.map(entry => (
                  <td key={entry.round}>{totalIn(entry.round, id) ?? '–'}</td>
                ))}
                <td>{before !== undefined && after !== undefined ? signed(after - before) : '–'}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tally.mean')}</th>
            {rounds.map(entry => (
              <td key={entry.round}>{entry.tally.mean.count > 0 ? formatMean(entry.tally.mean) : '–'}</td>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row">{t('tally.spread.title')}</th>
            {rounds.map(entry => (
              <td key={entry.round}>{entry.tally.spread}</td>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row">{t('tally.stars')}</th>
            {rounds.map(entry => (
              <td key={entry.round}>
                {entry.stars.stars && <StarMarks stars={entry.stars.stars} size="0.85rem" />}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </Card>
  )
}
