import { useNavigate } from 'react-router'
import { passedTo, passTo } from '../scoring/hand-over.ts'

/** Where a person goes who has just sat down: to his own ballots if the machine was passed to him, else to the sessions. */
export function useSeated() {
  const navigate = useNavigate()
  return async () => {
    const handOver = passedTo()
    passTo(null)
    await navigate(handOver ? `/sessions/${handOver.sessionId}/ballots` : '/sessions', { replace: true })
  }
}
