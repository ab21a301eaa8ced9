import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Empty.module.css'

type EmptyProps = { readonly title: string; readonly text: string; readonly children?: ReactNode }

/** An empty screen says what belongs here and offers the next step as a button. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className={styles.box}>
      <Title order={2}>{title}</Title>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.next}>{children}</div>}
    </div>
  )
}
