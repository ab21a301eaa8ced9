import { useNavigate } from 'react-router'
import type { CallerRole } from '#shared/contract/call.ts'
import { call } from '../../api.ts'
import { passedTo, passTo } from '../scoring/hand-over.ts'

/** The ballots of the session being scored, when there is just one such session. */
async function ballotsToScore(): Promise<string | undefined> {
  const sessions = await call('session.list', {})
  if (!sessions.ok) return undefined
  const [scoring, another] = sessions.value.filter(session => session.state === 'scoring')
  return scoring && !another ? `/sessions/${scoring.id}/ballots` : undefined
}

/**
 * Where a person goes who has just sat down: to the ballots when the machine was passed to him, a member to his ballots anyway, who
 * keeps the records to the sessions.
 */
export function useSeated() {
  const navigate = useNavigate()
  return async (role: CallerRole) => {
    const passed = passedTo()
    passTo(null)
    const own = role === 'member' ? await ballotsToScore() : undefined
    const ballots = passed ? `/sessions/${passed.sessionId}/ballots` : own
    await navigate(ballots ?? '/sessions', { replace: true })
  }
}
