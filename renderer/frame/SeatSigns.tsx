import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../api.ts'
import { useCaller } from '../caller.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const pauseMs = 60_000

/** Tells the shell once a minute that somebody is there: it gives the seat up by itself when it hears nothing. */
export function SeatSigns() {
  const { seat } = useCaller()
  const saidAt = useRef(0)
  const onSign = useEffectEvent(() => {
    const now = performance.now()
    if (!seat || now - saidAt.current < pauseMs) return
    saidAt.current = now
    void call('seat.alive', {})
  })
  useEffect(() => {
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign)
    }
  }, [])
  return null
}
