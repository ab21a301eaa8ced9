import { useParams } from 'react-router'
import { useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { BallotDeskView } from './BallotDeskView.tsx'
import { SealedBallot } from './SealedBallot.tsx'

/** One product's ballot of the member in the seat. */
export function BallotScreen() {
  const { sessionId = '', productId = '' } = useParams()
  const { data: view, refusal, refetch } = useCall('ballot.load', { sessionId, productId })
  if (!view) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  if (view.sealed || view.refusal) return <SealedBallot view={view} />
  return <BallotDeskView key={`${view.productId} ${view.round}`} view={view} />
}
