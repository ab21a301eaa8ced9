import { Paper, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconDatabase } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceEntry } from '#shared/contract/workspace.ts'
import { useAct } from '../../api.ts'
import { forgetCurrentSession } from '../../current-session.ts'
import { formatMoment, formatSize } from '../../format.ts'
import styles from './StartScreen.module.css'

type WorkspaceListProps = { readonly folder: string; readonly entries: readonly WorkspaceEntry[] }

export function WorkspaceList({ folder, entries }: WorkspaceListProps) {
  const { t } = useTranslation()
  const open = useAct('workspace.open')
  const openEntry = async (entry: WorkspaceEntry) => {
    forgetCurrentSession()
    await open.run({ fileName: entry.fileName })
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2}>{t('workspace.list.title')}</Title>
      <p className={styles.folder}>{t('workspace.list.folder', { folder })}</p>
      {entries.length === 0 && <p className={styles.note}>{t('workspace.list.empty')}</p>}
      <ul className={styles.entries}>
        {entries.map(entry => (
          <li key={entry.fileName}>
            <UnstyledButton
              className={styles.entry}
              disabled={open.pending}
              onClick={() => void openEntry(entry)}
            >
              <IconDatabase aria-hidden size="1.3rem" />
              <span className={styles.entryName}>
                {entry.name ?? `${entry.fileName} · ${t('workspace.list.unreadable')}`}
              </span>
              <span className={styles.entryFacts}>
                {t('workspace.list.modified', { moment: formatMoment(entry.modifiedAt) })} ·{' '}
                {formatSize(entry.size)}
              </span>
              <IconChevronRight aria-hidden size="1.2rem" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Paper>
  )
}
