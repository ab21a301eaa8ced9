import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useAct } from '../../api.ts'
import { forgetCurrentSession } from '../../current-session.ts'
import { AppearanceMenu } from '../settings/AppearanceMenu.tsx'
import styles from './SeatScreen.module.css'

/** Name of the open file, and the way out of it, while nobody sits. */
export function SeatHead({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation()
  const close = useAct('workspace.close')
  const closeFile = () => {
    forgetCurrentSession()
    void close.run({})
  }
  return (
    <header className={styles.head}>
      <span className={styles.file}>{status.name}</span>
      <AppearanceMenu />
      <Button variant="default" loading={close.pending} onClick={closeFile}>
        {t('workspace.close')}
      </Button>
    </header>
  )
}
