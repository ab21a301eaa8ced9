import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import styles from './Minutes.module.css'
import { SectionEditor } from './SectionEditor.tsx'
import { SectionList } from './SectionList.tsx'

function Minutes({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data, refusal, refetch } = useCall('minutes.load', { sessionId: session.id })
  const [key, setKey] = useState<string | null>(null)
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const shown = data.sections.find(section => section.key === key) ?? data.sections[0]
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
      <div className={styles.columns}>
        <SectionList sections={data.sections} shown={shown?.key} onShow={setKey} />
        {shown && (
          <SectionEditor
            key={`${shown.key} ${shown.version}`}
            sessionId={session.id}
            section={shown}
            readOnly={locked || !keeps}
          />
        )}
      </div>
    </>
  )
}

export function MinutesScreen() {
  return <SessionPage wide>{session => <Minutes session={session} />}</SessionPage>
}
