import { Button, Paper, Title } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct, useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { forgetCurrentSession } from '../../current-session.ts'
import { AppearanceMenu } from '../settings/AppearanceMenu.tsx'
import { CreateWorkspace } from './CreateWorkspace.tsx'
import styles from './StartScreen.module.css'
import { WorkspaceList } from './WorkspaceList.tsx'

/** The first screen: open a council file, start a new one, or look at the sample. */
export function StartScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('workspace.list', {})
  const sample = useAct('workspace.createSample')
  const openSample = async (stage: 'setup' | 'scored') => {
    forgetCurrentSession()
    await sample.run({ stage })
  }
  return (
    <div className={styles.screen}>
      <main className={styles.column}>
        <header className={styles.head}>
          <IconStarFilled aria-hidden size="2.75rem" className={styles.star} />
          <div className={styles.words}>
            <Title order={1}>{t('common.appName')}</Title>
            <p className={styles.slogan}>{t('workspace.slogan')}</p>
          </div>
          <AppearanceMenu />
        </header>
        {data ? (
          <WorkspaceList folder={data.folder} entries={data.entries} />
        ) : (
          <AnswerGap refusal={refusal} retry={() => void refetch()} />
        )}
        <div className={styles.pair}>
          <CreateWorkspace />
          <Paper withBorder p="lg" component="section">
            <Title order={2}>{t('workspace.sample.title')}</Title>
            <p className={styles.note}>{t('workspace.sample.text')}</p>
            <Button variant="default" loading={sample.pending} onClick={() => void openSample('setup')}>
              {t('workspace.sample.action')}
            </Button>
            <Button variant="subtle" disabled={sample.pending} onClick={() => void openSample('scored')}>
              {t('workspace.sample.scored')}
            </Button>
          </Paper>
        </div>
      </main>
    </div>
  )
}
