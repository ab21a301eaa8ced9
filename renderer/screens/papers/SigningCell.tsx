import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SigningSummary } from '#shared/contract/signature.ts'
import { useCall } from '../../api.ts'
import table from '../../components/table.module.css'
import { SigningState } from '../signing/SigningState.tsx'

export type Summaries = ReadonlyMap<string, SigningSummary>

/** How each paper is signed, asked once for the whole list. */
export function useSummaries(sessionId: string | null): Summaries {
  const { data = [] } = useCall('signature.list', { sessionId })
  return new Map(data.map(summary => [summary.paperId, summary]))
}

type SigningCellProps = {
  readonly paper: { readonly id: string; readonly fileName: string }
  readonly summaries: Summaries
}

/** The state of a paper and the way to the page where it is signed. */
export function SigningCell({ paper, summaries }: SigningCellProps) {
  const { t } = useTranslation()
  const summary = summaries.get(paper.id)
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
