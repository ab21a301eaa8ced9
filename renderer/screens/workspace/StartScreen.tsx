import { Title } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { OpenArchive } from '../backups/OpenArchive.tsx'
import { RestoreFromStart } from '../backups/RestoreFromStart.tsx'
import { AppearanceMenu } from '../settings/AppearanceMenu.tsx'
import { CreateWorkspace } from './CreateWorkspace.tsx'
import { OpenSample } from './OpenSample.tsx'
import styles from './StartScreen.module.css'
import { WorkspaceList } from './WorkspaceList.tsx'

/** The first screen: open a council file, start a new one, or look at the sample. */
export function StartScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('workspace.list', {})
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
          <OpenSample />
        </div>
        <RestoreFromStart />
        <OpenArchive />
        <p>
          {t('practice.hint')} <Link to="/practice">{t('practice.enter')}</Link>
        </p>
        <p>
          <Link to="/verification">{t('verification.start')}</Link>
        </p>
      </main>
    </div>
  )
}
