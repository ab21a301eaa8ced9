import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PaperView } from '#shared/contract/paper.ts'
import type { SigningSummary } from '#shared/contract/signature.ts'
import { useCall } from '../../api.ts'
import table from '../../components/table.module.css'
import { formatMoment, formatSize } from '../../format.ts'
import { SigningState } from '../signing/SigningState.tsx'
import { PaperActs } from './PaperActs.tsx'
import styles from './Papers.module.css'
import { usePaperName } from './paper-kinds.ts'

/** How each paper is signed, asked once for the whole list. */
function useSummaries(sessionId: string | null): ReadonlyMap<string, SigningSummary> {
  const { data = [] } = useCall('signature.list', { sessionId })
  return new Map(data.map(summary => [summary.paperId, summary]))
}

/** The state of a paper and the way to the page where it is signed. */
function SigningCell({ paper, summary }: { paper: PaperView; summary: SigningSummary | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      {summary && <SigningState summary={summary} />}
      <div>
        <Link
          className={table.link}
          to={`/papers/${paper.id}/signing`}
          aria-label={t('signature.openOne', { name: paper.fileName })}
        >
          {t('signature.open')}
        </Link>
      </div>
    </>
  )
}

type PaperTableProps = { readonly sessionId: string | null; readonly papers: readonly PaperView[] }

export function PaperTable({ sessionId, papers }: PaperTableProps) {
  const { t } = useTranslation()
  const nameOf = usePaperName()
  const summaries = useSummaries(sessionId)
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
        {papers.map(paper => (
          <tr key={paper.id}>
            <td>
              <Link className={table.link} to={`/papers/${paper.id}`}>
                {nameOf(paper.kind)}
              </Link>
              <div className={styles.file}>{paper.fileName}</div>
            </td>
            <td className={table.number}>{paper.version}</td>
            <td>
              <SigningCell paper={paper} summary={summaries.get(paper.id)} />
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
