import { Button, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { ArchiveCard } from './ArchiveCard.tsx'
import { Coherence } from './Coherence.tsx'
import { PaperKinds } from './PaperKinds.tsx'
import styles from './Papers.module.css'
import { PaperTable } from './PaperTable.tsx'

function Papers({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: papers, refusal, refetch } = useCall('paper.list', { sessionId: session.id })
  const check = useCall('paper.check', { sessionId: session.id }, { keepShown: true })
  const [versions, setVersions] = useState(false)
  if (!papers) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  if (!check.data) return <AnswerGap refusal={check.refusal} retry={() => void check.refetch()} />
  return (
    <Stack gap="lg">
      <p className={styles.hint}>{t('paper.hint')}</p>
      <Coherence findings={check.data.findings} sessionId={session.id} />
      <PaperKinds session={session} check={check.data} papers={papers} readOnly={!keeps} />
      {papers.length > 0 && (
        <section>
          <Title order={2} mb="sm">
            {t('paper.list')}
          </Title>
          <Button variant="default" mb="sm" onClick={() => setVersions(!versions)}>
            {t(versions ? 'paper.hideVersions' : 'paper.showVersions', { count: papers.length })}
          </Button>
          {versions && <PaperTable sessionId={session.id} papers={papers} />}
        </section>
      )}
      {keeps && <ArchiveCard session={session} />}
    </Stack>
  )
}

export function PapersScreen() {
  const { sessionId = '' } = useParams()
  // The slowest answer of the screen is asked for beside the session, not after it.
  useCall('paper.check', { sessionId }, { keepShown: true })
  return <SessionPage wide>{session => <Papers session={session} />}</SessionPage>
}
