import { useNavigate } from 'react-router'

/** Where a person goes who has just sat down: to the sessions, whatever the one before was looking at. */
export function useSeated() {
  const navigate = useNavigate()
  return async () => {
    await navigate('/sessions', { replace: true })
  }
}
