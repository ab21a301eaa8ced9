import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallError } from '#shared/error-code.ts'
import { Refusal } from './Refusal.tsx'
import styles from './Waiting.module.css'

/** Shown only after 300 ms: a quick answer must not flicker. */
export function Waiting() {
  const { t } = useTranslation()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={styles.box}>
      {late && (
        <>
          <Loader size="sm" aria-hidden />
          <span>{t('common.loading')}</span>
        </>
      )}
    </div>
  )
}

type AnswerGapProps = { readonly refusal: CallError | null; readonly retry?: () => void }

/** In place of data: the wait, or why there is none and a way on. */
export function AnswerGap({ refusal, retry }: AnswerGapProps) {
  const { t } = useTranslation()
  if (!refusal) return <Waiting />
  return (
    <div className={styles.gap}>
      <Refusal error={refusal} />
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}
