import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type CountdownProps = {
  readonly endsAt: number
  readonly clock: number
  readonly className: string | undefined
}

const two = (value: number) => String(value).padStart(2, '0')

/** Seconds left by the shell's clock: the page only counts on from the last answer. */
export function Countdown({ endsAt, clock, className }: CountdownProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(endsAt - clock)
  useEffect(() => {
    const began = performance.now()
    const count = () => setLeft(endsAt - clock - (performance.now() - began))
    count()
    const timer = setInterval(count, 250)
    return () => clearInterval(timer)
  }, [endsAt, clock])
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return (
    <span role="timer" className={className} data-over={seconds === 0 || undefined}>
      {seconds === 0 ? t('room.timer.over') : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}
    </span>
  )
}
