import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { EnrolForm } from '../seat/EnrolForm.tsx'
import { TakeSeatForm } from '../seat/TakeSeatForm.tsx'
import styles from './HandOverScreen.module.css'
import { type HandOver, passTo } from './hand-over.ts'

type HandOverScreenProps = { readonly handOver: HandOver; readonly onOther: () => void }

/** Blank but for the next member's name: first the machine is passed on, then he types his PIN. */
export function HandOverScreen({ handOver, onOther }: HandOverScreenProps) {
  const { t } = useTranslation()
  const { data: seats, refusal, refetch } = useCall('seat.list', {})
  const [arrived, setArrived] = useState(false)
  if (!seats) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const seat = seats.find(choice => choice.memberId === handOver.memberId)
  const other = () => {
    passTo(null)
    onOther()
  }
  if (!seat || arrived) {
    return (
      <main className={styles.screen}>
        <div className={styles.form}>
          {seat?.enrolled && <TakeSeatForm seat={seat} onOther={other} />}
          {seat && !seat.enrolled && <EnrolForm seat={seat} onOther={other} />}
        </div>
      </main>
    )
  }
  return (
    <main className={styles.screen}>
      <p className={styles.say}>{t('ballot.handOver.pass')}</p>
      <h1 className={styles.name}>
        {seat.honorific} {seat.fullName}
      </h1>
      <p className={styles.role}>{t(`roles.${seat.role}`)}</p>
      <Button size="lg" autoFocus onClick={() => setArrived(true)}>
        {t('ballot.handOver.arrived', { name: `${seat.honorific} ${seat.fullName}` })}
      </Button>
      <Button variant="subtle" onClick={other}>
        {t('seat.other')}
      </Button>
    </main>
  )
}
