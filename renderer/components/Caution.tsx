import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Caution.module.css'

/** Something to mend before going on; it blocks nothing yet, so it is not red. */
export function Caution({ children }: { children: ReactNode }) {
  return (
    <div className={styles.box}>
      <IconAlertTriangle aria-hidden size="1.3rem" />
      <div>{children}</div>
    </div>
  )
}
