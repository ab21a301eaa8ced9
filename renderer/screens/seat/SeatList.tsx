import { UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { formatClock } from '../../format.ts'
import styles from './SeatScreen.module.css'

function SeatState({ seat }: { seat: SeatChoice }) {
  const { t } = useTranslation()
  if (seat.locked) {
    return (
      <span className={styles.blocked}>
        <IconLock aria-hidden size="1rem" /> {t('seat.locked')}
      </span>
    )
  }
  if (seat.delayedUntil !== null) {
    return (
      <span className={styles.blocked}>{t('seat.delayed', { until: formatClock(seat.delayedUntil) })}</span>
    )
  }
  return <span className={styles.state}>{t(seat.enrolled ? 'seat.enrolled' : 'seat.notEnrolled')}</span>
}

type SeatListProps = { readonly seats: readonly SeatChoice[]; readonly onChoose: (seat: SeatChoice) => void }

export function SeatList({ seats, onChoose }: SeatListProps) {
  const { t } = useTranslation()
  return (
    <ul className={styles.seats}>
      {seats.map(seat => (
        <li key={seat.memberId}>
          <UnstyledButton className={styles.seat} disabled={seat.locked} onClick={() => onChoose(seat)}>
            <span className={styles.who}>
              <span className={styles.name}>
                {seat.honorific} {seat.fullName}
              </span>
              <span className={styles.role}>{t(`roles.${seat.role}`)}</span>
            </span>
            <SeatState seat={seat} />
            <IconChevronRight aria-hidden size="1.2rem" />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
