import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PaperView } from '#shared/contract/paper.ts'
import table from '../../components/table.module.css'
import { formatMoment, formatSize } from '../../format.ts'
import { useGradually } from '../../use-gradually.ts'
import { PaperActs } from './PaperActs.tsx'
import styles from './Papers.module.css'
import { usePaperName } from './paper-kinds.ts'
import { SigningCell, useSummaries } from './SigningCell.tsx'

type PaperTableProps = { readonly sessionId: string | null; readonly papers: readonly PaperView[] }

export function PaperTable({ sessionId, papers }: PaperTableProps) {
  const { t } = useTranslation()
  const nameOf = usePaperName()
  const summaries = useSummaries(sessionId)
  const shown = useGradually(papers)
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('paper.file')}</th>
          <th className={table.number}>{t('paper.version')}</th>
          <th>{t('signature.column')}</th>
          <th>{t('paper.madeAt')}</th>
          <th className={table.number}>{t('paper.size')}</th>
          <th>{t('common.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(paper => (
          <tr key={paper.id}>
            <td>
              <Link className={table.link} to={`/papers/${paper.id}`}>
                {nameOf(paper.kind)}
              </Link>
              <div className={styles.file}>{paper.fileName}</div>
            </td>
            <td className={table.number}>{paper.version}</td>
            <td>
              <SigningCell paper={paper} summaries={summaries} />
            </td>
            <td>{formatMoment(paper.madeAt)}</td>
            <td className={`${table.number} nowrap`}>{formatSize(paper.size)}</td>
            <td className={table.tight}>
              <PaperActs paper={paper} size="compact-sm" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
