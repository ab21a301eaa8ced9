import { Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Ballot.module.css'

const rows = [
  { keys: '1 – 9', text: 'digit' },
  { keys: '0', text: 'none' },
  { keys: 'Enter', text: 'next' },
  { keys: '← →', text: 'step' },
  { keys: '↑ ↓', text: 'option' },
  { keys: '/', text: 'find' },
  { keys: 'U', text: 'undo' },
  { keys: 'S', text: 'aside' },
  { keys: 'N', text: 'note' },
  { keys: 'G', text: 'gate' },
  { keys: 'W', text: 'mode' },
  { keys: '?', text: 'help' },
  { keys: 'Ctrl Enter', text: 'seal' },
  { keys: 'Ctrl L', text: 'leave' },
] as const

/** The keys of the ballot, one line each. */
export function KeysPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened={opened}
      onClose={onClose}
      title={t('ballot.keys.title')}
    >
      <Table>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.text}>
              <Table.Td>
                <kbd className={styles.key}>{row.keys}</kbd>
              </Table.Td>
              <Table.Td>{t(`ballot.keys.${row.text}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
