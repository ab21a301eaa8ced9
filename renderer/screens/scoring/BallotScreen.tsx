import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BallotView } from '#shared/contract/ballot.ts'
import { useCall } from '../../api.ts'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { inWords, useWords } from '../../words.ts'
import { BallotDeskView } from './BallotDeskView.tsx'
import { ReviewSheet } from './ReviewSheet.tsx'
import { SealedBallot } from './SealedBallot.tsx'
import { saveInSession } from './use-ballot.ts'

/** One product's ballot of the member in the seat. */
export function BallotScreen() {
  const { sessionId = '', productId = '' } = useParams()
  const { data: view, refusal, refetch } = useCall('ballot.load', { sessionId, productId })
  if (!view) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return <InWords view={view} />
}

/** The ballot with its criteria in the words the reader chose; codes and points are the same. */
function InWords({ view }: { view: BallotView }) {
  const words = useWords()
  const spoken = useMemo(
    () => ({ ...view, rubric: { ...view.rubric, set: inWords(view.rubric.set, words) } }),
    [view, words],
  )
  if (view.sealed || view.refusal) return <SealedBallot view={spoken} />
  return <SessionBallot key={`${view.productId} ${view.round}`} view={spoken} />
}

function SessionBallot({ view }: { view: BallotView }) {
  const { t } = useTranslation()
  const [save] = useState(() => saveInSession(view))
  const back = { to: `/sessions/${view.sessionId}/ballots`, label: t('ballot.allMine') }
  return (
    <BallotDeskView
      view={view}
      host={{ save, back }}
      review={(ballot, onBack) => <ReviewSheet ballot={ballot} onBack={onBack} />}
    />
  )
}
