import { Button, Group, Paper, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { forgetCurrentSession } from '../../current-session.ts'
import styles from './StartScreen.module.css'

/** The sample: to walk the whole way, or with every ballot in, to begin at the tally. */
export function OpenSample() {
  const { t } = useTranslation()
  const setup = useAct('workspace.createSample')
  const scored = useAct('workspace.createSample')
  const open = async (stage: 'setup' | 'scored') => {
    forgetCurrentSession()
    await (stage === 'setup' ? setup : scored).run({ stage })
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2}>{t('workspace.sample.title')}</Title>
      <p className={styles.note}>{t('workspace.sample.text')}</p>
      <Group gap="sm">
        <Button
          variant="default"
          loading={setup.pending}
          disabled={scored.pending}
          onClick={() => void open('setup')}
        >
          {t('workspace.sample.action')}
        </Button>
        <Button
          variant="default"
          loading={scored.pending}
          disabled={setup.pending}
          onClick={() => void open('scored')}
        >
          {t('workspace.sample.scored')}
        </Button>
      </Group>
    </Paper>
  )
}
