import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SessionState, sessionStates } from '#shared/domain/session.ts'
import styles from './Frame.module.css'

/** The states of a session as a line; on a narrow screen only the present one is spelled out. */
export function Steps({ state }: { state: SessionState }) {
  const { t } = useTranslation()
  const now = sessionStates.indexOf(state)
  return (
    <ol className={styles.steps} aria-label={t('frame.bar.steps')}>
      {sessionStates.map((step, index) => {
        const name = t(`domain.sessionState.${step}`)
        const label = t('frame.bar.step', { index: index + 1, count: sessionStates.length, name })
        return (
          <li
            key={step}
            className={styles.step}
            title={label}
            data-passed={index < now || undefined}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden>
              {index < now ? <IconCheck size="0.9rem" stroke={3} /> : index + 1}
            </span>
            <span className="visually-hidden">{label}</span>
            <span className={styles.stepName} aria-hidden>
              {name}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
