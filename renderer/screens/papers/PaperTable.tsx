import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PaperView } from '#shared/contract/paper.ts'
import table from '../../components/table.module.css'
import { formatMoment, formatSize } from '../../format.ts'
import { PaperActs } from './PaperActs.tsx'
import { isPaperKind } from './paper-kinds.ts'

export function PaperTable({ papers }: { papers: readonly PaperView[] }) {
  const { t } = useTranslation()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('paper.file')}</th>
          <th className={table.number}>{t('paper.version')}</th>
          <th>{t('paper.madeAt')}</th>
          <th className={table.number}>{t('paper.size')}</th>
          <th>{t('common.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(paper => (
          <tr key={paper.id}>
            <td>
              <Link className={table.link} to={`/papers/${paper.id}`}>
                {isPaperKind(paper.kind) ? t(`paper.kind.${paper.kind}`) : paper.kind}
              </Link>
              <div className={table.quiet}>{paper.fileName}</div>
            </td>
            <td className={table.number}>{paper.version}</td>
            <td className="nowrap">{formatMoment(paper.madeAt)}</td>
            <td className={table.number}>{formatSize(paper.size)}</td>
            <td className={table.tight}>
              <PaperActs paper={paper} size="compact-sm" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
