import { IconAlertTriangle, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import styles from './Session.module.css'

/** Present, needed, enough or not, in one sentence with an icon. */
export function QuorumLine({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { quorum } = session
  if (!quorum) return <span>{t('session.attendance.noRule')}</span>
  const Icon = quorum.enough ? IconUserCheck : IconAlertTriangle
  const { present, size, needed } = quorum
  const blocks = !quorum.enough && session.state !== 'draft'
  return (
    <span
      className={styles.quorum}
      data-enough={quorum.enough || undefined}
      data-blocks={blocks || undefined}
    >
      <Icon aria-hidden size="1.2rem" />
      <span>
        {t('session.attendance.line', { present, size, needed })}{' '}
        <strong>{t(quorum.enough ? 'session.attendance.enough' : 'session.attendance.notEnough')}</strong>
        {quorum.chairMissing && ` ${t('session.attendance.chairMissing')}`}
      </span>
    </span>
  )
}
