import type { ReactNode } from 'react'
import styles from './ProductTally.module.css'

type CardProps = {
  readonly title: string
  readonly hint?: string
  readonly tone?: 'plain' | 'block'
  readonly children: ReactNode
}

/** One question of the tally and its answer. */
export function Card({ title, hint, tone = 'plain', children }: CardProps) {
  return (
    <section className={styles.card} data-tone={tone}>
      <h2 className={styles.cardTitle}>{title}</h2>
      {hint && <p className={styles.cardHint}>{hint}</p>}
      {children}
    </section>
  )
}
