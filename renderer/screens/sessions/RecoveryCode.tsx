import { useTranslation } from 'react-i18next'
import { ShownOnce } from '../../components/ShownOnce.tsx'

type RecoveryCodeProps = { readonly code: string; readonly title: string; readonly onKept: () => void }

/** The share of the tally's key that is printed when scoring begins. */
export function RecoveryCode({ code, title, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation()
  return (
    <ShownOnce
      testId="recovery-code"
      title={t('session.recovery.title')}
      about={t('session.recovery.session', { title })}
      code={code}
      text={t('session.recovery.text')}
      words={{
        kept: t('session.recovery.kept'),
        print: t('session.recovery.print'),
        close: t('session.recovery.close'),
      }}
      onKept={onKept}
    />
  )
}
