import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallError } from '#shared/error-code.ts'
import { refusalSentence } from '../refusal.ts'
import styles from './Refusal.module.css'

/** Why a call was refused, where the reader is looking. Nothing when there is no refusal. */
export function Refusal({ error }: { error: CallError | null | undefined }) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      {error && (
        <div className={styles.box}>
          <IconAlertCircle aria-hidden size="1.4rem" />
          <span>{refusalSentence(t, error)}</span>
        </div>
      )}
    </div>
  )
}
