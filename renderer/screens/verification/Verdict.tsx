import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Verification.module.css'

export type Mood = 'good' | 'doubt' | 'bad'

const icons = { good: IconCircleCheck, doubt: IconHelpCircle, bad: IconAlertTriangle } as const

/** A sentence with its picture: good, in doubt, or broken; never the colour alone. */
export function Verdict({ mood, children }: { mood: Mood; children: ReactNode }) {
  const Icon = icons[mood]
  return (
    <div className={`${styles.verdict} ${styles[mood]}`}>
      <Icon aria-hidden size="1.4rem" />
      <span>{children}</span>
    </div>
  )
}
