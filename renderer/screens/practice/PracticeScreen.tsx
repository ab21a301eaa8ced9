import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import styles from './Practice.module.css'

/** Invented products to train on. Needs no seat; nothing of it reaches a session. */
export function PracticeScreen() {
  const { t } = useTranslation()
  const { data: heads, refusal, refetch } = useCall('practice.list', {})
  if (!heads)
    return (
      <main>
        <ScreenGap refusal={refusal} retry={() => void refetch()} />
      </main>
    )
  return (
    <main className={styles.room}>
      <Page
        title={t('practice.title')}
        hint={t('practice.hint')}
        actions={
          <Button
            component={Link}
            to="/"
            variant="default"
            leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
          >
            {t('practice.leave')}
          </Button>
        }
      >
        <ul className={styles.samples}>
          {heads.map(head => (
            <li key={head.id} className={styles.sample}>
              <h2 className={styles.name}>{head.name}</h2>
              <p className={styles.producer}>
                {head.producer} · {head.setName}
              </p>
              <p>{head.intro}</p>
              <Button component={Link} to={`/practice/${head.id}`}>
                {t('practice.begin')}
              </Button>
            </li>
          ))}
        </ul>
      </Page>
    </main>
  )
}
