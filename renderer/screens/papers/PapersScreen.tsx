import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { ArchiveCard } from './ArchiveCard.tsx'
import { GeneratePapers } from './GeneratePapers.tsx'
import { PaperTable } from './PaperTable.tsx'

function Papers({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: papers, refusal, refetch } = useCall('paper.list', { sessionId: session.id })
  if (!papers) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Stack gap="xl">
      {keeps && <GeneratePapers session={session} made={papers.length} />}
      <section>
        <Title order={2} mb="sm">
          {t('paper.list')}
        </Title>
        {papers.length === 0 ? (
          <p>{t('paper.empty')}</p>
        ) : (
          <PaperTable sessionId={session.id} papers={papers} />
        )}
      </section>
      {keeps && <ArchiveCard session={session} />}
    </Stack>
  )
}

export function PapersScreen() {
  return <SessionPage wide>{session => <Papers session={session} />}</SessionPage>
}
