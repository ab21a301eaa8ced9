import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { Caution } from '../../components/Caution.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { PaperText } from '../text/PaperText.tsx'
import styles from '../text/Text.module.css'

function Minutes({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const locked = session.state === 'minuted' || session.state === 'decided'
  return (
    <>
      <Group justify="space-between" mb="md" wrap="nowrap">
        <p className={styles.hint}>{t('minutes.hint')}</p>
        {session.state === 'concluded' && (
          <Button component={Link} to={`/sessions/${session.id}`} variant="default" flex="none">
            {t('minutes.toOverview')}
          </Button>
        )}
      </Group>
      {locked && <Caution>{t('minutes.locked')}</Caution>}
      <PaperText place={{ kind: 'minutes', sessionId: session.id, productId: null }} />
    </>
  )
}

export function MinutesScreen() {
  return <SessionPage wide>{session => <Minutes session={session} />}</SessionPage>
}
