import { CloseButton } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { closeNotice, type Notice, useNotices } from '../notices.ts'
import { refusalSentence } from '../refusal.ts'
import styles from './Notices.module.css'

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const refused = notice.kind === 'refusal'
  return (
    <div className={refused ? styles.refusal : styles.done}>
      {refused ? (
        <IconAlertCircle aria-hidden size="1.4rem" />
      ) : (
        <IconCircleCheck aria-hidden size="1.4rem" />
      )}
      <span className={styles.text}>{refused ? refusalSentence(t, notice.error) : notice.text}</span>
      <CloseButton aria-label={t('common.close')} onClick={() => closeNotice(notice.id)} />
    </div>
  )
}

/** Two live regions, always in the page so that screen readers hear what is put in: polite for done, assertive for refused. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices()
  const lines = (kind: Notice['kind']) =>
    notices
      .filter(notice => notice.kind === kind)
      .map(notice => <NoticeLine key={notice.id} notice={notice} />)
  return (
    <section className={styles.region} aria-label={t('common.notices')}>
      <div aria-live="assertive">{lines('refusal')}</div>
      <div aria-live="polite">{lines('done')}</div>
    </section>
  )
}
