import { Button, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { SessionMove } from '#shared/domain/session.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { refusalSentence } from '../../refusal.ts'
import { GoBack } from './GoBack.tsx'
import { MinutesLack } from './MinutesLack.tsx'
import { NextLinks } from './NextLinks.tsx'
import { goesBack, obstacleTo } from './obstacle.ts'
import { RecoveryCode } from './RecoveryCode.tsx'
import styles from './Session.module.css'

/** One move forward, its obstacle as a sentence, the places where the work of this step is done, and the ways back. */
export function NextStep({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const move = useAct('session.move', { inline: true })
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null)
  const forward = session.moves.find(name => !goesBack(name))
  const obstacle = forward ? obstacleTo(forward, session) : null
  const make = async (name: SessionMove, reason?: string) => {
    const result = await move.run({ sessionId: session.id, move: name, ...(reason ? { reason } : {}) })
    if (!result.ok) return false
    if (result.value.recoveryCode !== null) setRecoveryCode(result.value.recoveryCode)
    announceDone(t('session.next.done', { state: t(`domain.sessionState.${result.value.session.state}`) }))
    return true
  }
  return (
    <section className={styles.next}>
      <Title order={2}>{t('session.next.title')}</Title>
      <p className={styles.nextText}>{t(`session.next.${session.state}`)}</p>
      {keeps && obstacle && (
        <p className={styles.obstacle}>
          <IconAlertTriangle aria-hidden size="1.3rem" />
          <span>
            {t('session.next.obstacle')} {refusalSentence(t, obstacle)}
          </span>
        </p>
      )}
      <MinutesLack session={session} />
      <Refusal error={move.refusal} />
      <div className={styles.buttons}>
        {keeps && forward && (
          <Button disabled={obstacle !== null} loading={move.pending} onClick={() => void make(forward)}>
            {t(`domain.sessionMove.${forward}`)}
          </Button>
        )}
        <NextLinks session={session} obstacle={obstacle} />
      </div>
      {keeps && <GoBack moves={session.moves.filter(goesBack)} pending={move.pending} onGo={make} />}
      {recoveryCode !== null && (
        <RecoveryCode code={recoveryCode} title={session.title} onKept={() => setRecoveryCode(null)} />
      )}
    </section>
  )
}
