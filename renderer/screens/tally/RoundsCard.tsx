import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMean } from '#shared/domain/number-format.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')

type Round = RoundReading['tally']['rounds'][number]

const totalIn = (round: Round | undefined, memberId: string): number | undefined =>
  round?.tally.sheets.find(sheet => sheet.memberId === memberId)?.points.total

function MemberRow({ name, memberId, rounds }: { name: string; memberId: string; rounds: readonly Round[] }) {
  const before = totalIn(rounds[0], memberId)
  const after = totalIn(rounds.at(-1), memberId)
  return (
    <tr>
      <th scope="row">{name}</th>
      {rounds.map(entry => (
        <td key={entry.round}>{totalIn(entry, memberId) ?? '–'}</td>
      ))}
      <td>{before !== undefined && after !== undefined ? signed(after - before) : '–'}</td>
    </tr>
  )
}

type SumRowProps = {
  readonly label: string
  readonly rounds: readonly Round[]
  readonly of: (round: Round) => ReactNode
}

function SumRow({ label, rounds, of }: SumRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {rounds.map(entry => (
        <td key={entry.round}>{of(entry)}</td>
      ))}
      <td />
    </tr>
  )
}

/** Both rounds side by side with the reason; the last one counts [RULES 8]. */
export function RoundsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { tally, names } = reading
  const { rounds } = tally
  const members = names.order.filter(id => rounds.some(entry => totalIn(entry, id) !== undefined))
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
          {members.map(id => (
            <MemberRow key={id} name={names.full(id)} memberId={id} rounds={rounds} />
          ))}
        </tbody>
        <tfoot>
          <SumRow
            label={t('tally.mean')}
            rounds={rounds}
            of={({ tally: { mean } }) => (mean.count > 0 ? formatMean(mean) : '–')}
          />
          <SumRow label={t('tally.spread.title')} rounds={rounds} of={entry => entry.tally.spread} />
          <SumRow
            label={t('tally.stars')}
            rounds={rounds}
            of={({ stars: { stars } }) => stars && <StarMarks stars={stars} size="0.85rem" />}
          />
        </tfoot>
      </table>
    </Card>
  )
}
