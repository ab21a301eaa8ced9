import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SeatChoice } from '#shared/contract/seat.ts'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useCall } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { EnrolForm } from './EnrolForm.tsx'
import { SeatHead } from './SeatHead.tsx'
import { SeatList } from './SeatList.tsx'
import styles from './SeatScreen.module.css'
import { TakeSeatForm } from './TakeSeatForm.tsx'

/** Shown whenever nobody is seated, and to the founder who wants to sit down. Says nothing of the session before the PIN. */
export function SeatScreen({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: seats, refusal, refetch } = useCall('seat.list', {})
  const [chosen, setChosen] = useState<SeatChoice | null>(null)
  const other = () => setChosen(null)
  if (!seats) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <div className={styles.screen}>
      <SeatHead status={status} />
      <main className={styles.column}>
        {chosen === null && (
          <>
            <Title order={1}>{t('seat.title')}</Title>
            <p className={styles.hint}>{t('seat.hint')}</p>
            {seats.length === 0 && <Empty title={t('seat.empty.title')} text={t('seat.empty.text')} />}
            <SeatList seats={seats} onChoose={setChosen} />
          </>
        )}
        {chosen?.enrolled === false && <EnrolForm seat={chosen} onOther={other} />}
        {chosen?.enrolled && <TakeSeatForm seat={chosen} onOther={other} />}
        {status.samplePin !== null && (
          <p className={styles.samplePin}>{t('seat.samplePin', { pin: status.samplePin })}</p>
        )}
        {chosen === null && status.caller === 'setup' && (
          <Button variant="subtle" onClick={() => void navigate('/council')}>
            {t('seat.founder')}
          </Button>
        )}
      </main>
    </div>
  )
}
