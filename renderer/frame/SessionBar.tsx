import { Button, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle, IconLock, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { useAct } from '../api.ts'
import { useCaller } from '../caller.ts'
import { useCurrentSession } from '../current-session.ts'
import styles from './Frame.module.css'
import { Steps } from './Steps.tsx'

function Presence({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { quorum } = session
  // Before the council is called together nobody can be missing.
  if (!quorum || session.state === 'draft') return null
  const Icon = quorum.enough ? IconUserCheck : IconAlertTriangle
  return (
    <span className={styles.present} data-short={quorum.enough ? undefined : true}>
      <Icon aria-hidden size="1.2rem" />
      <span className="figures">
        {t('frame.bar.present', { present: quorum.present, size: quorum.size })}
      </span>
      <span className={quorum.enough ? styles.enough : undefined}>
        · {quorum.enough ? t('frame.bar.quorumMet') : t('frame.bar.quorumNotMet', { needed: quorum.needed })}
      </span>
    </span>
  )
}

/** Leaves the seat and shows the seat screen: on the button and on Ctrl+L. */
function useLeaveSeat() {
  const leave = useAct('seat.leave')
  const navigate = useNavigate()
  return async () => {
    const result = await leave.run({})
    if (result.ok) await navigate('/')
  }
}

function SeatCorner() {
  const { t } = useTranslation()
  const { seat, caller, status } = useCaller()
  const leave = useLeaveSeat()
  useHotkeys([['mod+L', () => void leave()]], [])
  if (status?.archived) return null
  if (!seat) {
    return (
      <>
        <span className={styles.seat}>{t(`roles.${caller}`)}</span>
        <Button
          component={Link}
          to="/seat"
          variant="default"
          flex="none"
          leftSection={<IconUserCheck size="1.1rem" />}
        >
          {t('frame.bar.toSeat')}
        </Button>
      </>
    )
  }
  return (
    <>
      <span className={styles.seat}>
        {seat.honorific} {seat.fullName}
        <span className={styles.seatRole}>{t(`roles.${seat.role}`)}</span>
      </span>
      <Tooltip label={t('frame.bar.lockHint')}>
        <Button
          variant="default"
          flex="none"
          leftSection={<IconLock size="1.1rem" aria-hidden />}
          onClick={() => void leave()}
        >
          {t('frame.bar.lock')}
        </Button>
      </Tooltip>
    </>
  )
}

/** Where the council is, who is here, whose seat it is. */
export function SessionBar() {
  const { session } = useCurrentSession()
  const { status } = useCaller()
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        {session ? (
          <>
            <Link className={styles.session} to={`/sessions/${session.id}`} title={session.title}>
              {session.title}
            </Link>
            <Steps state={session.state} />
            <Presence session={session} />
          </>
        ) : (
          <span className={styles.session}>{status?.name}</span>
        )}
        <span className={styles.spring} />
        <SeatCorner />
      </div>
    </header>
  )
}
