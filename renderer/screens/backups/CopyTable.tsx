import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CopyEntry } from '#shared/contract/backup.ts'
import table from '../../components/table.module.css'
import { formatMoment, formatSize } from '../../format.ts'

type CopyTableProps = {
  readonly copies: readonly CopyEntry[]
  /** Whether copies of several workspaces stand here. */
  readonly named?: boolean
  readonly onLook: (copy: CopyEntry) => void
}

export function CopyTable({ copies, named = false, onLook }: CopyTableProps) {
  const { t } = useTranslation()
  if (copies.length === 0) return <Text c="dimmed">{t('backup.list.empty')}</Text>
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {named && <th scope="col">{t('backup.list.workspace')}</th>}
          <th scope="col">{t('backup.list.madeAt')}</th>
          <th scope="col">{t('backup.list.reason')}</th>
          <th scope="col">{t('backup.list.place')}</th>
          <th scope="col" className={table.number}>
            {t('backup.list.size')}
          </th>
          <th scope="col">{t('common.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {copies.map(copy => (
          <tr key={`${copy.place}/${copy.workspace}/${copy.fileName}`}>
            {named && <td className={table.name}>{copy.workspace}</td>}
            <td>{formatMoment(copy.madeAt)}</td>
            <td>{t(`backup.reason.${copy.reason}`)}</td>
            <td>{t(`backup.place.${copy.place}`)}</td>
            <td className={table.number}>{formatSize(copy.size)}</td>
            <td className={table.tight}>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('backup.list.lookAt', { moment: formatMoment(copy.madeAt) })}
                onClick={() => onLook(copy)}
              >
                {t('backup.list.look')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
