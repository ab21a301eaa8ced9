import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { factKinds } from '#shared/domain/facts/fact-fields.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { useCaller } from '../../caller.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { AllFactsForm } from './AllFactsForm.tsx'
import styles from './Facts.module.css'
import { useAllFacts } from './use-all-facts.ts'

const productKinds = factKinds.filter(kind => paperScopes[kind] === 'sessionProduct')

function EachProduct({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation()
  return (
    <section>
      <Title order={2} mb="sm">
        {t('facts.ofEachProduct')}
      </Title>
      <ul className={styles.kinds}>
        {productKinds.map(kind => (
          <li key={kind}>
            <Link className={styles.kind} to={`/sessions/${sessionId}/facts/${kind}`}>
              {t(`paper.kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AllFacts({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { views, refusal, refetch } = useAllFacts(session.id)
  if (!views) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{t('facts.all')}</Title>
        <p className={styles.quiet}>{t('facts.allHint')}</p>
      </div>
      <AllFactsForm sessionId={session.id} views={views} readOnly={!keeps} />
      <EachProduct sessionId={session.id} />
    </Stack>
  )
}

/** What the records of a session do not hold, asked once for all its papers. */
export function AllFactsScreen() {
  return <SessionPage wide>{session => <AllFacts session={session} />}</SessionPage>
}
