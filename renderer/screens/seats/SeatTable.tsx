import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import tableStyles from '../../components/table.module.css'

const stateOf = (seat: SeatChoice) =>
  seat.locked ? 'locked' : seat.delayedUntil !== null ? 'delayed' : seat.enrolled ? 'open' : 'notEnrolled'

type SeatTableProps = { readonly seats: readonly SeatChoice[]; readonly onReset: (seat: SeatChoice) => void }

export function SeatTable({ seats, onReset }: SeatTableProps) {
  const { t } = useTranslation()
  const { keeps, seat: own } = useCaller()
  const unlock = useAct('seat.unlock')
  return (
    <table className={tableStyles.table}>
      <tbody>
        {seats.map(seat => (
          <tr key={seat.memberId}>
            <td>
              {seat.honorific} {seat.fullName}
            </td>
            <td>{t(`roles.${seat.role}`)}</td>
            <td>{t(`trail.seats.state.${stateOf(seat)}`)}</td>
            <td>
              {keeps && own && (
                <Group gap="xs" justify="flex-end">
                  {(seat.locked || seat.delayedUntil !== null) && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={unlock.pending}
                      onClick={() => void unlock.run({ memberId: seat.memberId })}
                    >
                      {t('trail.seats.unlock')}
                    </Button>
                  )}
                  {seat.enrolled && seat.memberId !== own.memberId && (
                    <Button size="compact-sm" variant="default" onClick={() => onReset(seat)}>
                      {t('trail.seats.reset')}
                    </Button>
                  )}
                </Group>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
