import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Page.module.css'

type PageProps = {
  readonly title: string
  /** One line under the title: what this screen is for. */
  readonly hint?: string
  /** Buttons on the right of the title. */
  readonly actions?: ReactNode
  /** Tables and the tally use the whole width; forms stay readable. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Head and body of a screen inside the frame. */
export function Page({ title, hint, actions, wide = false, children }: PageProps) {
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={styles.head}>
        <div>
          <Title order={1}>{title}</Title>
          {hint && <p className={styles.hint}>{hint}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
