import { Button, Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAct } from '../api.ts'
import { useCaller } from '../caller.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const warningMs = 30_000

/** Milliseconds since the last sign of somebody, counted each second; a sign sets it back to 0. */
function useIdleMs(): { idleMs: number; wake: () => void } {
  const [idleMs, setIdleMs] = useState(0)
  const [lastSign] = useState(() => ({ at: performance.now() }))
  const wake = () => {
    lastSign.at = performance.now()
    setIdleMs(0)
  }
  const onSign = useEffectEvent(() => {
    lastSign.at = performance.now()
  })
  useEffect(() => {
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true })
    const timer = setInterval(() => setIdleMs(performance.now() - lastSign.at), 1000)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign)
      clearInterval(timer)
    }
  }, [lastSign])
  return { idleMs, wake }
}

/** Gives the seat up after the regulation's minutes without a sign of the member; says so half a minute before. */
export function IdleLock() {
  const { t } = useTranslation()
  const { seat, status } = useCaller()
  const leave = useAct('seat.leave')
  const navigate = useNavigate()
  const { idleMs, wake } = useIdleMs()
  const limitMs = (status?.idleMinutes ?? 5) * 60_000
  const leftMs = limitMs - idleMs
  const over = seat !== null && leftMs <= 0
  const lock = useEffectEvent(async () => {
    const result = await leave.run({})
    if (result.ok) await navigate('/')
  })
  useEffect(() => {
    if (over) void lock()
  }, [over])
  const warned = seat !== null && leftMs < Math.min(warningMs, limitMs / 2) && leftMs > 0
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened={warned}
      onClose={wake}
      title={t('ballot.idle.title')}
      closeOnClickOutside={false}
    >
      <p>{t('ballot.idle.text', { seconds: Math.ceil(leftMs / 1000) })}</p>
      <Button data-autofocus onClick={wake}>
        {t('ballot.idle.stay')}
      </Button>
    </Modal>
  )
}
